import { type Day, yearOf } from '../calendar/day.ts'
import { cutAt, previousYearSpan, type Span, yearSpan, yearWithin } from '../calendar/period.ts'
import { type Coverage, wholeMonths } from '../incidents/choose-source.ts'
import { comparedSpan } from '../incidents/comparison.ts'
import { isDated } from '../incidents/dimension.ts'
import { ALL_TIME, keptSpan } from '../incidents/kept-days.ts'
import type { AnswerReason, Question } from '../incidents/question.ts'
import type { RoleSpans } from './group.ts'

type Asked = Pick<Question, 'from' | 'to' | 'comparison' | 'by'>

type AskedDays = Pick<Question, 'from' | 'to' | 'filters'>

/**
 * The days asked for, without a period all that are covered, to the end of the year that is not over; of these, from the
 * first to the last that filters on years, months and days keep: what they leave out is not counted.
 */
export function askedSpan({ from, to, filters }: AskedDays, { covers, asOf }: Coverage): Span {
  const end = to ?? `${yearOf(asOf)}-12-31`
  // The month of the first record is covered from its first day: a period may end before that record.
  const begin = end < covers.from ? wholeMonths(covers).from : firstDay(covers)
  const asked = { from: from ?? begin, to: end }
  const isKept = filters.some(({ kind }) => isDated(kind))
  return (isKept ? keptSpan({ from: from ?? ALL_TIME.from, to: to ?? ALL_TIME.to }, filters) : null) ?? asked
}

/**
 * The days that records can answer over, from their first to their as-of day; or why there are none. Filters that
 * exclude each other keep no day of any period, which is a zero.
 */
export function coveredSpan(question: AskedDays, coverage: Coverage): Span | AnswerReason {
  const { covers, asOf } = coverage
  const { filters } = question
  const asked = askedSpan(question, coverage)
  const covered = cutAt(asked, asOf)
  if (covered === null) return 'after-the-data'
  const first = wholeMonths(covers).from
  if (covered.to < first) return 'before-the-data'
  const known = covered.from < first ? { from: firstDay(covers), to: covered.to } : covered
  return keptSpan(known, filters) ?? (keptSpan(asked, filters) === null ? known : 'after-the-data')
}

/**
 * The day on which an answer begins that goes back to the first record: that of the record, or 1 January where only
 * days of that month lie before it, since such a year lacks none.
 */
function firstDay(covers: Span): Day {
  const { from } = wholeMonths(covers)
  return from.endsWith('-01-01') ? from : covers.from
}

/** The days of each role of a question over the days `covered`. Whole years are for years alone, or within one year. */
export function roleSpans(question: Asked, covered: Span): RoleSpans {
  if (question.comparison === 'none') return { now: covered, 'same-days': null, 'whole-years': null }
  const other = comparedSpan(question.comparison)
  if (other !== null) return { now: covered, 'same-days': other, 'whole-years': null }
  const wholeYears = yearWithin(covered) !== null || question.by.includes('year')
  return {
    now: covered,
    'same-days': previousYearSpan(covered),
    'whole-years': wholeYears
      ? { from: yearSpan(yearOf(covered.from) - 1).from, to: yearSpan(yearOf(covered.to) - 1).to }
      : null,
  }
}
