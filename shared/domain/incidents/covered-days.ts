import { cutAt, type Span } from '../calendar/period.ts'
import { wholeMonths } from './choose-source.ts'
import type { Answer, AnswerRow } from './question.ts'

/** The covered days of a year or month: in records up to the as-of day, else those of its published figure. */
export function coveredDays(own: Span, { source, period, asOf }: Answer, row?: AnswerRow): Span {
  if (source === 'published') return row?.period ?? own
  const isBegunLate = period !== null && wholeMonths(period).from > own.from
  const known = isBegunLate ? { from: period.from, to: own.to } : own
  return (asOf === null ? null : cutAt(known, asOf)) ?? known
}
