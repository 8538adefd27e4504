import { type Day, yearOf } from '../calendar/day.ts'
import { cutAt, previousYearSpan, type Span, yearSpan, yearWithin } from '../calendar/period.ts'
import { type RecordsCoverage, wholeMonths } from '../incidents/choose-source.ts'
import { comparedSpan } from '../incidents/comparison.ts'
import { isDated } from '../incidents/dimension.ts'
import { ALL_TIME, keptSpan } from '../incidents/kept-days.ts'
import type { AnswerReason, Question } from '../incidents/question.ts'
import type { RoleSpans } from './group.ts'

type Asked = Pick<Question, 'from' | 'to' | 'comparison' | 'by'>

type AskedDays = Pick<Question, 'from' | 'to' | 'filters'>

/**
 * The days asked, by default all covered ones to the end of the year, narrowed by filters on years, months and days.
 */
export function askedSpan({ from, to, filters }: AskedDays, { covers, asOf }: RecordsCoverage): Span {
  const end = to ?? `${yearOf(asOf)}-12-31`
  // A month counts as covered from its first day, also before its first record.
  const begin = end < covers.from ? wholeMonths(covers).from : firstDay(covers)
  const asked = { from: from ?? begin, to: end }
  const isKept = filters.some(({ kind }) => isDated(kind))
  return (isKept ? keptSpan({ from: from ?? ALL_TIME.from, to: to ?? ALL_TIME.to }, filters) : null) ?? asked
}

/** The days that records answer over, or why there are none. Filters that exclude each other count zero. */
export function coveredSpan(question: AskedDays, coverage: RecordsCoverage): Span | AnswerReason {
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

/** The day of the first record, or 1 January where that is in January. */
function firstDay(covers: Span): Day {
  const { from } = wholeMonths(covers)
  return from.endsWith('-01-01') ? from : covers.from
}

/** The days of each role that records answer of a question; none where they answer none of it. */
export function answeredSpans(question: Asked & AskedDays, coverage: RecordsCoverage): RoleSpans {
  const covered = coveredSpan(question, coverage)
  return typeof covered === 'string'
    ? { now: null, 'same-days': null, 'whole-years': null }
    : roleSpans(question, covered)
}

/** The days of each role over the days `covered`; whole years only where asked by years, or within one year. */
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
