import { monthCode, monthNumber, monthSpan } from '../../shared/domain/calendar/month.ts'
import { type Span, spanLength } from '../../shared/domain/calendar/period.ts'
import { type WeekdayMonth, weekdayMonthCode } from '../../shared/domain/calendar/weekday-month.ts'
import { SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import { isDated } from '../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { keptDays } from '../../shared/domain/incidents/kept-days.ts'
import { keptDaysSentence } from '../../shared/i18n/sentence.ts'
import { type ChartFinding, type Speech, startCapital } from './finding.ts'

export interface HeatCell extends WeekdayMonth {
  /** `null` where the period has no such day: not asked, which is not zero. */
  readonly value: number | null
}

/** The days of a heat map: a period, and filters on years, months and days. */
export interface HeatDays {
  readonly period: Span | null
  readonly filters: readonly Filter[]
}

/** The days of a view; the map ignores its filters on weekdays. */
export function heatDays(period: Span | null, filters: readonly Filter[]): HeatDays {
  return { period, filters: filters.filter(({ kind }) => isDated(kind)) }
}

/** The cells of `DashboardFigures.heat`, by month, then weekday. */
export function heatCells(heat: readonly number[], days: HeatDays): readonly HeatCell[] {
  return heat.map((value, index) => {
    const cell = { month: Math.floor(index / 7) + 1, weekday: (index % 7) + 1 }
    return { ...cell, value: hasDay(days, cell) ? value : null }
  })
}

/** The counts above zero, which have a class of colour. */
export function countedCells(cells: readonly HeatCell[]): readonly number[] {
  return cells.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]))
}

/** Every month then has every weekday, also a month in two parts. */
const DAYS_WITH_ALL = 365

/** True where a cell has a counted day, or no period is known. */
function hasDay({ period, filters }: HeatDays, cell: WeekdayMonth): boolean {
  if (period === null || (filters.length === 0 && spanLength(period) >= DAYS_WITH_ALL)) return true
  return keptDays(period, [...filters, { kind: 'weekday-month', values: [weekdayMonthCode(cell)] }]) > 0
}

/** The months with counted days, in order, and whether they are counted in full. */
function countedMonths(period: Span, filters: readonly Filter[]) {
  const first = monthNumber(period.from)
  return Array.from({ length: monthNumber(period.to) - first + 1 }, (_, index) =>
    monthSpan(monthCode(first + index)),
  ).flatMap((month) => {
    const from = month.from > period.from ? month.from : period.from
    const to = month.to < period.to ? month.to : period.to
    const days = keptDays({ from, to }, filters)
    return days === 0 ? [] : [{ month: month.from.slice(5, 7), isWhole: days === spanLength(month) }]
  })
}

/** The months of the year of which some days are not counted, in one of the years. */
export function partialMonths({ period, filters }: HeatDays): ReadonlySet<number> {
  const months = period === null ? [] : countedMonths(period, filters)
  return new Set(months.flatMap(({ month, isWhole }) => (isWhole ? [] : [Number(month)])))
}

/** Notes: months add up years, and some occur less often than others. */
export function heatNotes({ period, filters }: HeatDays, { t }: Speech): readonly string[] {
  if (period === null) return []
  const months = countedMonths(period, filters)
  const times = [...Map.groupBy(months, ({ month }) => month).values()].map(({ length }) => length)
  const isEven = times.length === 1 || (months.every(({ isWhole }) => isWhole) && new Set(times).size <= 1)
  return [
    ...(times.some((years) => years > 1) ? [t('charts.heat-added')] : []),
    ...(isEven ? [] : [t('charts.heat-uneven')]),
  ]
}

/** The sum of some cells; `null` where none has a day in the period. */
export function sumOfCells(cells: readonly HeatCell[]): number | null {
  const known = cells.flatMap(({ value }) => value ?? [])
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** A percentage of fewer incidents would say more than is known. */
const FEWEST_IN_PERCENT = 100

/** In fewer days, or of fewer incidents than `SMALLEST_BASE`, the weekend says nothing. */
const FEWEST_DAYS = 28

/** The finding of weekdays: the weight of the weekend, and the peak. */
export function heatFinding(
  cells: readonly HeatCell[],
  { period, filters }: HeatDays,
  { t, format }: Speech,
): ChartFinding {
  const days = keptDaysSentence(period, filters, t, format)
  const total = sumOfCells(cells) ?? 0
  const plain = t('charts.heat-sentence', { period: days })
  if (total === 0) return { title: t('incidents.nothing-counted'), sentence: plain }
  const largest = Math.max(...cells.map(({ value }) => value ?? 0))
  const peaks = cells.filter(({ value }) => value === largest)
  const [peak] = peaks
  const value = format.count(largest)
  const at =
    peak === undefined ? null : { weekday: format.weekday(peak.weekday), month: format.shortMonth(peak.month), value }
  const isOnly = cells.filter((cell) => cell.value !== null).length === 1
  const title =
    at === null || peaks.length > 1
      ? t('incidents.trend-tied', { value })
      : isOnly
        ? startCapital(t('charts.heat-cell', at))
        : t('charts.heat-peak', at)
  const sentence = at === null || peaks.length > 1 ? plain : t('charts.heat-sentence-peak', { ...at, period: days })
  if (period === null || keptDays(period, filters) < FEWEST_DAYS || total < SMALLEST_BASE)
    return { title, sentence: plain }
  const weekend = cells.reduce((sum, each) => (each.weekday > 5 ? sum + (each.value ?? 0) : sum), 0)
  const weekendTitle =
    total < FEWEST_IN_PERCENT
      ? t('charts.heat-weekend-few', { figure: format.count(weekend), total: format.count(total) })
      : t('charts.heat-weekend', { share: format.share(weekend / total) })
  return { title: weekendTitle, sentence }
}
