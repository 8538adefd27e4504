import { wholeMonths } from '../../shared/domain/choose-source.ts'
import { compare } from '../../shared/domain/comparison.ts'
import { coveredDays } from '../../shared/domain/covered-days.ts'
import { dayFromNumber, dayNumber, yearOf } from '../../shared/domain/day.ts'
import type { Filter } from '../../shared/domain/filter.ts'
import { keptDays } from '../../shared/domain/kept-days.ts'
import { monthCode, monthNumber, monthSpan } from '../../shared/domain/month.ts'
import { contains, previousYearSpan, type Span, yearSpan, yearWithin } from '../../shared/domain/period.ts'
import type { Answer, AnswerRow } from '../../shared/domain/question.ts'
import type { Granularity } from '../../shared/domain/view-state.ts'
import { byWeek, weekOf, weekSpan } from '../../shared/domain/week.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import type { Steps } from '../charts/outside-steps.ts'
import type { TrendPoint } from '../charts/trend-point.ts'
import { startCapital } from './capital.ts'
import type { Finding, Speech } from './finding.ts'
import { noMatchFinding } from './no-match.ts'
import { tickWords } from './trend-ticks.ts'
import { knownDays } from './years.ts'

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
  const first = monthNumber(from)
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, index) => monthCode(first + index))
}

/** The span of a year, month, ISO week or day. */
export function calendarSpan(key: string): Span {
  if (key.length === 4) return yearSpan(Number(key))
  if (key.length === 10) return { from: key, to: key }
  if (key.includes('W')) return weekSpan(key)
  return monthSpan(key)
}

interface TrendGround {
  readonly step: Granularity
  /** The days that records know, of which the answer is a part. */
  readonly covers: Span | null
  /** What was counted: a step of which nothing was has no point. */
  readonly filters: readonly Filter[]
}

/** The points of a trend. */
export function trendPoints(
  answer: Answer,
  { step: granularity, covers, filters }: TrendGround,
  speech: Speech,
): readonly TrendPoint[] {
  const { period } = answer
  if (period === null) return []
  const steps =
    granularity === 'week' ? byWeek(withZeros(answer, 'day', covers)) : withZeros(answer, granularity, covers)
  const rows = new Map(steps.rows.map((row) => [row.key[0], row]))
  const keys = calendarKeys(period, granularity).filter(
    (key) => keptDays(daysWithin(calendarSpan(key), period), filters) > 0,
  )
  const tick = tickWords(keys, yearWithin(period) !== null, speech)
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

/**
 * An answer of records with a row for every step: one that has none counted nothing, nor did its year before where
 * records cover it. Published figures that are not there are not known.
 */
function withZeros(answer: Answer, granularity: Granularity, covers: Span | null): Answer {
  const { source, period, rows, comparison } = answer
  if (source !== 'records' || period === null) return answer
  const counted = new Map(rows.map((row) => [row.key[0], row]))
  // 29 February has the year before of the 28th.
  const earlier = new Map(rows.map((row) => [row.comparison?.from, row.comparison?.value]))
  // Without any row there is none either for what was counted a year before.
  const isEarlierListed = covers !== null && (rows.length > 0 || comparison?.value === 0)
  const zero = (key: string): AnswerRow => {
    if (comparison === undefined) return { key: [key], value: 0 }
    const before = previousYearSpan(daysWithin(calendarSpan(key), period))
    const isKnown = isEarlierListed && before.from >= wholeMonths(covers).from
    return {
      key: [key],
      value: 0,
      comparison: compare(0, isKnown ? (earlier.get(before.from) ?? 0) : null, before, null),
    }
  }
  return { ...answer, rows: calendarKeys(period, granularity).map((key) => counted.get(key) ?? zero(key)) }
}

/** What the year before had, `null` also where the filters keep none of its days: a date is a Monday in few years. */
function previousOf(row: AnswerRow | undefined, filters: readonly Filter[]): number | null {
  const before = row?.comparison
  return before === undefined || keptDays(before, filters) === 0 ? null : before.value
}

/** The days that a step stands for, `null` where they are all of its own; a week may be cut by any end of the period. */
function partialDays(own: Span, answer: Answer, granularity: Granularity, row: AnswerRow | undefined): Span | null {
  const { from, to } = granularity === 'week' ? daysWithin(own, answer.period) : coveredDays(own, answer, row)
  return from === own.from && to === own.to ? null : { from, to }
}

function daysWithin(own: Span, period: Span | null): Span {
  if (period === null) return own
  return { from: own.from > period.from ? own.from : period.from, to: own.to < period.to ? own.to : period.to }
}

/** The name of a year, month, ISO week or day, in full. */
export function stepLabel(key: string, granularity: Granularity, { t, format }: Speech): string {
  if (granularity !== 'week') return labelOf(granularity, key, t, format)
  const { from, to } = weekSpan(key)
  const days = { from: format.dayAndMonth(from), to: format.dayAndMonth(to) }
  return t('charts.week', { week: Number(key.slice(6)), year: key.slice(0, 4), ...days })
}

/** Whether the days of a step lie in the period asked; all do where none is asked for. */
export function placeOf(point: TrendPoint, asked: Span | null): 'inside' | 'partly-outside' | 'outside' {
  const { from, to } = daysOf(point)
  if (asked === null || contains(asked, { from, to })) return 'inside'
  return to >= asked.from && from <= asked.to ? 'partly-outside' : 'outside'
}

/** The first and the last step with a day in the period asked; `null` where all of them have one, or none. */
export function askedSteps(points: readonly TrendPoint[], asked: Span | null): Steps | null {
  const within = points.filter((point) => placeOf(point, asked) !== 'outside')
  const [first, last] = [within[0], within.at(-1)]
  if (first === undefined || last === undefined || within.length === points.length) return null
  return { from: first.key, to: last.key }
}

/** What a trend counts, on which days. */
export function trendSentence(days: Span | null, granularity: Granularity, { t, format }: Speech): string {
  if (days === null) return t('incidents.trend')
  return t(`incidents.trend-sentence-${granularity}`, { period: spanSentence(days, t, format) })
}

/** The steps that the period asked does not cut, else the whole of those that it cuts. */
function toldPoints(points: readonly TrendPoint[], asked: Span | null) {
  const uncut = points.filter((point) => placeOf(point, asked) === 'inside')
  const isCut = uncut.length === 0
  return { told: isCut ? points.filter((point) => placeOf(point, asked) !== 'outside') : uncut, isCut }
}

/** The days that the title and the sentence of a trend are about; `null` where they are all that are drawn. */
export function toldSpan(points: readonly TrendPoint[], asked: Span | null): Span | null {
  const { told } = toldPoints(points, asked)
  const [first, last] = [told[0], told.at(-1)]
  if (asked === null || first === undefined || last === undefined) return null
  return { from: daysOf(first).from, to: daysOf(last).to }
}

/** So many equal peaks are named one by one. */
const MOST_NAMED = 3

/**
 * What a trend says, and of which days: of the steps that the period asked does not cut, else of the whole steps that
 * it cuts. Steps that lack days are not measured against whole ones, unless they exceed them.
 */
export function trendFinding(
  points: readonly TrendPoint[],
  { drawn, asked, reason }: Pick<Answer, 'reason'> & { readonly drawn: Span | null; readonly asked: Span | null },
  granularity: Granularity,
  { t, format }: Speech,
): Finding {
  const { told, isCut } = toldPoints(points, asked)
  const days = toldSpan(points, asked) ?? drawn
  const sentence = trendSentence(days, granularity, { t, format })
  const known = told.filter(({ value }) => value !== null)
  const largest = Math.max(0, ...known.map(({ value }) => value ?? 0))
  const peaks = known.filter(({ value }) => value === largest)
  const [peak] = peaks
  if (peak === undefined)
    return { title: reason === undefined ? t('incidents.no-data') : noMatchFinding({ reason }, { t }).title, sentence }
  if (largest === 0) return { title: t('incidents.nothing-counted'), sentence }
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

/** The days that a step stands for. */
function daysOf({ key, partial }: TrendPoint): Span {
  return partial ?? calendarSpan(key)
}

function labelWithDays({ key, label, partial }: TrendPoint, { t, format }: Speech): string {
  if (partial === null) return label
  return t('common.with-days', { label, days: knownDays(calendarSpan(key), partial, { t, format }) })
}
