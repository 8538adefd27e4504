import { type Day, yearOf } from '../../../shared/domain/calendar/day.ts'
import { type Period, yearSpan } from '../../../shared/domain/calendar/period.ts'

/** The data behind a report: the first day that they know, and their as-of day. */
export interface KnownDays {
  readonly first: Day | null
  readonly asOf: Day | null
}

/**
 * The period of a report. An open start is the first day that is known, an open end the end of the year of the as-of
 * day; where such a period would end before it begins, it is cut to the year of the day that was given.
 */
export function reportPeriod(from: Day | null, to: Day | null, { first, asOf }: KnownDays): Period {
  if (from !== null && to !== null) return { kind: 'range', from, to }
  if (from !== null) {
    const last = asOf !== null && asOf > from ? asOf : from
    return { kind: 'range', from, to: yearSpan(yearOf(last)).to }
  }
  if (to !== null) {
    const start = first !== null && first <= to ? first : yearSpan(yearOf(to)).from
    return { kind: 'range', from: start, to }
  }
  return { kind: 'all' }
}
