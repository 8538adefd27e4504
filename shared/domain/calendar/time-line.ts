import { compareCodes } from '../vocabulary/code-order.ts'
import { type Day, yearOf } from './day.ts'
import { isLastOfMonth } from './month.ts'
import { fullYearOf, type Span } from './period.ts'

/** How precisely the source dates a fact. */
export type Precision = 'day' | 'days' | 'month' | 'year'

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

/** Sorts dates by first day; of two that begin together the shorter one comes first. */
export function sortDates<Dated extends Span>(dates: readonly Dated[]): readonly Dated[] {
  return dates.toSorted((a, b) => compareCodes(a.from, b.from) || compareCodes(a.to, b.to))
}

/** The years that a time line may show: all with a date, those around its document, or the year of the document alone. */
export const DATE_RANGES = ['all', 'near', 'year'] as const
export type DateRange = (typeof DATE_RANGES)[number]

/** From the first to the last year, both included. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** So many years without a date part those around a document from the others. */
const LONG_GAP = 3

/** The as-of day of most dates, of two the later one; `null` for no dates. */
export function documentDay(dates: readonly { readonly asOf: Day }[]): Day | null {
  const days = [...Map.groupBy(dates, ({ asOf }) => asOf)]
  const [first] = days.toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || compareCodes(b, a))
  return first?.[0] ?? null
}

/** The years of each range: 2012-2025, 2018-2025 and 2022 for dates of 2012 and 2018 to 2025 in a document of 2022. */
export function rangeYears(dates: readonly Span[], asOf: Day): Readonly<Record<DateRange, Years>> {
  const own = yearOf(asOf)
  const known = [...new Set([own, ...dates.flatMap(yearsOf)])].toSorted((a, b) => a - b)
  const isNear = (year: number, neighbour: number | undefined) =>
    neighbour !== undefined && Math.abs(year - neighbour) <= LONG_GAP
  const [before, after] = [known.filter((year) => year < own).toReversed(), known.filter((year) => year > own)]
  const reach = (years: readonly number[]) => years.reduce((last, year) => (isNear(year, last) ? year : last), own)
  return {
    all: { from: known[0] ?? own, to: known.at(-1) ?? own },
    near: { from: reach(before), to: reach(after) },
    year: { from: own, to: own },
  }
}

function yearsOf({ from, to }: Span): readonly number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
}
