import { isLastOfMonth, monthCode, monthNumber, monthSpan } from '../../../shared/domain/calendar/month.ts'
import { type Findings, findingsOf, type MonthCount, monthsInRow } from '../../../shared/domain/figures/findings.ts'
import { filterValues, withoutDates } from '../../../shared/domain/incidents/filter.ts'
import { type AnswerRow, PLAIN_QUESTION, type Question } from '../../../shared/domain/incidents/question.ts'
import type { OnTimeAnswer, OnTimeQuestion } from '../../../shared/domain/service/service-question.ts'
import type { Answerer } from './answer-question.ts'
import type { ServiceAnswerer } from './answer-service.ts'

const NOTHING: Findings = { findings: [], swings: [] }

/**
 * What deserves to be said first about the incidents of some filters and days: of a month where they reach it, by all months
 * of the records. None of published figures, nor where statuses are chosen, which what is recent had less time to reach.
 */
export function findFindings(
  { filters, from, to, asOf: state }: Pick<Question, 'filters' | 'from' | 'to' | 'asOf'>,
  answer: Answerer,
  service: Pick<ServiceAnswerer, 'onTime'>,
): Findings {
  const months = answer({
    ...PLAIN_QUESTION,
    by: ['month'],
    filters: withoutDates(filters),
    comparison: 'previous-year',
    asOf: state,
  })
  const { asOf, period, source, rows, reason } = months
  if (source === 'published' || reason !== undefined || asOf === null || period === null) return NOTHING
  const counts = rows.map(({ key: [month = ''], value, comparison }): MonthCount => {
    return { month, count: value ?? 0, before: comparedValue(comparison) }
  })
  const overdue = overdueOf(service.onTime({ ...UNSPLIT, filters, from, to, asOf: state }))
  const last = lastWhole(period.to)
  const { findings, swings } = findingsOf(monthsInRow(counts, period.from.slice(0, 7), last), overdue)
  const isReached = reachesMonth({ filters, from, to }, last)
  return { findings: findings.filter(({ rule }) => rule === 'overdue' || isReached), swings }
}

const UNSPLIT = { by: [], comparison: 'none', source: null } as const satisfies Partial<OnTimeQuestion>

/** True where every day of a month is asked for. */
function reachesMonth({ filters, from, to }: Pick<Question, 'filters' | 'from' | 'to'>, month: string): boolean {
  const span = monthSpan(month)
  if ((from !== null && from > span.from) || (to !== null && to < span.to)) return false
  const [years, months] = [filterValues(filters, 'year'), filterValues(filters, 'month')]
  const isKept = (years?.includes(month.slice(0, 4)) ?? true) && (months?.includes(month) ?? true)
  return isKept && filterValues(filters, 'day') === null
}

/** Known where there are targets, also where too few are past their due day to tell a share. */
function overdueOf({ parts, reason }: OnTimeAnswer): number | null {
  return reason === undefined || reason === 'few' ? parts.overdue : null
}

/** Reasons for which two counts are not of the same thing. */
const UNLIKE: readonly unknown[] = ['definition-changed', 'roads-moved', 'unequal-time', 'needs-finer-cells']

function comparedValue(comparison: AnswerRow['comparison']): number | null {
  return comparison === undefined || UNLIKE.includes(comparison.reason) ? null : comparison.value
}

/** The last month that is over by a day. */
function lastWhole(day: string): string {
  return monthCode(monthNumber(day) - (isLastOfMonth(day) ? 0 : 1))
}
