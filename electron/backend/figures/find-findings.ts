import { isLastOfMonth, monthCode, monthNumber } from '../../../shared/domain/calendar/month.ts'
import { type Findings, findingsOf, type MonthCount, monthsInRow } from '../../../shared/domain/figures/findings.ts'
import { withoutDates } from '../../../shared/domain/incidents/filter.ts'
import { type AnswerRow, PLAIN_QUESTION, type Question } from '../../../shared/domain/incidents/question.ts'
import type { Answerer } from './answer-question.ts'

const NOTHING: Findings = { findings: [], swings: [] }

/**
 * What deserves to be said first about the incidents of some filters, over all months of the records: none of published
 * figures, nor where statuses are chosen, which what is recent had less time to reach.
 */
export function findFindings(
  { filters, asOf: state }: Pick<Question, 'filters' | 'asOf'>,
  answer: Answerer,
  overdue: number | null,
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
  return findingsOf(monthsInRow(counts, period.from.slice(0, 7), lastWhole(period.to)), overdue)
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
