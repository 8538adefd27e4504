import { yearOf } from '../../shared/domain/calendar/day.ts'
import { fullMonthOf } from '../../shared/domain/calendar/month.ts'
import { fullYearOf, previousYearSpan, type Span } from '../../shared/domain/calendar/period.ts'
import { wholeMonths } from '../../shared/domain/incidents/choose-source.ts'
import { compare } from '../../shared/domain/incidents/comparison.ts'
import { coveredDays } from '../../shared/domain/incidents/covered-days.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { keptDays, lengthsOfYearBefore } from '../../shared/domain/incidents/kept-days.ts'
import type { Answer, AnswerRow } from '../../shared/domain/incidents/question.ts'
import { byWeek, weekSpan } from '../../shared/domain/incidents/week.ts'
import type { Granularity } from '../../shared/domain/view/view-state.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { runsSentence, spanSentence } from '../../shared/i18n/sentence.ts'
import type { TrendPoint } from '../charts/time/trend-point.ts'
import { type AskedRuns, describedSteps } from './asked-days.ts'
import { calendarKeys, calendarSpan } from './calendar-steps.ts'
import { type ChartFinding, type Speech, startCapital } from './finding.ts'
import { noMatchFinding } from './no-match.ts'
import { trendTicks } from './trend-ticks.ts'
import { knownDays } from './years.ts'

interface TrendDays {
  readonly step: Granularity
  /** The days of records, of which the answer is a part. */
  readonly covers: Span | null
  /** A step that they exclude has no point. */
  readonly filters: readonly Filter[]
}

/** The points of a trend. */
export function trendPoints(
  answer: Answer,
  { step: granularity, ...days }: TrendDays,
  speech: Speech,
): readonly TrendPoint[] {
  const { period } = answer
  const { filters } = days
  if (period === null) return []
  const steps = granularity === 'week' ? byWeek(withZeros(answer, 'day', days)) : withZeros(answer, granularity, days)
  const rows = new Map(steps.rows.map((row) => [row.key[0], row]))
  const keys = calendarKeys(period, granularity).filter(
    (key) => keptDays(daysWithin(calendarSpan(key), period), filters) > 0,
  )
  const tick = trendTicks(keys, granularity, period, speech)
  return keys.map((key) => {
    const row = rows.get(key)
    return {
      key,
      tick: tick(key),
      label: stepLabel(key, granularity, speech),
      value: row?.value ?? null,
      previous: previousOf(row, filters),
      partial: partialDays(calendarSpan(key), answer, granularity, row),
      isDerived: row?.derived === true,
    }
  })
}

/** A missing step of records is zero within the covered days, as is its year before; a published one is unknown. */
function withZeros(answer: Answer, granularity: Granularity, { covers, filters }: Omit<TrendDays, 'step'>): Answer {
  const { source, period, rows, comparison } = answer
  if (source !== 'records' || period === null) return answer
  const counted = new Map(rows.map((row) => [row.key[0], row]))
  // 29 February compares with the 28th.
  const earlier = new Map(rows.map((row) => [row.comparison?.from, row.comparison?.value]))
  // Without rows, the earlier days are empty only if their total says so.
  const isEarlierListed = covers !== null && (rows.length > 0 || comparison?.value === 0)
  const zero = (key: string): AnswerRow => {
    if (comparison === undefined) return { key: [key], value: 0 }
    const days = daysWithin(calendarSpan(key), period)
    const before = previousYearSpan(days)
    const isKnown = isEarlierListed && before.from >= wholeMonths(covers).from
    return {
      key: [key],
      value: 0,
      comparison: compare(
        0,
        isKnown ? (earlier.get(before.from) ?? 0) : null,
        before,
        null,
        lengthsOfYearBefore(filters, days, before),
      ),
    }
  }
  return { ...answer, rows: calendarKeys(period, granularity).map((key) => counted.get(key) ?? zero(key)) }
}

/** The value a year before, `null` also where the filters keep none of its days: a date is a Monday in few years. */
function previousOf(row: AnswerRow | undefined, filters: readonly Filter[]): number | null {
  const before = row?.comparison
  return before === undefined || keptDays(before, filters) === 0 ? null : before.value
}

/** The days of an incomplete step, `null` for a complete one; a week may be cut at either end of the period. */
function partialDays(step: Span, answer: Answer, granularity: Granularity, row: AnswerRow | undefined): Span | null {
  const { from, to } = granularity === 'week' ? daysWithin(step, answer.period) : coveredDays(step, answer, row)
  return from === step.from && to === step.to ? null : { from, to }
}

function daysWithin(step: Span, period: Span | null): Span {
  if (period === null) return step
  return { from: step.from > period.from ? step.from : period.from, to: step.to < period.to ? step.to : period.to }
}

/** The full name of a year, month, ISO week or day. */
export function stepLabel(key: string, granularity: Granularity, { t, format }: Speech): string {
  if (granularity !== 'week') return labelOf(granularity, key, t, format)
  const { from, to } = weekSpan(key)
  const days = { from: format.dayAndMonth(from), to: format.dayAndMonth(to) }
  return t('charts.week', { week: Number(key.slice(6)), year: key.slice(0, 4), ...days })
}

/** The sentence of a trend: measure, step and runs of days. */
export function trendSentence(runs: readonly Span[], granularity: Granularity, { t, format }: Speech): string {
  if (runs.length === 0) return t('report.section-trend')
  return t(`incidents.trend-sentence-${granularity}`, { period: runsSentence(runs, t, format) })
}

const MOST_NAMED = 3

/** A change on the same days of the year before, which nothing withholds. */
export interface TrendChange {
  readonly change: number
  /** The days counted, within one year. */
  readonly days: Span
}

interface ToldTrend extends Pick<Answer, 'reason'> {
  readonly drawn: Span | null
  readonly asked: AskedRuns
  readonly change?: TrendChange | null
}

/**
 * The finding of a trend: the change on the year before where there is one, else its peak, over `toldSteps`. Partial steps
 * compare with full ones only where they exceed them.
 */
export function trendFinding(
  points: readonly TrendPoint[],
  { drawn, asked, reason, change = null }: ToldTrend,
  granularity: Granularity,
  { t, format }: Speech,
): ChartFinding {
  const { described, isCut, runs } = describedSteps(points, asked)
  const sentence = trendSentence(runs ?? (drawn === null ? [] : [drawn]), granularity, { t, format })
  // Known days, none of which the filters keep.
  if (described.length === 0 && drawn !== null && reason === undefined)
    return { title: t('incidents.nothing-counted'), sentence }
  const known = described.filter(({ value }) => value !== null)
  const largest = Math.max(0, ...known.map(({ value }) => value ?? 0))
  const peaks = known.filter(({ value }) => value === largest)
  const [peak] = peaks
  if (peak === undefined)
    return { title: reason === undefined ? t('incidents.no-data') : noMatchFinding({ reason }, { t }).title, sentence }
  if (largest === 0) return { title: t('incidents.nothing-counted'), sentence }
  if (change !== null)
    return { title: changeTitle(change, isCut ? [] : described, granularity, { t, format }), sentence }
  const label = format.list(peaks.map((each) => labelWithDays(each, { t, format })))
  const count = format.count(largest)
  const values = { label, value: peak.isDerived ? t('vocabulary.qualifier-about', { value: count }) : count }
  const isCutWhole = isCut && peak.partial === null
  if (known.length === 1)
    return {
      title: startCapital(t(isCutWhole ? 'incidents.trend-single-whole' : 'incidents.trend-single', values)),
      sentence,
    }
  if (peaks.length > MOST_NAMED) return { title: t('incidents.trend-tied', values), sentence }
  if (peaks.length > 1) return { title: t('incidents.trend-tied-named', values), sentence }
  const isAmongWhole = granularity !== 'day' && peak.partial === null && known.some(({ partial }) => partial !== null)
  return {
    title: t(
      isAmongWhole ? `incidents.trend-peak-whole-${granularity}` : `incidents.trend-peak-${granularity}`,
      values,
    ),
    sentence,
  }
}

/** Of fewer months it is no news that each of them is above the year before. */
const LEAST_MONTHS = 3

function changeTitle(
  { change, days }: TrendChange,
  described: readonly TrendPoint[],
  granularity: Granularity,
  { t, format }: Speech,
): string {
  const year = yearOf(days.from)
  const values = { year, before: year - 1, change: format.change(change) }
  const pairs = described.map(({ value, previous }) => [value, previous] as const)
  const isEach = (isSo: (value: number, previous: number) => boolean) =>
    granularity === 'month' &&
    pairs.length >= LEAST_MONTHS &&
    pairs.every(([value, previous]) => value !== null && previous !== null && isSo(value, previous))
  if (isEach((value, previous) => value > previous)) return t('trend.each-month-above', values)
  if (isEach((value, previous) => value < previous)) return t('trend.each-month-below', values)
  if (fullYearOf(days) !== null) return t('trend.more-than-named', values)
  const month = fullMonthOf(days) === null ? null : fullMonthOf(previousYearSpan(days))
  return month === null
    ? t('trend.more-than-before', values)
    : t('trend.more-than-named', { ...values, before: format.month(month) })
}

function labelWithDays({ key, label, partial }: TrendPoint, { t, format }: Speech): string {
  if (partial === null) return label
  return t('common.with-days', { label, days: knownDays(calendarSpan(key), partial, { t, format }) })
}

/** The figure of a point in a table: `about` where derived, unknown where missing. */
export function pointFigure({ value, isDerived }: TrendPoint, { t, format }: Speech): string {
  if (value === null) return t('common.not-known')
  const figure = format.count(value)
  return isDerived ? t('vocabulary.qualifier-about', { value: figure }) : figure
}

/** What a pointer over a point is told: the step, its figure, that of the year before, and which days it has. */
export function pointNote(point: TrendPoint, { t, format }: Speech): readonly string[] {
  const { label, previous, partial } = point
  return [
    startCapital(label),
    pointFigure(point, { t, format }),
    ...(previous === null ? [] : [t('trend.before-value', { value: format.count(previous) })]),
    ...(partial === null ? [] : [t('common.only-days', { days: spanSentence(partial, t, format) })]),
  ]
}
