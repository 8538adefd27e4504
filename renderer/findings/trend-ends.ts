import { type Span, yearWithin } from '../../shared/domain/calendar/period.ts'
import { isPartial, type TrendEnd, type TrendPoint } from '../charts/time/trend-point.ts'
import { calendarSpan } from './calendar-steps.ts'
import type { Speech } from './finding.ts'

/** The values that are named at the ends of a trend: of its last whole step, of an unfinished one, and of the year before. */
export function trendEnds(points: readonly TrendPoint[], speech: Speech): readonly TrendEnd[] {
  const { t, format } = speech
  const last = points.findLast(({ value }) => value !== null)
  const whole = points.findLast((point) => point.value !== null && !isPartial(point))
  // Named elsewhere than at the end it would be taken for the value of the last step.
  const before = last?.previous === null ? undefined : last
  const year = before === undefined ? null : yearWithin(calendarSpan(before.key))
  const own = (point: TrendPoint | undefined): readonly TrendEnd[] =>
    point === undefined || point.value === null
      ? []
      : [
          {
            line: 'own',
            key: point.key,
            value: point.value,
            text: format.count(point.value),
            note: isPartial(point) ? '' : shortName(point.key, speech),
            above: point.partial === null ? null : daysName(point.partial, speech),
          },
        ]
  return [
    ...(whole === last ? [] : own(last)),
    ...own(whole),
    ...(before === undefined || before.previous === null
      ? []
      : [
          {
            line: 'before' as const,
            key: before.key,
            value: before.previous,
            text: format.count(before.previous),
            note: year === null ? t('trend.a-year-before') : t('filter.period-year', { year: year - 1 }),
            above: null,
          },
        ]),
  ]
}

/** A step in as few letters as on the axis: its month without the year, its week, its day. */
function shortName(key: string, { t, format }: Speech): string {
  if (key.includes('W')) return t('charts.week-short', { week: Number(key.slice(6)) })
  if (key.length === 10) return format.dayAndMonth(key)
  return key.length === 4 ? key : format.shortMonth(Number(key.slice(5, 7)))
}

/** Days in as few letters: 1–15 nov. */
function daysName({ from, to }: Span, { t, format }: Speech): string {
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${format.dayAndMonth(from)}–${format.dayAndMonth(to)}`
  const month = format.shortMonth(Number(from.slice(5, 7)))
  return t('trend.first-days', { from: Number(from.slice(8)), to: Number(to.slice(8)), month })
}
