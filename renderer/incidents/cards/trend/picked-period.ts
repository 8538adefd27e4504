import { contains, fullYearOf, isSameSpan, type Period, type Span } from '../../../../shared/domain/calendar/period.ts'
import { withoutDates } from '../../../../shared/domain/incidents/filter.ts'
import type { ViewState } from '../../../../shared/domain/view/view-state.ts'
import type { StepRange } from '../../../charts/time/step-range.ts'
import { calendarSpan } from '../../../findings/calendar-steps.ts'

/** The period that a window over years, months, weeks or days asks for: all that is covered, a year, or from day to day. */
export function periodOfRange([first, last]: StepRange, keys: readonly string[], covers: Span | null): Period {
  const { from } = calendarSpan(keys[first] ?? '')
  const { to } = calendarSpan(keys[last] ?? '')
  if (covers !== null && contains({ from, to }, covers)) return { kind: 'all' }
  const year = fullYearOf({ from, to })
  return year === null ? { kind: 'range', from, to } : { kind: 'year', year }
}

/** The months, weeks or days that a period touches; all of them where it touches none. */
export function rangeOfSpan(span: Span | null, keys: readonly string[]): StepRange {
  const all: StepRange = [0, keys.length - 1]
  if (span === null) return all
  const first = keys.findIndex((key) => calendarSpan(key).to >= span.from)
  const last = keys.findLastIndex((key) => calendarSpan(key).from <= span.to)
  return first === -1 || last < first ? all : [first, last]
}

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
