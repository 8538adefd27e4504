import { monthCode, monthNumber, monthSpan } from '../calendar/month.ts'
import { commonDays, isYearAtMost, type Span, spanLength } from '../calendar/period.ts'
import { isDated } from '../incidents/dimension.ts'
import type { Filter } from '../incidents/filter.ts'
import { keptDays } from '../incidents/kept-days.ts'
import { BAR_DIMENSIONS, type BarDimension } from './dashboard-figures.ts'

/** A series shows so many months before those of the period, and at most so many of a longer period. */
export const YEAR_OF_MONTHS = 12

/** The months of a period: all where it is a year at most, else the last twelve. */
export interface SeriesMonths {
  /** 12 x year + month - 1. */
  readonly first: number
  readonly count: number
  /** Places of the months of which some days are not counted: the one of the as-of day, or the ends of the period. */
  readonly cut: readonly number[]
}

/** Counts by month; `null` where the month is not known, or none of its days is asked. */
export interface MonthSeries {
  /** The twelve months before the first one, each whole. */
  readonly earlier: readonly (number | null)[]
  readonly now: readonly (number | null)[]
  /** The same days of each month a year before. */
  readonly before: readonly (number | null)[]
}

/** Of so many codes of a dimension the months are told at most, those with most incidents: a file may hold thousands. */
export const MOST_SERIES = 40

/** The series of a dimension without the filter on it: of all its codes, and of those with most incidents. */
export interface CodeSeries {
  readonly sum: MonthSeries
  /** Each with the place of its code. */
  readonly codes: readonly (readonly [place: number, series: MonthSeries])[]
}

/** The series of one state of the data. */
export interface SeriesFigures {
  readonly dataVersion: number
  readonly months: SeriesMonths
  /** Under all filters. */
  readonly whole: MonthSeries
  /** Of the dimensions asked. */
  readonly of: Readonly<Partial<Record<BarDimension, CodeSeries>>>
}

/** The months of the days that a period covers. */
export function seriesMonths(covered: Span, filters: readonly Filter[]): SeriesMonths {
  const last = monthNumber(covered.to)
  const first = isYearAtMost(covered) ? monthNumber(covered.from) : last - YEAR_OF_MONTHS + 1
  const count = last - first + 1
  const dated = filters.filter(({ kind }) => isDated(kind))
  const isCut = (place: number): boolean => {
    const days = daysOf(first + place, covered)
    return days === null || keptDays(days, dated) < spanLength(monthSpan(monthCode(first + place)))
  }
  return { first, count, cut: Array.from({ length: count }, (_, place) => place).filter(isCut) }
}

/** The days of a month within a span; `null` for none. */
export function daysOf(month: number, within: Span): Span | null {
  return commonDays(monthSpan(monthCode(month)), within)
}

const NONE = -1

/** Flattens series into whole numbers. A whole month a year before is one of the earlier ones, and not sent twice. */
export function encodeSeries({ dataVersion, months, whole, of }: SeriesFigures): readonly number[] {
  const { first, count, cut } = months
  const series = ({ earlier, now, before }: MonthSeries): readonly number[] =>
    [...earlier, ...now, ...cut.map((place) => before[place] ?? null)].map((value) => value ?? NONE)
  return [
    dataVersion,
    first,
    count,
    cut.length,
    ...cut,
    ...series(whole),
    ...BAR_DIMENSIONS.flatMap((dimension, place) => {
      const all = of[dimension]
      if (all === undefined) return []
      return [
        place,
        ...series(all.sum),
        all.codes.length,
        ...all.codes.flatMap(([code, own]) => [code, ...series(own)]),
      ]
    }),
  ]
}

/** The inverse of `encodeSeries`. Throws where the list is too short. */
export function decodeSeries(integers: readonly number[]): SeriesFigures {
  const position = { at: 0 }
  const take = (): number => {
    const value = integers[position.at]
    if (value === undefined) throw new RangeError('a series ends too early')
    position.at += 1
    return value
  }
  const list = (length: number): readonly number[] => Array.from({ length }, take)
  const [dataVersion, first, count] = [take(), take(), take()]
  const cut = list(take())
  const values = (length: number): readonly (number | null)[] =>
    list(length).map((value) => (value === NONE ? null : value))
  const series = (): MonthSeries => {
    const [earlier, now, ofCut] = [values(YEAR_OF_MONTHS), values(count), values(cut.length)]
    const before = now.map((_, place) => {
      const own = cut.indexOf(place)
      return (own === -1 ? earlier[place] : ofCut[own]) ?? null
    })
    return { earlier, now, before }
  }
  const whole = series()
  const of: Partial<Record<BarDimension, CodeSeries>> = {}
  while (position.at < integers.length) {
    const dimension = BAR_DIMENSIONS[take()]
    if (dimension === undefined) throw new RangeError('a series of no dimension')
    of[dimension] = { sum: series(), codes: Array.from({ length: take() }, () => [take(), series()] as const) }
  }
  return { dataVersion, months: { first, count, cut }, whole, of }
}

/** The sum of some series, month by month; a month that one of them does not know is not known. */
export function sumOfSeries(all: readonly MonthSeries[], { count }: SeriesMonths): MonthSeries {
  const sum = (part: keyof MonthSeries, length: number): readonly (number | null)[] =>
    Array.from({ length }, (_, place) =>
      all.reduce<number | null>((total, each) => {
        const value = each[part][place] ?? null
        return total === null || value === null ? null : total + value
      }, 0),
    )
  return { earlier: sum('earlier', YEAR_OF_MONTHS), now: sum('now', count), before: sum('before', count) }
}
