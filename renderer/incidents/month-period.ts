import { fullYearOf, type Period, type Span } from '../../shared/domain/period.ts'
import type { MonthRange } from '../charts/month-strip.tsx'
import { calendarSpan } from '../findings/trend.ts'

/** The period that a window over months asks for: all, a year, or from day to day. */
export function periodOfRange([first, last]: MonthRange, keys: readonly string[]): Period {
  if (first === 0 && last === keys.length - 1) return { kind: 'all' }
  const { from } = calendarSpan(keys[first] ?? '')
  const { to } = calendarSpan(keys[last] ?? '')
  const year = fullYearOf({ from, to })
  return year === null ? { kind: 'range', from, to } : { kind: 'year', year }
}

/** The months that a period touches; all of them where it touches none. */
export function rangeOfSpan(span: Span | null, keys: readonly string[]): MonthRange {
  const all: MonthRange = [0, keys.length - 1]
  if (span === null) return all
  const first = keys.findIndex((key) => key >= span.from.slice(0, 7))
  const last = keys.findLastIndex((key) => key <= span.to.slice(0, 7))
  return first === -1 || last < first ? all : [first, last]
}
