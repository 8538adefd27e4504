import { cutAt, type Span } from '../calendar/period.ts'
import { wholeMonths } from './choose-source.ts'
import type { Answer, AnswerRow } from './question.ts'

/** The covered days of a year or month: in records up to the as-of day, else those of its published figure. */
export function coveredDays(full: Span, { source, period, asOf }: Answer, row?: AnswerRow): Span {
  if (source === 'published') return row?.period ?? full
  const isBegunLate = period !== null && wholeMonths(period).from > full.from
  const known = isBegunLate ? { from: period.from, to: full.to } : full
  return (asOf === null ? null : cutAt(known, asOf)) ?? known
}
