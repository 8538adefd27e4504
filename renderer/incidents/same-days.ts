import { shiftYears, yearOf } from '../../shared/domain/day.ts'
import { type Span, yearSpan } from '../../shared/domain/period.ts'

/** The days of another year that are like those asked: the same ones, or all of the year where all days are asked. */
export function sameDaysOf(year: number, days: Span | null): Span {
  if (days === null) return yearSpan(year)
  const years = year - yearOf(days.to)
  return { from: shiftYears(days.from, years), to: shiftYears(days.to, years) }
}
