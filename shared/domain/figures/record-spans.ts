import { type Coverage, wholeMonths } from '../choose-source.ts'
import { comparedSpan } from '../comparison.ts'
import { yearOf } from '../day.ts'
import { cutAt, previousYearSpan, type Span, yearSpan, yearWithin } from '../period.ts'
import type { AnswerReason, Question } from '../question.ts'
import type { RoleSpans } from './group.ts'

type Asked = Pick<Question, 'from' | 'to' | 'comparison' | 'by'>

/** The days asked for; without a period all that are covered, to the end of the year that is not over. */
export function askedSpan(question: Pick<Question, 'from' | 'to'>, { covers, asOf }: Coverage): Span {
  return { from: question.from ?? covers.from, to: question.to ?? `${yearOf(asOf)}-12-31` }
}

/** The days that records can answer over, from their first to their as-of day; or why there are none. */
export function coveredSpan(question: Pick<Question, 'from' | 'to'>, coverage: Coverage): Span | AnswerReason {
  const { covers, asOf } = coverage
  const covered = cutAt(askedSpan(question, coverage), asOf)
  if (covered === null) return 'after-the-data'
  const first = wholeMonths(covers).from
  if (covered.to < first) return 'before-the-data'
  return covered.from < first ? { from: covers.from, to: covered.to } : covered
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
