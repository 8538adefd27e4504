import { isDay } from '../day.ts'
import type { Filter, FilterKind } from '../filter.ts'
import { previousYearSpan, type Span } from '../period.ts'

/** The filters under which the same days of the year before are counted: years, months and days move along. */
export function earlierFilters(filters: readonly Filter[]): readonly Filter[] {
  return filters.map(({ kind, values }) => ({ kind, values: values.map((code) => EARLIER_CODES[kind](code)) }))
}

/** The days and filters of the year before a span, like for like. */
export function earlierSelection(
  filters: readonly Filter[],
  span: Span,
): Span & { readonly filters: readonly Filter[] } {
  return { ...previousYearSpan(span), filters: earlierFilters(filters) }
}

const same = (code: string): string => code
const yearBefore = (code: string): string => `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`

/** The code of the same thing a year earlier; 29 February folds to the 28th. */
const EARLIER_CODES = {
  category: same,
  subcategory: same,
  municipality: same,
  status: same,
  organisation: same,
  channel: same,
  weekday: same,
  year: yearBefore,
  month: yearBefore,
  day: (code) => (isDay(yearBefore(code)) ? yearBefore(code) : `${yearBefore(code).slice(0, 8)}28`),
} satisfies Record<FilterKind, (code: string) => string>
