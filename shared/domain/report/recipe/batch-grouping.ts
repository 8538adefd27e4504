import { commonDays, isSameSpan, type Span, yearSpan } from '../../calendar/period.ts'
import { withFilter } from '../../incidents/filter.ts'
import type { ViewState } from '../../view/view-state.ts'

/** What a batch of reports has one of each of. */
export const BATCH_GROUPINGS = ['municipality', 'category', 'year', 'programme'] as const
export type BatchGrouping = (typeof BATCH_GROUPINGS)[number]

/** A view of one value alone, as a person would choose it; `days` are those that the whole view asks for. */
export function viewOfValue(view: ViewState, grouping: BatchGrouping, code: string, days: Span | null): ViewState {
  switch (grouping) {
    case 'municipality':
      return { ...view, page: 'incidents', filters: withFilter(view.filters, grouping, [code]) }
    case 'category':
      // Its sub-categories are what there is to tell of one category.
      return { ...view, page: 'incidents', filters: withFilter(view.filters, grouping, [code]), drill: code }
    case 'year':
      return { ...view, page: 'incidents', period: periodWithin(view.period, Number(code), days) }
    case 'programme':
      return { ...view, page: view.page === 'budgets' ? 'budgets' : 'programmes', drill: code }
  }
}

/** The days of a period that lie in a year. */
function periodWithin(period: ViewState['period'], year: number, days: Span | null): ViewState['period'] {
  const whole = yearSpan(year)
  const common = days === null ? whole : commonDays(days, whole)
  if (common === null || isSameSpan(common, whole)) return { kind: 'year', year }
  return days !== null && isSameSpan(common, days) ? period : { kind: 'range', ...common }
}
