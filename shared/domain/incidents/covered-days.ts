import { cutAt, type Span } from '../calendar/period.ts'
import { wholeMonths } from './choose-source.ts'
import type { Answer, AnswerRow } from './question.ts'

/**
 * The days of a calendar year or month that the data behind an answer know: from the month in which records begin to
 * the as-of day, or those of the published figure that is its row.
 */
export function coveredDays(own: Span, { source, period, asOf }: Answer, row?: AnswerRow): Span {
  if (source === 'published') return row?.period ?? own
  const isBegunLate = period !== null && wholeMonths(period).from > own.from
  const known = isBegunLate ? { from: period.from, to: own.to } : own
  return (asOf === null ? null : cutAt(known, asOf)) ?? known
}
