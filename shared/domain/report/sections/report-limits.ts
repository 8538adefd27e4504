import type { Dimension } from '../../incidents/dimension.ts'
import type { ReportSection } from '../../view/view-state.ts'
import type { ReportFigures } from '../tables/report-figures.ts'
import { type ReportTables, sectionOf, TABLE_NAMES } from './report-sections.ts'
import { tableList } from './report-tables.ts'

/** What a view asks for and the tables of its report do not have. */
export type ReportLimit =
  /** No column for it in the tables by these. */
  | { readonly kind: 'comparison'; readonly by: readonly Dimension[] }
  /** Two dimensions that no table crosses. */
  | { readonly kind: 'crossing' }

/** What a report lacks of what its view asks for. */
export function reportLimits(figures: ReportFigures, tables: ReportTables): readonly ReportLimit[] {
  const { view, categories } = figures
  const by = uncomparedBy(figures, tables)
  return [
    ...(categories.comparison !== undefined && by.length > 0 ? [{ kind: 'comparison' as const, by }] : []),
    ...(isCrossing(view.report.sections ?? []) ? [{ kind: 'crossing' as const }] : []),
  ]
}

/** Where a table says how it compares. */
const OF_COMPARISON: readonly string[] = ['before', 'growth', 'onTimeBefore', 'openEarlier']

function uncomparedBy({ view }: ReportFigures, tables: ReportTables): readonly Dimension[] {
  return tableList(tables).flatMap(({ name, rows, columns }) => {
    const { by } = sectionOf(name)
    const isCompared = columns.some((column) => OF_COMPARISON.includes(column))
    return isCompared || rows.length === 0 ? [] : (by.find((each) => each === view.granularity) ?? by[0] ?? [])
  })
}

/** True for two tables that no third one crosses; years and months are crossed in the grid of months. */
function isCrossing(sections: readonly ReportSection[]): boolean {
  const chosen = TABLE_NAMES.filter((name) => sectionOf(name).by.length > 0 && sections.includes(name))
  if (sections.includes('cross-table')) return false
  return chosen.length === 2 && !(chosen.includes('years') && chosen.includes('trend'))
}
