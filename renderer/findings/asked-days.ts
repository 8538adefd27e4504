import { addDays, type Day } from '../../shared/domain/calendar/day.ts'
import {
  commonDays,
  contains,
  cutAt,
  type Period,
  resolvePeriod,
  type Span,
} from '../../shared/domain/calendar/period.ts'
import { isDated } from '../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { keptRuns } from '../../shared/domain/incidents/kept-days.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import type { Granularity, ViewState } from '../../shared/domain/view/view-state.ts'
import { keptDaysSentence, periodSentence, spanSentence } from '../../shared/i18n/sentence.ts'
import type { TrendPoint } from '../charts/time/trend-point.ts'
import { calendarKeys, daysOf } from './calendar-steps.ts'
import type { Speech } from './finding.ts'

/** The period as asked, where the answer covers all or nothing of it; else the covered days. */
export function coveredSentence(
  period: Period,
  { period: covered, asOf }: Pick<Answer, 'period' | 'asOf'>,
  { t, format }: Speech,
): string {
  const asked = resolvePeriod(period, asOf)
  const isAsAsked = covered === null || (asked?.from === covered.from && asked.to === covered.to)
  return isAsAsked ? periodSentence(period, asOf, t, format) : spanSentence(covered, t, format)
}

/** The days of an answer that filters keep, in words; the days asked where it covers none. */
export function daysSentence(
  { period, filters }: Pick<ViewState, 'period' | 'filters'>,
  answer: Pick<Answer, 'period' | 'asOf'>,
  { t, format }: Speech,
): string {
  return answer.period === null
    ? periodSentence(period, answer.asOf, t, format)
    : keptDaysSentence(answer.period, filters, t, format)
}

/** Cuts a period from day to day at the as-of day: a month dragged over may be unfinished. */
export function upTo(period: Period, asOf: Day | null): Period {
  if (period.kind !== 'range' || asOf === null) return period
  return { ...period, ...cutAt(period, asOf) }
}

/** The runs of days asked for, `null` for all that are drawn. */
export type AskedRuns = readonly Span[] | null

/** The runs of days that a period and filters on years, months and days ask for. */
export function askedRuns(asked: Span | null, filters: readonly Filter[], drawn: Span | null): AskedRuns {
  const dated = filters.filter(({ kind }) => isDated(kind))
  const within = dated.length === 0 ? asked : (asked ?? drawn)
  return within === null ? null : keptRuns(within, dated)
}

/** Where the days of a step lie, relative to the days asked. */
export function placeOf(point: TrendPoint, asked: AskedRuns): 'inside' | 'partly-outside' | 'outside' {
  const days = daysOf(point)
  if (asked === null || asked.some((run) => contains(run, days))) return 'inside'
  return asked.some((run) => commonDays(run, days) !== null) ? 'partly-outside' : 'outside'
}

/** The steps with a day that is asked for; `null` for all. */
export function askedSteps(points: readonly TrendPoint[], asked: AskedRuns): ReadonlySet<string> | null {
  const within = points.filter((point) => placeOf(point, asked) !== 'outside')
  return within.length === points.length ? null : new Set(within.map(({ key }) => key))
}

/** The steps that the title and sentence of a trend are about. */
interface DescribedSteps {
  readonly described: readonly TrendPoint[]
  /** No step lies fully within the days asked: the steps that they cut are described in full. */
  readonly isCut: boolean
  /** The days of these steps, by runs and overall; `null` for all that are drawn. */
  readonly runs: AskedRuns
  readonly span: Span | null
}

/** The steps fully within the days asked, else all steps that they cut. */
export function describedSteps(points: readonly TrendPoint[], asked: AskedRuns): DescribedSteps {
  const uncut = points.filter((point) => placeOf(point, asked) === 'inside')
  const isCut = uncut.length === 0
  const described = isCut ? points.filter((point) => placeOf(point, asked) !== 'outside') : uncut
  const [first, last] = [described[0], described.at(-1)]
  if (asked === null || first === undefined || last === undefined) return { described, isCut, runs: null, span: null }
  return {
    described,
    isCut,
    runs: describedRuns(described, asked),
    span: { from: daysOf(first).from, to: daysOf(last).to },
  }
}

/** One run per run asked, from its first to its last step: a step without a point in between does not split it. */
function describedRuns(described: readonly TrendPoint[], asked: readonly Span[]): readonly Span[] {
  const days = described.map(daysOf)
  const runs = asked.flatMap((run) => {
    const within = days.filter((each) => commonDays(run, each) !== null)
    const [first, last] = [within[0], within.at(-1)]
    return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }]
  })
  const isApart = (one: Span | undefined, next: Span | undefined) =>
    one === undefined || next === undefined || next.from > addDays(one.to, 1)
  const ends = runs.filter((run, index) => isApart(run, runs[index + 1]))
  return runs
    .filter((run, index) => isApart(runs[index - 1], run))
    .map(({ from, to }, index) => ({ from, to: ends[index]?.to ?? to }))
}

/** A filter that excludes the rows between several runs; `null` for one run. */
export function describedFilter({ described, runs }: DescribedSteps, step: Granularity): Filter | null {
  if (runs === null || runs.length < 2) return null
  return step === 'week'
    ? { kind: 'day', values: runs.flatMap((run) => calendarKeys(run, 'day')) }
    : { kind: step, values: described.map(({ key }) => key) }
}
