import { calendarSpan } from './calendar-span.ts'
import { dayNumber, weekdayOf } from './day.ts'
import { earlierFilters } from './earlier-code.ts'
import { type Filter, filterValues } from './filter.ts'
import type { Span } from './period.ts'

const WEEK = 7

/** True where filters keep only some days of every week. */
export function hasSomeWeekdays(filters: readonly Filter[]): boolean {
  const weekdays = filterValues(filters, 'weekday')
  return weekdays !== null && new Set(weekdays).size < WEEK
}

/** How many days of a span the filters on weekdays, years, months and days keep. */
export function keptDays(span: Span, filters: readonly Filter[]): number {
  const weekdays = [...new Set(filterValues(filters, 'weekday') ?? ['1', '2', '3', '4', '5', '6', '7'])].map(Number)
  return keptSpans(span, filters).reduce((sum, each) => sum + weekdaysIn(each, weekdays), 0)
}

/**
 * True where some days of the week are kept, and not equally many of the two periods compared: four Mondays are not
 * set against five. The filters are those of the later period.
 */
export function haveUnequalWeekdays(filters: readonly Filter[], later: Span, earlier: Span): boolean {
  return hasSomeWeekdays(filters) && keptDays(later, filters) !== keptDays(earlier, earlierFilters(filters))
}

/** The pieces of a span that filters on years, months and days leave of it. */
function keptSpans(span: Span, filters: readonly Filter[]): readonly Span[] {
  return filters
    .filter(({ kind }) => kind === 'year' || kind === 'month' || kind === 'day')
    .reduce<readonly Span[]>(
      (pieces, { kind, values }) =>
        [...new Set(values)].flatMap((code) => {
          const own = calendarSpan(kind, code)
          return own === null ? [] : pieces.flatMap((piece) => common(piece, own))
        }),
      [span],
    )
}

function common(one: Span, other: Span): readonly Span[] {
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  return from > to ? [] : [{ from, to }]
}

function weekdaysIn({ from, to }: Span, weekdays: readonly number[]): number {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return weekdays.reduce((sum, weekday) => {
    const begin = first + ((weekday - weekdayOf(first) + WEEK) % WEEK)
    return begin > last ? sum : sum + Math.floor((last - begin) / WEEK) + 1
  }, 0)
}
