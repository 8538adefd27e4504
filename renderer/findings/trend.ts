import { dayFromNumber, dayNumber, yearOf } from '../../shared/domain/day.ts'
import { type Span, yearWithin } from '../../shared/domain/period.ts'
import type { Answer } from '../../shared/domain/question.ts'
import type { Granularity } from '../../shared/domain/view-state.ts'
import { byWeek, weekOf, weekSpan } from '../../shared/domain/week.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { periodSentence } from '../../shared/i18n/sentence.ts'
import type { TrendPoint } from '../components/trend-chart.tsx'
import type { Finding, Speech } from './finding.ts'

/** The codes of every year, month, ISO week or day of a span, in order. */
export function calendarKeys({ from, to }: Span, granularity: Granularity): readonly string[] {
  if (granularity === 'year')
    return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => String(yearOf(from) + index))
  if (granularity === 'day')
    return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) =>
      dayFromNumber(dayNumber(from) + index),
    )
  if (granularity === 'week') {
    const monday = dayNumber(weekSpan(weekOf(from)).from)
    return Array.from({ length: Math.floor((dayNumber(to) - monday) / 7) + 1 }, (_, index) =>
      weekOf(dayFromNumber(monday + index * 7)),
    )
  }
  const first = yearOf(from) * 12 + Number(from.slice(5, 7)) - 1
  const last = yearOf(to) * 12 + Number(to.slice(5, 7)) - 1
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** The span of a year, month, ISO week or day. */
export function calendarSpan(key: string): Span {
  if (key.length === 4) return { from: `${key}-01-01`, to: `${key}-12-31` }
  if (key.length === 10) return { from: key, to: key }
  if (key.includes('W')) return weekSpan(key)
  const [year, month] = [Number(key.slice(0, 4)), Number(key.slice(5, 7))]
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return { from: `${key}-01`, to: dayFromNumber(dayNumber(next) - 1) }
}

/** The points of a trend. In records a point that has no row counted nothing; in published figures it is not known. */
export function trendPoints(answer: Answer, granularity: Granularity, speech: Speech): readonly TrendPoint[] {
  if (answer.period === null) return []
  const { rows: steps } = granularity === 'week' ? byWeek(answer) : answer
  const rows = new Map(steps.map((row) => [row.key[0], row]))
  const keys = calendarKeys(answer.period, granularity)
  const tick = tickWords(keys, yearWithin(answer.period) !== null, speech)
  return keys.map((key) => {
    const row = rows.get(key)
    return {
      key,
      tick: tick(key),
      label: stepLabel(key, granularity, speech),
      value: row === undefined ? (answer.source === 'records' ? 0 : null) : row.value,
      previous: row?.comparison?.value ?? null,
      isPartial: row?.partial === true,
      isDerived: row?.derived === true,
    }
  })
}

function stepLabel(key: string, granularity: Granularity, { t, format }: Speech): string {
  if (granularity !== 'week') return labelOf(granularity, key, t, format)
  const { from, to } = weekSpan(key)
  const days = { from: format.dayAndMonth(from), to: format.dayAndMonth(to) }
  return t('charts.week', { week: Number(key.slice(6)), year: key.slice(0, 4), ...days })
}

/** So many weeks fit on the axis with a number each. */
const WEEKS_WITH_NUMBERS = 14

/** So many days fit on the axis with a date each. */
const DAYS_WITH_DATES = 62

/** The words of the axis: years, months of one year, first months of several, weeks, days, first days of many. */
function tickWords(keys: readonly string[], isOneYear: boolean, { t, format }: Speech): (key: string) => string {
  if (keys[0]?.includes('W') === true) {
    if (keys.length <= WEEKS_WITH_NUMBERS) return (key) => t('charts.week-short', { week: Number(key.slice(6)) })
    if (!isOneYear) return (key) => (key.endsWith('W01') ? key.slice(0, 4) : '')
    return (key) => {
      const { to } = weekSpan(key)
      return Number(to.slice(8)) <= 7 ? format.shortMonth(Number(to.slice(5, 7))) : ''
    }
  }
  const areDays = keys[0]?.length === 10
  if (areDays && keys.length > DAYS_WITH_DATES)
    return (key) => (key.endsWith('-01') ? format.shortMonth(Number(key.slice(5, 7))) : '')
  if (areDays) return (key) => format.dayAndMonth(key)
  if (keys[0]?.length === 4) return (key) => key
  if (isOneYear) return (key) => format.shortMonth(Number(key.slice(5, 7)))
  return (key) => (key.endsWith('-01') ? key.slice(0, 4) : '')
}

/** What a trend says: its peak. */
export function trendFinding(
  points: readonly TrendPoint[],
  period: Span | null,
  granularity: Granularity,
  { t, format }: Speech,
): Finding {
  const sentence =
    period === null
      ? t('incidents.trend')
      : t(`incidents.trend-sentence-${granularity}`, {
          period: periodSentence({ kind: 'range', ...period }, null, t, format),
        })
  const known = points.filter(({ value }) => value !== null)
  const largest = Math.max(0, ...known.map(({ value }) => value ?? 0))
  const peaks = known.filter(({ value }) => value === largest)
  const [peak] = peaks
  if (peak === undefined || largest === 0) return { title: t('incidents.nothing-counted'), sentence }
  const values = { label: peak.label, value: format.count(largest) }
  if (known.length === 1) return { title: t('incidents.trend-single', values), sentence }
  if (peaks.length > 1) return { title: t('incidents.trend-tied', values), sentence }
  return { title: t(`incidents.trend-peak-${granularity}`, values), sentence }
}
