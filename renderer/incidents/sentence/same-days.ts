import { type Day, shiftYears, yearOf } from '../../../shared/domain/calendar/day.ts'
import { cutAt, isSameSpan, type Span } from '../../../shared/domain/calendar/period.ts'
import { isDated } from '../../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { keptRuns } from '../../../shared/domain/incidents/kept-days.ts'
import type { Coverage } from '../figures/questions.ts'

/**
 * The days asked as far as they are known and filters on years, months and days keep them; `null` where all days are
 * asked, or where those that are kept do not touch.
 */
export function daysToCompare(asked: Span | null, coverage: Coverage, filters: readonly Filter[]): Span | null {
  const { asOf, covers } = coverage
  const isKept = filters.some(({ kind }) => isDated(kind))
  const known = asked === null ? (isKept ? covers : null) : asked
  const shown = known === null || asOf === null ? null : cutAt(known, asOf)
  const [days, ...others] = shown === null ? [] : keptRuns(shown, filters)
  return others.length > 0 ? null : (days ?? null)
}

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
    .filter(({ span }) => !isSameSpan(span, days))
}
