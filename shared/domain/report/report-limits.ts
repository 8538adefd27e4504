import type { Dimension } from '../incidents/dimension.ts'
import type { Measure } from '../incidents/measure.ts'
import type { ReportSection } from '../view/view-state.ts'
import type { ReportFigures } from './figures.ts'
import type { ReportTables } from './report-tables.ts'

/** Something that was asked of a report and that its tables do not have. */
export type ReportLimit =
  /** The comparison, which the tables by these have no column for. */
  | { readonly kind: 'comparison'; readonly by: readonly Dimension[] }
  /** The measure, which has a column and leads nothing. */
  | { readonly kind: 'measure'; readonly measure: Measure }
  /** Two dimensions, which no table crosses. */
  | { readonly kind: 'crossing' }

/** What stands in a report without a column of comparison, and by what. */
const UNCOMPARED = [
  ['municipalities', 'municipality'],
  ['statuses', 'status'],
  ['organisations', 'organisation'],
  ['channels', 'channel'],
  ['weekdays', 'weekday'],
] as const satisfies readonly (readonly [keyof ReportTables, Dimension])[]

/** The sections of which two, chosen alone, are two dimensions asked for together. */
const BY_DIMENSION: readonly ReportSection[] = [
  'categories',
  'subcategories',
  'years',
  'trend',
  'weekdays',
  'municipalities',
  'statuses',
  'organisations',
  'channels',
]

/** What a report does not give of what its view asks for. */
export function reportLimits(figures: ReportFigures, tables: ReportTables): readonly ReportLimit[] {
  const { view, categories, measure } = figures
  const by = uncomparedBy(figures, tables)
  return [
    ...(categories.comparison !== undefined && by.length > 0 ? [{ kind: 'comparison' as const, by }] : []),
    ...(measure === null ? [] : [{ kind: 'measure' as const, measure: measure.measure }]),
    ...(isCrossing(view.report.sections ?? []) ? [{ kind: 'crossing' as const }] : []),
  ]
}

function uncomparedBy({ view }: ReportFigures, tables: ReportTables): readonly Dimension[] {
  const trend = tables.trend === null ? [] : ([view.granularity === 'day' ? 'day' : 'month'] as const)
  return [...trend, ...UNCOMPARED.flatMap(([name, dimension]) => (tables[name] === null ? [] : [dimension]))]
}

/** True for two tables alone; months stand in a grid by year, so that years and months are crossed. */
function isCrossing(sections: readonly ReportSection[]): boolean {
  const chosen = BY_DIMENSION.filter((section) => sections.includes(section))
  return chosen.length === 2 && !(chosen.includes('years') && chosen.includes('trend'))
}
