import { compareCodes } from '../vocabulary/code-order.ts'
import { type Day, yearOf } from './day.ts'
import { isLastOfMonth } from './month.ts'
import { fullYearOf, type Span, yearWithin } from './period.ts'

/** How closely the source dates a fact: a day, days from one to another, or no closer than a month or a year. */
export const PRECISIONS = ['day', 'days', 'month', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]

/** A span of exactly one month or one year is all that the source says of a fact; any other span is one of days. */
export function precisionOf({ from, to }: Span): Precision {
  if (from === to) return 'day'
  if (fullYearOf({ from, to }) !== null) return 'year'
  const isMonth = from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && isLastOfMonth(to)
  return isMonth ? 'month' : 'days'
}

/** True for what lay ahead on the day of the document: announced, not known to have happened. */
export function isAnnounced({ from, asOf }: { readonly from: Day; readonly asOf: Day }): boolean {
  return from > asOf
}

/** A column of the time line: a year with its dates, or years of which no date speaks. */
export type TimeColumn<Dated> =
  | { readonly kind: 'year'; readonly year: number; readonly dates: readonly Dated[] }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/** A date that runs over several years, from the column of its first year to that of its last. */
interface TimeSpan<Dated> {
  readonly date: Dated
  readonly first: number
  readonly last: number
}

export interface TimeLine<Dated> {
  readonly columns: readonly TimeColumn<Dated>[]
  readonly spans: readonly TimeSpan<Dated>[]
}

/** Dates from the earliest to the latest; of two that begin together the shorter one first. */
export function sortDates<Dated extends Span>(dates: readonly Dated[]): readonly Dated[] {
  return dates.toSorted((a, b) => compareCodes(a.from, b.from) || compareCodes(a.to, b.to))
}

/** Years side by side, each with its dates in order; what runs over several years lies above them. */
export function timeLine<Dated extends Span>(dates: readonly Dated[]): TimeLine<Dated> {
  const sorted = sortDates(dates)
  const long = sorted.filter((date) => yearWithin(date) === null)
  const years = [...new Set(sorted.flatMap(yearsOf))].toSorted((a, b) => a - b)
  const columns = years.flatMap((year, index): TimeColumn<Dated>[] => {
    const before = years[index - 1] ?? year - 1
    const own: TimeColumn<Dated> = { kind: 'year', year, dates: sorted.filter((date) => yearWithin(date) === year) }
    return before < year - 1 ? [{ kind: 'gap', from: before + 1, to: year - 1 }, own] : [own]
  })
  const columnOf = (year: number) => columns.findIndex((column) => column.kind === 'year' && column.year === year)
  return {
    columns,
    spans: long.map((date) => ({ date, first: columnOf(yearOf(date.from)), last: columnOf(yearOf(date.to)) })),
  }
}

/** Every year that a date touches. */
function yearsOf({ from, to }: Span): readonly number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
}
