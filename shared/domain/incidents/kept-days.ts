import { addDays, dayNumber, latestOf, weekdayOf } from '../calendar/day.ts'
import { monthCode, monthNumber, monthSpan } from '../calendar/month.ts'
import { areAlikeLong, commonDays, isAlike, type Span, spanLength } from '../calendar/period.ts'
import { WEEKDAY_MONTHS, WEEKDAYS, weekdayMonthCode } from '../calendar/weekday-month.ts'
import { calendarSpan } from './calendar-span.ts'
import type { ComparedLengths } from './comparison.ts'
import { isDated } from './dimension.ts'
import { earlierFilters } from './earlier-code.ts'
import { type Filter, type FilterKind, filterValues, withoutDates } from './filter.ts'

const WEEK = 7

/** True where filters keep some weekdays only. */
export function hasSomeWeekdays(filters: readonly Filter[]): boolean {
  const isPart = (kind: FilterKind, all: number) => new Set(filterValues(filters, kind) ?? []).size < all
  return filters.some(
    ({ kind }) =>
      (kind === 'weekday' && isPart(kind, WEEK)) || (kind === 'weekday-month' && isPart(kind, WEEKDAY_MONTHS)),
  )
}

/** The number of days of a span that calendar filters keep. */
export function keptDays(span: Span, filters: readonly Filter[]): number {
  const weekdays = [...new Set(filterValues(filters, 'weekday')?.map(Number) ?? WEEKDAYS)]
  const cells = filterValues(filters, 'weekday-month')
  const pieces = keptSpans(span, filters)
  if (cells === null) return pieces.reduce((sum, each) => sum + weekdaysIn(each, weekdays), 0)
  const chosen = new Set(cells)
  return pieces.flatMap(monthsOf).reduce((sum, each) => {
    const month = Number(each.from.slice(5, 7))
    const counted = weekdays.filter((weekday) => chosen.has(weekdayMonthCode({ weekday, month })))
    return sum + weekdaysIn(each, counted)
  }, 0)
}

/** Four Mondays do not compare with five, nor 28 days with 29; a longer period may have a 29 February more. */
export function lengthsOfYearBefore(filters: readonly Filter[], later: Span, earlier: Span): ComparedLengths {
  const [now, before] = [keptDays(later, filters), keptDays(earlier, earlierFilters(filters))]
  const isUneven = hasSomeWeekdays(filters) ? now !== before : !areAlikeLong(now, before, true)
  return { days: { now, before }, isUneven }
}

/** The same for chosen days, to which filters on years, months and days do not apply. */
export function lengthsOfOther(filters: readonly Filter[], days: Span, other: Span): ComparedLengths {
  const dated = filters.filter(({ kind }) => isDated(kind))
  const length = keptDays(days, dated)
  const isLike = length === spanLength(days) ? isAlike(days, other) : length === spanLength(other)
  const [now, before] = [keptDays(days, filters), keptDays(other, withoutDates(filters))]
  return { days: { now, before }, isUneven: !isLike || (hasSomeWeekdays(filters) && now !== before) }
}

/** The period where only filters on years, months and days limit it. */
export const ALL_TIME: Span = { from: '0001-01-01', to: '9999-12-31' }

/** From the first to the last day that filters on years, months and days keep; `null` for none. */
export function keptSpan(span: Span, filters: readonly Filter[]): Span | null {
  const pieces = keptSpans(span, filters)
  const [from] = pieces.map((piece) => piece.from).toSorted()
  const to = latestOf(pieces.map((piece) => piece.to))
  return from === undefined || to === null ? null : { from, to }
}

/** The runs of days that filters on years, months and days keep, in order. */
export function keptRuns(span: Span, filters: readonly Filter[]): readonly Span[] {
  const pieces = keptSpans(span, filters).toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const ends = pieces.map(({ to }) => to).filter((to, index) => pieces[index + 1]?.from !== addDays(to, 1))
  const begins = pieces.map(({ from }) => from).filter((from, index) => pieces[index - 1]?.to !== addDays(from, -1))
  return begins.map((from, index) => ({ from, to: ends[index] ?? span.to }))
}

/** The pieces of a span that filters on years, months and days keep. */
function keptSpans(span: Span, filters: readonly Filter[]): readonly Span[] {
  return filters.reduce<readonly Span[]>(
    (pieces, { kind, values }) => {
      if (!isDated(kind)) return pieces
      return [...new Set(values)].flatMap((code) => {
        const days = calendarSpan(kind, code)
        return days === null ? [] : pieces.flatMap((piece) => common(piece, days))
      })
    },
    [span],
  )
}

function monthsOf(span: Span): readonly Span[] {
  const first = monthNumber(span.from)
  return Array.from({ length: monthNumber(span.to) - first + 1 }, (_, index) =>
    monthSpan(monthCode(first + index)),
  ).flatMap((month) => common(span, month))
}

function common(one: Span, other: Span): readonly Span[] {
  const days = commonDays(one, other)
  return days === null ? [] : [days]
}

function weekdaysIn({ from, to }: Span, weekdays: readonly number[]): number {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return weekdays.reduce((sum, weekday) => {
    const begin = first + ((weekday - weekdayOf(first) + WEEK) % WEEK)
    return begin > last ? sum : sum + Math.floor((last - begin) / WEEK) + 1
  }, 0)
}
