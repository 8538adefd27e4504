import { z } from 'zod'
import { SMALLEST_BASE } from './comparison.ts'
import { filterValues, withFilter } from './filter.ts'
import type { Measure } from './measure.ts'
import type { Answer, Question } from './question.ts'

/** A range of delays in whole days; `to` is `null` without an upper limit. */
export const delaySpanSchema = z
  .object({ from: z.number().int().min(0), to: z.number().int().min(0).nullable() })
  .readonly()

export type DelaySpan = z.infer<typeof delaySpanSchema>

/** The question that counts the base of delays: closed incidents with a known delay, under the same filters. */
export function closedQuestion(question: Question): Question {
  const isClosedKept = filterValues(question.filters, 'status')?.includes('closed') ?? true
  const filters = withFilter(question.filters, 'status', isClosedKept ? ['closed'] : [])
  return { ...question, measure: 'incidents', filters, comparison: 'none', isOfDelays: true }
}

/** True for a measure over closed incidents. */
export function isDelay(measure: Measure): boolean {
  return measure === 'median-days' || measure === 'p90-days'
}

/** Hides delays (`null`) where fewer than 20 incidents were closed, as `closed` counts them. */
export function shownDelays(answer: Answer, closed: Answer): Answer {
  const { totals } = answer
  const shown = {
    ...answer,
    rows: shownRows(answer.rows, closed.rows),
    total: isDelayShown(closed.total) ? answer.total : null,
  }
  if (totals === undefined) return shown
  const rows = shownRows(totals.rows, closed.totals?.rows ?? [])
  return { ...shown, totals: { ...totals, rows, columns: shownRows(totals.columns, closed.totals?.columns ?? []) } }
}

function shownRows(rows: Answer['rows'], closed: Answer['rows']): Answer['rows'] {
  const counts = new Map(closed.map(({ key, value }) => [JSON.stringify(key), value]))
  return rows.map((row) => (isDelayShown(counts.get(JSON.stringify(row.key)) ?? 0) ? row : { ...row, value: null }))
}

/** Below half, the median of the closed says nothing of the median of all. */
const LEAST_CLOSED = 0.5

/** True where too few are closed for their delays to speak for the others. */
export function areFewClosed(closedRate: number | null): boolean {
  return closedRate !== null && closedRate < LEAST_CLOSED
}

/** True where enough are closed to show their delays; else they are "n.c.". */
export function isDelayShown(closed: number | null): boolean {
  return closed !== null && closed >= SMALLEST_BASE
}
