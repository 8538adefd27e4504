import { isDelay } from '../../../shared/domain/incidents/delay.ts'
import { DIMENSIONS, type Dimension } from '../../../shared/domain/incidents/dimension.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import type { Measure } from '../../../shared/domain/incidents/measure.ts'
import { sectionOf, tableBy } from '../../../shared/domain/report/sections/report-sections.ts'
import { CROSS_DIMENSIONS, type CrossView, FIRST_CROSS, isCrossing } from '../../../shared/domain/view/cross-view.ts'
import type { DelayDimension, ReportSection, ViewState } from '../../../shared/domain/view/view-state.ts'
import { isCategory, UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import { UsageError } from '../terminal.ts'

/**
 * What a report by certain dimensions holds: their tables, that of two of them that cross, that of the delays where these
 * are asked by municipality, what deserves to be said first, and the method. A measure that none of the tables shows is a `UsageError`.
 */
export function reportSections(by: readonly Dimension[], measure: Measure): readonly ReportSection[] {
  const tables = by.flatMap((dimension) => tableBy(dimension) ?? [])
  const isCount = measure === 'incidents' || measure === 'share'
  if (!isCount && crossedBy(by) === null && !by.some((dimension) => isShown(measure, dimension)))
    throw new UsageError('command.usage-report-measure', {
      measure,
      allowed: DIMENSIONS.filter((dimension) => isShown(measure, dimension)).join(', '),
    })
  const delays = delaysBy(by, measure) === null ? [] : (['delays'] as const)
  const crossed = crossedBy(by) === null ? [] : (['cross-table'] as const)
  return [...new Set<ReportSection>([...tables, ...delays, ...crossed, 'findings', 'method'])]
}

/** True where a report by a dimension shows a measure beside the count, in its table or in that of the delays. */
function isShown(measure: Measure, dimension: Dimension): boolean {
  const table = tableBy(dimension)
  return delaysBy([dimension], measure) !== null || (table !== undefined && sectionOf(table).measures.includes(measure))
}

/** The table by two dimensions; `null` where not two that cross are asked. */
export function crossedBy(by: readonly Dimension[]): CrossView | null {
  const [rows, columns] = by.flatMap((each) => CROSS_DIMENSIONS.find((known) => known === each) ?? [])
  if (by.length !== 2 || rows === undefined || columns === undefined || !isCrossing(rows, columns)) return null
  return { ...FIRST_CROSS, rows, columns }
}

/** The dimension of the delays of a report; `null` where it is not asked for delays by municipality. */
export function delaysBy(by: readonly Dimension[], measure: Measure): DelayDimension | null {
  return isDelay(measure) && by.includes('municipality') ? 'municipality' : null
}

/**
 * What is opened in a report: by sub-category the one category that the view keeps, else the one that it has open; none
 * is a `UsageError`, since the sub-categories of several would stand in one table.
 */
export function openedIn({ filters, drill }: ViewState, by: readonly Dimension[]): string | null {
  if (!by.includes('subcategory')) return drill
  const [category = drill, ...others] = filterValues(filters, 'category') ?? []
  if (category === null || others.length > 0 || !(isCategory(category) || category === UNCLASSIFIED))
    throw new UsageError('command.usage-subcategory')
  return category
}
