import { earlierFilters } from '../earlier-code.ts'
import type { Filter } from '../filter.ts'
import { previousYearSpan, type Span } from '../period.ts'

/** The days and filters of the year before a span, like for like. */
export function earlierSelection(
  filters: readonly Filter[],
  span: Span,
): Span & { readonly filters: readonly Filter[] } {
  return { ...previousYearSpan(span), filters: earlierFilters(filters) }
}
