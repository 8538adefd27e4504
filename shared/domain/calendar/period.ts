import { z } from 'zod'
import { type Day, daysInclusive, isDay, isoDay, shiftYears, yearOf } from './day.ts'

/** A span of days, both ends included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

export const daySchema = z.string().refine(isDay, 'not an existing day')

/** A period as a view holds it; relative ones resolve against the as-of day of the data, never against a clock. */
export const periodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }).readonly(),
  z.object({ kind: z.literal('year'), year: z.number().int().min(1900).max(2200) }).readonly(),
  z.object({ kind: z.literal('year-to-date') }).readonly(),
  z
    .object({ kind: z.literal('range'), from: daySchema, to: daySchema })
    .readonly()
    .refine((range) => range.from <= range.to, 'from after to'),
])

export type Period = z.infer<typeof periodSchema>

/** Days from one to another, in order. */
export const spanSchema = z
  .object({ from: daySchema, to: daySchema })
  .readonly()
  .refine((span) => span.from <= span.to, 'from after to')

/** 1 January to 31 December. */
export function yearSpan(year: number): Span {
  return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) }
}

/** The days that a period asks for, or `null` for all there are. Not cut at the as-of day. */
export function resolvePeriod(period: Period, asOf: Day | null): Span | null {
  switch (period.kind) {
    case 'all':
      return null
    case 'year':
      return yearSpan(period.year)
    case 'year-to-date':
      return asOf === null ? null : { from: yearSpan(yearOf(asOf)).from, to: asOf }
    case 'range':
      return { from: period.from, to: period.to }
  }
}

/** A span cut at the as-of day, or `null` when nothing of it lies before that day. */
export function cutAt(span: Span, asOf: Day): Span | null {
  if (span.from > asOf) return null
  return span.to > asOf ? { from: span.from, to: asOf } : span
}

/** The same days of the year before; 29 February becomes the 28th. */
export function previousYearSpan(span: Span): Span {
  return { from: shiftYears(span.from, -1), to: shiftYears(span.to, -1) }
}

/** True when every day of the inner span lies in the outer one. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && outer.to >= inner.to
}

/** True for equal spans. */
export function isSameSpan(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to
}

/** True where two spans have a day in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** The days that two spans have in common, `null` where there are none. */
export function commonDays(one: Span, other: Span): Span | null {
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  return from > to ? null : { from, to }
}

/** True for equally many days, or the same days of two years that are long enough for a 29 February. */
export function isAlike(one: Span, other: Span): boolean {
  const years = yearOf(other.from) - yearOf(one.from)
  const isSameDays = shiftYears(one.from, years) === other.from && shiftYears(one.to, years) === other.to
  return areAlikeLong(spanLength(one), spanLength(other), isSameDays)
}

/** On fewer days a 29 February alone is too much of a change: 3.6 % of 28 days. */
const FEWEST_FOLDED = 60

/** True for equally many days; from 60 days on also for the same days of two years, one with a 29 February. */
export function areAlikeLong(one: number, other: number, isSameDays: boolean): boolean {
  return one === other || (isSameDays && Math.min(one, other) >= FEWEST_FOLDED)
}

/** The number of days, both ends included. */
export function spanLength(span: Span): number {
  return daysInclusive(span.from, span.to)
}

const MOST_DAYS_OF_A_YEAR = 366

/** True for a year at most: the same days a year before a longer span are mostly days of the span itself. */
export function isYearAtMost(span: Span): boolean {
  return spanLength(span) <= MOST_DAYS_OF_A_YEAR
}

/** The calendar year that a span fills exactly, or `null`. */
export function fullYearOf(span: Span): number | null {
  const year = yearOf(span.from)
  const whole = yearSpan(year)
  return span.from === whole.from && span.to === whole.to ? year : null
}

/** The year in which all of a span lies, or `null` when it crosses a year's end. */
export function yearWithin(span: Span): number | null {
  return yearOf(span.from) === yearOf(span.to) ? yearOf(span.from) : null
}

/** The span as the shortest plain text: `2022`, `2022-03-01` or `2022-01-01/2023-11-15`. */
export function spanCode(from: Day | null, to: Day): string {
  if (from === null || from === to) return to
  const year = fullYearOf({ from, to })
  return year === null ? `${from}/${to}` : String(year)
}
