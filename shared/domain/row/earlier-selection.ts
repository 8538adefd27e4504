import { previousYearSpan, type Span } from '../calendar/period.ts'
import { earlierFilters } from '../incidents/earlier-code.ts'
import type { Filter } from '../incidents/filter.ts'

/** The days and filters of the year before a span, like for like. */
export function earlierSelection(
  filters: readonly Filter[],
  span: Span,
): Span & { readonly filters: readonly Filter[] } {
  return { ...previousYearSpan(span), filters: earlierFilters(filters) }
}
