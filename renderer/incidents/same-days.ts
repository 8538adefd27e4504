import { type Day, shiftYears, yearOf } from '../../shared/domain/day.ts'
import type { Span } from '../../shared/domain/period.ts'

/** The days of another year that are like those asked. */
export function sameDaysOf(year: number, days: Span): Span {
  const years = year - yearOf(days.to)
  return { from: shiftYears(days.from, years), to: shiftYears(days.to, years) }
}

/**
 * The years whose days can be set beside those asked, each with these days: not after the data, nor the days asked.
 * None where all days are asked: no year is as long.
 */
export function comparableYears(
  years: readonly number[],
  days: Span | null,
  asOf: Day | null,
): readonly { readonly year: number; readonly span: Span }[] {
  if (days === null) return []
  return years
    .map((year) => ({ year, span: sameDaysOf(year, days) }))
    .filter(({ span }) => asOf === null || span.from <= asOf)
    .filter(({ span }) => span.from !== days.from || span.to !== days.to)
}
