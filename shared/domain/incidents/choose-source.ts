import type { Day } from '../calendar/day.ts'
import { commonDays, contains, cutAt, type Span } from '../calendar/period.ts'
import type { Source } from './question.ts'

/** The days that records cover, from the first creation to their as-of day. */
export interface Coverage {
  readonly covers: Span
  readonly asOf: Day
}

interface Asked {
  readonly source: Source | null
  readonly from: Day | null
  readonly to: Day | null
}

/**
 * Records when they cover the period asked, cut at their as-of day; without a period as soon as there are any. Days that
 * the published figures do not reach either are asked of records, which say so. `published` is the days from the first
 * published one to the as-of day of these figures.
 */
export function chooseSource(asked: Asked, coverage: Coverage | null, published: Span | null): Source {
  if (asked.source !== null) return asked.source
  if (coverage === null) return 'published'
  if (asked.from === null && asked.to === null) return 'records'
  const covers = wholeMonths(coverage.covers)
  const span = cutAt({ from: asked.from ?? covers.from, to: asked.to ?? coverage.asOf }, coverage.asOf)
  if (span === null) return published !== null && (asked.from ?? published.to) <= published.to ? 'published' : 'records'
  const reached = published === null ? null : commonDays(span, published)
  return reached === null || contains(covers, reached) ? 'records' : 'published'
}

/** The first incident of a file rarely falls on the first of its month; the month is covered all the same. */
export function wholeMonths(covers: Span): Span {
  return { from: `${covers.from.slice(0, 8)}01`, to: covers.to }
}
