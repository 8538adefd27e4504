import { dayFromNumber, dayNumber } from '../calendar/day.ts'
import { WEEKDAY_MONTHS } from '../calendar/weekday-month.ts'
import { CODED_DIMENSIONS } from '../incidents/dimension.ts'
import { CATEGORY_CODES } from '../vocabulary/category.ts'
import { GRAINS } from '../vocabulary/grain.ts'
import { LISTED_DIMENSIONS, type ListedDimension } from './listed-codes.ts'
import type { CategoryBreak, RecordGround } from './record-ground.ts'

/** The dimensions of the bars, in wire order. */
export const BAR_DIMENSIONS = CODED_DIMENSIONS
export type BarDimension = (typeof BAR_DIMENSIONS)[number]
/** Those that screens rank: registers are chosen. */
export type RankedDimension = Exclude<BarDimension, 'register'>

/** The codes of each dimension, in the order of the counts. */
export type DashboardCodes = Readonly<Record<BarDimension, readonly string[]>>

/** Counts of one span; each chart ignores the filter on its own dimension, the total ignores none. */
export interface BarFigures {
  readonly total: number
  readonly counts: Readonly<Record<BarDimension, readonly number[]>>
}

export interface DelayFigures {
  readonly closed: number
  /** In whole days, `null` where nothing is closed. */
  readonly median: number | null
  readonly p90: number | null
}

/** Upper limits in days of the classes of delays; the last class has none. */
export const DELAY_CLASSES = [0, 1, 3, 7, 14, 30, 60, 90, 180, 365] as const

/** All linked charts of one view of the records. */
export interface DashboardFigures {
  readonly dataVersion: number
  readonly coverage: RecordGround
  /** The places among the codes of those that occur in the registers asked. */
  readonly occurring: Readonly<Record<ListedDimension, readonly number[]>>
  /** Incidents of the days asked, filtered only by registers, years, months and days. */
  readonly unfiltered: number
  readonly now: BarFigures
  /** `null` where the view does not compare. */
  readonly sameDays: BarFigures | null
  readonly wholeYear: BarFigures | null
  readonly trend: MonthFigures
  /** Index `month * 7 + weekday`; January and Monday are 0. */
  readonly heat: readonly number[]
  readonly delays: {
    readonly all: DelayFigures
    /** In the order of the category codes. */
    readonly categories: readonly DelayFigures[]
    /** Closed incidents by class of delay; one class more than `DELAY_CLASSES`. */
    readonly distribution: readonly number[]
  }
}

/** Incidents by month, whatever the period. */
export interface MonthFigures {
  /** 12 x year + month - 1 of the first. */
  readonly first: number
  readonly counts: readonly number[]
  /** The month of the as-of day a year before, up to the same day. */
  readonly lastMonthBefore: number
}

const NONE = -1

function grainOf(place: number): Pick<RecordGround, 'cells'> {
  return place === NONE ? {} : { cells: GRAINS[place] }
}

/** Flattens a dashboard into whole numbers, small enough to answer every click. */
export function encodeDashboard(figures: DashboardFigures): readonly number[] {
  const { coverage, trend, delays } = figures
  const bars = (of: BarFigures | null): readonly number[] =>
    of === null
      ? [NONE]
      : [of.total, ...BAR_DIMENSIONS.flatMap((dimension) => [of.counts[dimension].length, ...of.counts[dimension]])]
  const delay = ({ closed, median, p90 }: DelayFigures): readonly number[] => [closed, median ?? NONE, p90 ?? NONE]
  return [
    figures.dataVersion,
    dayNumber(coverage.covers.from),
    dayNumber(coverage.covers.to),
    dayNumber(coverage.asOf),
    coverage.cells === undefined ? NONE : GRAINS.indexOf(coverage.cells),
    coverage.breaks.length,
    ...coverage.breaks.flatMap(({ category, from }) => [CATEGORY_CODES.indexOf(category), dayNumber(from)]),
    ...LISTED_DIMENSIONS.flatMap((dimension) => [figures.occurring[dimension].length, ...figures.occurring[dimension]]),
    figures.unfiltered,
    ...bars(figures.now),
    ...bars(figures.sameDays),
    ...bars(figures.wholeYear),
    trend.first,
    trend.lastMonthBefore,
    trend.counts.length,
    ...trend.counts,
    ...figures.heat,
    ...delay(delays.all),
    delays.categories.length,
    ...delays.categories.flatMap(delay),
    ...delays.distribution,
  ]
}

/** The inverse of `encodeDashboard`. Throws where the list is too short or too long. */
export function decodeDashboard(integers: readonly number[]): DashboardFigures {
  const position = { at: 0 }
  const take = (): number => {
    const value = integers[position.at]
    if (value === undefined) throw new RangeError('a dashboard ends too early')
    position.at += 1
    return value
  }
  const list = (length: number): readonly number[] => Array.from({ length }, take)
  const bars = (): BarFigures | null => {
    const total = take()
    if (total === NONE) return null
    const counts = BAR_DIMENSIONS.map((dimension) => [dimension, list(take())] as const)
    return { total, counts: byDimension(new Map(counts)) }
  }
  const orNull = (value: number): number | null => (value === NONE ? null : value)
  const delay = (): DelayFigures => ({ closed: take(), median: orNull(take()), p90: orNull(take()) })
  const categoryBreak = (): CategoryBreak => {
    const category = CATEGORY_CODES[take()]
    if (category === undefined) throw new RangeError('a break of no category')
    return { category, from: dayFromNumber(take()) }
  }
  const dataVersion = take()
  const coverage = {
    covers: { from: dayFromNumber(take()), to: dayFromNumber(take()) },
    asOf: dayFromNumber(take()),
    ...grainOf(take()),
    breaks: Array.from({ length: take() }, categoryBreak),
  }
  const occurring = { category: list(take()), municipality: list(take()), status: list(take()) }
  const unfiltered = take()
  const now = bars()
  if (now === null) throw new RangeError('a dashboard without figures')
  const figures: DashboardFigures = {
    dataVersion,
    coverage,
    occurring,
    unfiltered,
    now,
    sameDays: bars(),
    wholeYear: bars(),
    trend: monthsOf(take(), take(), list(take())),
    heat: list(WEEKDAY_MONTHS),
    delays: {
      all: delay(),
      categories: Array.from({ length: take() }, delay),
      distribution: list(DELAY_CLASSES.length + 1),
    },
  }
  if (position.at !== integers.length) throw new RangeError('a dashboard goes on after its end')
  return figures
}

function monthsOf(first: number, lastMonthBefore: number, counts: readonly number[]): MonthFigures {
  return { first, lastMonthBefore, counts }
}

function byDimension(counts: ReadonlyMap<BarDimension, readonly number[]>): BarFigures['counts'] {
  const of = (dimension: BarDimension): readonly number[] => counts.get(dimension) ?? []
  return {
    category: of('category'),
    subcategory: of('subcategory'),
    municipality: of('municipality'),
    status: of('status'),
    organisation: of('organisation'),
    channel: of('channel'),
    register: of('register'),
  }
}
