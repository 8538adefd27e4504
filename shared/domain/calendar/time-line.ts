import { compareCodes } from '../vocabulary/code-order.ts'
import { type Day, yearOf } from './day.ts'
import { isLastOfMonth } from './month.ts'
import { fullYearOf, type Span, yearWithin } from './period.ts'

/** How precisely the source dates a fact. */
export const PRECISIONS = ['day', 'days', 'month', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]

/** The precision that a span stands for: exactly one month is `month`, exactly one year `year`. */
export function precisionOf({ from, to }: Span): Precision {
  if (from === to) return 'day'
  if (fullYearOf({ from, to }) !== null) return 'year'
  const isMonth = from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && isLastOfMonth(to)
  return isMonth ? 'month' : 'days'
}

/** True for a fact that lay ahead on the as-of day of its document: announced, not known to have happened. */
export function isAnnounced({ from, asOf }: { readonly from: Day; readonly asOf: Day }): boolean {
  return from > asOf
}

/** A column of the time line: a year with its dates, or a gap of years without any. */
export type TimeColumn<Dated> =
  | { readonly kind: 'year'; readonly year: number; readonly dates: readonly Dated[] }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

interface TimeSpan<Dated> {
  readonly date: Dated
  readonly first: number
  readonly last: number
}

export interface TimeLine<Dated> {
  readonly columns: readonly TimeColumn<Dated>[]
  readonly spans: readonly TimeSpan<Dated>[]
}

/** Sorts dates by first day; of two that begin together the shorter one comes first. */
export function sortDates<Dated extends Span>(dates: readonly Dated[]): readonly Dated[] {
  return dates.toSorted((a, b) => compareCodes(a.from, b.from) || compareCodes(a.to, b.to))
}

/** Lays dates out in columns of years; a date over several years becomes a span above them. */
export function timeLine<Dated extends Span>(dates: readonly Dated[]): TimeLine<Dated> {
  const sorted = sortDates(dates)
  const long = sorted.filter((date) => yearWithin(date) === null)
  const years = [...new Set(sorted.flatMap(yearsOf))].toSorted((a, b) => a - b)
  const columns = years.flatMap((year, index): TimeColumn<Dated>[] => {
    const before = years[index - 1] ?? year - 1
    const yearColumn: TimeColumn<Dated> = {
      kind: 'year',
      year,
      dates: sorted.filter((date) => yearWithin(date) === year),
    }
    return before < year - 1 ? [{ kind: 'gap', from: before + 1, to: year - 1 }, yearColumn] : [yearColumn]
  })
  const columnOf = (year: number) => columns.findIndex((column) => column.kind === 'year' && column.year === year)
  return {
    columns,
    spans: long.map((date) => ({ date, first: columnOf(yearOf(date.from)), last: columnOf(yearOf(date.to)) })),
  }
}

function yearsOf({ from, to }: Span): readonly number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
}
