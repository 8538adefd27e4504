import type { Day } from '../calendar/day.ts'
import { commonDays, contains, cutAt, type Span } from '../calendar/period.ts'
import type { Grain } from '../vocabulary/grain.ts'
import type { Source } from './question.ts'

/** The days of records, from the first creation to the as-of day. */
export interface RecordsCoverage {
  readonly covers: Span
  readonly asOf: Day
  /** Of cells which days they tell apart; none where each incident is known. */
  readonly cells?: Grain | undefined
}

interface Asked {
  readonly source: Source | null
  readonly from: Day | null
  readonly to: Day | null
}

/** Records, unless there are none or published figures reach days of the period that records do not. */
export function chooseSource(asked: Asked, coverage: RecordsCoverage | null, published: Span | null): Source {
  if (asked.source !== null) return asked.source
  if (coverage === null) return 'published'
  if (asked.from === null && asked.to === null) return 'records'
  const covers = wholeMonths(coverage.covers)
  const span = cutAt({ from: asked.from ?? covers.from, to: asked.to ?? coverage.asOf }, coverage.asOf)
  if (span === null) return published !== null && (asked.from ?? published.to) <= published.to ? 'published' : 'records'
  const reached = published === null ? null : commonDays(span, published)
  return reached === null || contains(covers, reached) ? 'records' : 'published'
}

/** Widens the first day to the first of its month: a first incident rarely falls on it. */
export function wholeMonths(covers: Span): Span {
  return { from: `${covers.from.slice(0, 8)}01`, to: covers.to }
}
