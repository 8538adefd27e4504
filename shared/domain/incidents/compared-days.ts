import type { Day } from '../calendar/day.ts'
import { previousYearSpan, type Span } from '../calendar/period.ts'
import { type Compared, comparedDays, comparedSpan } from './comparison.ts'
import { earlierFilters } from './earlier-code.ts'
import { type Filter, withoutDates } from './filter.ts'

/** The days to compare with: the chosen ones, as far as known, else the same days of the year before. */
export function daysBeside(days: Span, compared: Compared, asOf: Day | null): Span {
  return comparedDays(compared, asOf) ?? previousYearSpan(days)
}

/** Filters on years, months and days move a year back, or go for chosen days, which are all counted. */
export function comparedFilters(filters: readonly Filter[], compared: Compared): readonly Filter[] {
  return comparedSpan(compared) === null ? earlierFilters(filters) : withoutDates(filters)
}

/** Days and filters of the compared figure. */
export function comparedSelection(
  filters: readonly Filter[],
  days: Span,
  compared: Compared,
  asOf: Day | null,
): Span & { readonly filters: readonly Filter[] } {
  return { ...daysBeside(days, compared, asOf), filters: comparedFilters(filters, compared) }
}
