import type { Day } from '../calendar/day.ts'
import { previousYearSpan, type Span } from '../calendar/period.ts'
import { type Compared, comparedDays, comparedSpan } from './comparison.ts'
import { earlierFilters } from './earlier-code.ts'
import { type Filter, withoutDates } from './filter.ts'

/** What some days are compared with: the days that were chosen, as far as they are known, else those a year before. */
export function daysBeside(days: Span, compared: Compared, asOf: Day | null): Span {
  return comparedDays(compared, asOf) ?? previousYearSpan(days)
}

/**
 * The filters under which the days compared with are counted. One on years, months or days would keep nothing of other
 * days: it moves along with the year before, and goes for days that were chosen, which are all counted.
 */
export function comparedFilters(filters: readonly Filter[], compared: Compared): readonly Filter[] {
  return comparedSpan(compared) === null ? earlierFilters(filters) : withoutDates(filters)
}

/** The days and filters behind the figure that another one is compared with. */
export function comparedSelection(
  filters: readonly Filter[],
  days: Span,
  compared: Compared,
  asOf: Day | null,
): Span & { readonly filters: readonly Filter[] } {
  return { ...daysBeside(days, compared, asOf), filters: comparedFilters(filters, compared) }
}
