import type { Day } from '../../shared/domain/calendar/day.ts'
import { cutAt, type Period, resolvePeriod } from '../../shared/domain/calendar/period.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { keptDaysSentence, periodSentence, spanSentence } from '../../shared/i18n/sentence.ts'
import type { Speech } from './finding.ts'

/**
 * A period as it was asked for where the answer covers all of it, or nothing of it; else the days that it covers: those
 * of a year that is not over, or of the latest published year where no period was asked for.
 */
export function coveredSentence(
  period: Period,
  { period: covered, asOf }: Pick<Answer, 'period' | 'asOf'>,
  { t, format }: Speech,
): string {
  const asked = resolvePeriod(period, asOf)
  const isAsAsked = covered === null || (asked?.from === covered.from && asked.to === covered.to)
  return isAsAsked ? periodSentence(period, asOf, t, format) : spanSentence(covered, t, format)
}

/** The days of an answer that filters keep, in words; those that were asked for where it covers none. */
export function daysSentence(
  { period, filters }: Pick<ViewState, 'period' | 'filters'>,
  answer: Pick<Answer, 'period' | 'asOf'>,
  { t, format }: Speech,
): string {
  return answer.period === null
    ? periodSentence(period, answer.asOf, t, format)
    : keptDaysSentence(answer.period, filters, t, format)
}

/** A period from day to day ends with the data, as the figures of it do: a month dragged over may not be over. */
export function upTo(period: Period, asOf: Day | null): Period {
  if (period.kind !== 'range' || asOf === null) return period
  return { ...period, ...cutAt(period, asOf) }
}
