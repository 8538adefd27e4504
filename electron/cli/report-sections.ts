import { DIMENSIONS, type Dimension } from '../../shared/domain/dimension.ts'
import { filterValues } from '../../shared/domain/filter.ts'
import type { ReportSection, ViewState } from '../../shared/domain/view-state.ts'
import { isCategory, UNCLASSIFIED } from '../../shared/domain/vocabulary/category.ts'
import { UsageError } from './terminal.ts'

/** The table that shows a dimension on paper; `null` where none does. */
const TABLES = {
  category: 'categories',
  subcategory: 'subcategories',
  municipality: 'municipalities',
  status: 'statuses',
  organisation: 'organisations',
  channel: 'channels',
  year: 'years',
  month: 'trend',
  day: 'trend',
  weekday: null,
  'weekday-month': null,
} as const satisfies Record<Dimension, ReportSection | null>

/** The dimensions that a table on paper shows. */
export const PRINTED_DIMENSIONS: readonly Dimension[] = DIMENSIONS.filter((each) => TABLES[each] !== null)

/** What a report by certain dimensions holds: their tables and the method. A dimension without one is a `UsageError`. */
export function reportSections(by: readonly Dimension[]): readonly ReportSection[] {
  const tables = by.map((dimension) => {
    const table = TABLES[dimension]
    const allowed = PRINTED_DIMENSIONS.join(', ')
    if (table === null) throw new UsageError('command.usage-choice', { option: '--by', value: dimension, allowed })
    return table
  })
  return [...new Set<ReportSection>([...tables, 'method'])]
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
