import { type Span, spanLength } from '../../shared/domain/period.ts'
import { periodSentence } from '../../shared/i18n/sentence.ts'
import type { Finding, Speech } from './finding.ts'

/** A cell of the heat map: month of the year 1 to 12, weekday 1 (Monday) to 7. */
export interface HeatCell {
  readonly month: number
  readonly weekday: number
  readonly value: number
}

/** The cells of `DashboardFigures.heat`, by month, then weekday. */
export function heatCells(heat: readonly number[]): readonly HeatCell[] {
  return heat.map((value, index) => ({ month: Math.floor(index / 7) + 1, weekday: (index % 7) + 1, value }))
}

/** In fewer days than this the weekend says nothing. */
const FEWEST_DAYS = 28
const WEEKEND_SHARE = 2 / 7

/** What the days of the week say: how much the weekend weighs, and where the peak is. */
export function heatFinding(cells: readonly HeatCell[], period: Span | null, { t, format }: Speech): Finding {
  const days = period === null ? t('filter.period-all') : periodSentence({ kind: 'range', ...period }, null, t, format)
  const total = cells.reduce((sum, { value }) => sum + value, 0)
  const plain = t('charts.heat-sentence', { period: days })
  if (total === 0) return { title: t('incidents.nothing-counted'), sentence: plain }
  const largest = Math.max(...cells.map(({ value }) => value))
  const peaks = cells.filter(({ value }) => value === largest)
  const [peak] = peaks
  const value = format.count(largest)
  const at =
    peak === undefined ? null : { weekday: format.weekday(peak.weekday), month: format.shortMonth(peak.month), value }
  const title = at === null || peaks.length > 1 ? t('incidents.trend-tied', { value }) : t('charts.heat-peak', at)
  const sentence = at === null || peaks.length > 1 ? plain : t('charts.heat-sentence-peak', { ...at, period: days })
  if (period !== null && spanLength(period) < FEWEST_DAYS) return { title, sentence: plain }
  const weekend = cells.reduce((sum, each) => (each.weekday > 5 ? sum + each.value : sum), 0) / total
  const share = format.share(weekend)
  if (Math.abs(weekend - WEEKEND_SHARE) < 0.0005) return { title: t('charts.heat-weekend-even', { share }), sentence }
  return {
    title: t(weekend < WEEKEND_SHARE ? 'charts.heat-weekend-less' : 'charts.heat-weekend-more', { share }),
    sentence,
  }
}
