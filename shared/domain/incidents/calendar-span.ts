import { monthSpan } from '../calendar/month.ts'
import { type Span, yearSpan } from '../calendar/period.ts'
import type { Dimension } from './dimension.ts'

/** The days of a year, a month or a day; `null` for the code of any other dimension. */
export function calendarSpan(dimension: Dimension, code: string): Span | null {
  switch (dimension) {
    case 'year':
      return yearSpan(Number(code))
    case 'month':
      return monthSpan(code)
    case 'day':
      return { from: code, to: code }
    default:
      return null
  }
}
