import { DIMENSIONS, type Dimension } from '../../shared/domain/dimension.ts'
import type { ReportSection } from '../../shared/domain/view-state.ts'
import { UsageError } from './terminal.ts'

/** The table that shows a dimension on paper; `null` where none does. */
const TABLES = {
  category: 'categories',
  municipality: 'municipalities',
  status: 'statuses',
  organisation: 'organisations',
  channel: 'channels',
  year: 'years',
  month: 'trend',
  day: 'trend',
  subcategory: null,
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
