import type { Dimension } from '../../incidents/dimension.ts'
import type { Measure } from '../../incidents/measure.ts'
import type { ReportSection } from '../../view/view-state.ts'
import type { ReportFigures } from '../tables/report-figures.ts'
import { type ReportTables, sectionOf, TABLE_NAMES } from './report-sections.ts'
import { tableList } from './report-tables.ts'

/** What a view asks for and the tables of its report do not have. */
export type ReportLimit =
  /** No column for it in the tables by these. */
  | { readonly kind: 'comparison'; readonly by: readonly Dimension[] }
  /** A column, but not the order. */
  | { readonly kind: 'measure'; readonly measure: Measure }
  /** Two dimensions that no table crosses. */
  | { readonly kind: 'crossing' }

/** What a report lacks of what its view asks for. */
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
  return tableList(tables).flatMap(({ name }) => {
    const { by, isCompared } = sectionOf(name)
    return isCompared ? [] : (by.find((each) => each === view.granularity) ?? by[0] ?? [])
  })
}

/** True for two tables alone; years and months are crossed in the grid of months. */
function isCrossing(sections: readonly ReportSection[]): boolean {
  const chosen = TABLE_NAMES.filter((name) => sectionOf(name).by.length > 0 && sections.includes(name))
  return chosen.length === 2 && !(chosen.includes('years') && chosen.includes('trend'))
}
