import { SMALLEST_BASE } from '../../shared/domain/comparison.ts'
import { dayFromNumber, dayNumber, lastDayOfMonth, weekdayOf, yearOf } from '../../shared/domain/day.ts'
import { type Span, spanLength, yearWithin } from '../../shared/domain/period.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import type { Finding, Speech } from './finding.ts'

/** A cell of the heat map: month of the year 1 to 12, weekday 1 (Monday) to 7. */
export interface HeatCell {
  readonly month: number
  readonly weekday: number
  /** `null` where no such day lies in the period: nothing was asked, which is not zero. */
  readonly value: number | null
}

/** The cells of `DashboardFigures.heat`, by month, then weekday, of the days of a period. */
export function heatCells(heat: readonly number[], period: Span | null): readonly HeatCell[] {
  const asked = period === null ? null : askedCells(period)
  return heat.map((value, index) => ({
    month: Math.floor(index / 7) + 1,
    weekday: (index % 7) + 1,
    value: asked === null || asked.has(index) ? value : null,
  }))
}

/** What the cells count, those without an incident left out: the values that have a class. */
export function countedCells(cells: readonly HeatCell[]): readonly number[] {
  return cells.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]))
}

/** In so many days every month has every weekday, also where one month is there in two parts. */
const DAYS_WITH_ALL = 365

/** The indices of the cells that have a day in a period, `null` for all of them. */
function askedCells(period: Span): ReadonlySet<number> | null {
  const days = spanLength(period)
  if (days >= DAYS_WITH_ALL) return null
  const first = dayNumber(period.from)
  return new Set(
    Array.from({ length: days }, (_, index) => {
      const day = first + index
      return (Number(dayFromNumber(day).slice(5, 7)) - 1) * 7 + weekdayOf(day) - 1
    }),
  )
}

/** True where no month of a period is cut, and none is there for more years than another. */
export function hasEvenMonths({ from, to }: Span): boolean {
  const isCut = !from.endsWith('-01') || Number(to.slice(8)) !== lastDayOfMonth(yearOf(to), Number(to.slice(5, 7)))
  const months = (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  return !isCut && (yearOf(from) === yearOf(to) || months % 12 === 0)
}

/** The incidents of some cells together; `null` where none of them has a day in the period. */
export function sumOfCells(cells: readonly HeatCell[]): number | null {
  const known = cells.flatMap(({ value }) => value ?? [])
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** What is to be known of the months of a period: that they add up years, and that they are not there equally often. */
export function heatNotes(period: Span | null, { t }: Speech): readonly string[] {
  if (period === null) return []
  return [
    ...(yearWithin(period) === null ? [t('charts.heat-added')] : []),
    ...(hasEvenMonths(period) ? [] : [t('charts.heat-uneven')]),
  ]
}

/** In fewer days than this, or of fewer incidents than a change is taken of, the weekend says nothing. */
const FEWEST_DAYS = 28

/** The share of Saturdays and Sundays in the days of a period. */
function weekendShare(period: Span): number {
  const days = spanLength(period)
  const first = dayNumber(period.from)
  const rest = Array.from({ length: days % 7 }, (_, index) => weekdayOf(first + index)).filter((day) => day > 5)
  return (Math.floor(days / 7) * 2 + rest.length) / days
}

/** What the days of the week say: how much the weekend weighs, and where the peak is. */
export function heatFinding(cells: readonly HeatCell[], period: Span | null, { t, format }: Speech): Finding {
  const days = spanSentence(period, t, format)
  const total = sumOfCells(cells) ?? 0
  const plain = t('charts.heat-sentence', { period: days })
  if (total === 0) return { title: t('incidents.nothing-counted'), sentence: plain }
  const largest = Math.max(...cells.map(({ value }) => value ?? 0))
  const peaks = cells.filter(({ value }) => value === largest)
  const [peak] = peaks
  const value = format.count(largest)
  const at =
    peak === undefined ? null : { weekday: format.weekday(peak.weekday), month: format.shortMonth(peak.month), value }
  const title = at === null || peaks.length > 1 ? t('incidents.trend-tied', { value }) : t('charts.heat-peak', at)
  const sentence = at === null || peaks.length > 1 ? plain : t('charts.heat-sentence-peak', { ...at, period: days })
  if (period === null || spanLength(period) < FEWEST_DAYS || total < SMALLEST_BASE) return { title, sentence: plain }
  const weekend = cells.reduce((sum, each) => (each.weekday > 5 ? sum + (each.value ?? 0) : sum), 0) / total
  const share = format.share(weekend)
  const average = weekendShare(period)
  if (Math.abs(weekend - average) < 0.0005) return { title: t('charts.heat-weekend-even', { share }), sentence }
  return {
    title: t(weekend < average ? 'charts.heat-weekend-less' : 'charts.heat-weekend-more', { share }),
    sentence,
  }
}
