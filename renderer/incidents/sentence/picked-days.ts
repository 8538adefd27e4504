import { isSameSpan, type Span } from '../../../shared/domain/calendar/period.ts'
import { withoutDates } from '../../../shared/domain/incidents/filter.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { calendarSpan } from '../../findings/calendar-steps.ts'

/**
 * The days that a click on a year, month or day asks for, in the place of the period and of filters on days; the same
 * click again gives all of them back.
 */
export function pickedDays(
  { period, filters }: Pick<ViewState, 'period' | 'filters'>,
  asked: Span | null,
  key: string,
): Pick<ViewState, 'period' | 'filters'> {
  const span = calendarSpan(key)
  const isAgain = period.kind !== 'all' && asked !== null && isSameSpan(asked, span)
  const picked = key.length === 4 ? { kind: 'year' as const, year: Number(key) } : { kind: 'range' as const, ...span }
  return { period: isAgain ? { kind: 'all' } : picked, filters: withoutDates(filters) }
}
