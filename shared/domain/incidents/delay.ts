import { z } from 'zod'
import { SMALLEST_BASE } from './comparison.ts'
import { filterValues, withFilter } from './filter.ts'
import type { Measure } from './measure.ts'
import type { Answer, Question } from './question.ts'

/** Delays of whole days, from the first to the last; `null` where there is no longest. */
export const delaySpanSchema = z
  .object({ from: z.number().int().min(0), to: z.number().int().min(0).nullable() })
  .readonly()

export type DelaySpan = z.infer<typeof delaySpanSchema>

/** The question that counts what delays are taken over: the closed incidents with a known delay, under the same filters. */
export function closedQuestion(question: Question): Question {
  const isClosedKept = filterValues(question.filters, 'status')?.includes('closed') ?? true
  const filters = withFilter(question.filters, 'status', isClosedKept ? ['closed'] : [])
  return { ...question, measure: 'incidents', filters, comparison: 'none', isOfDelays: true }
}

/** True where a measure is a delay, which is taken over closed incidents. */
export function isDelay(measure: Measure): boolean {
  return measure === 'median-days' || measure === 'p90-days'
}

/** Delays as a person is shown them: `null` where fewer than 20 incidents were closed, as `closed` counts them. */
export function shownDelays(answer: Answer, closed: Answer): Answer {
  const counts = new Map(closed.rows.map(({ key, value }) => [JSON.stringify(key), value]))
  return {
    ...answer,
    rows: answer.rows.map((row) =>
      isDelayShown(counts.get(JSON.stringify(row.key)) ?? 0) ? row : { ...row, value: null },
    ),
    total: isDelayShown(closed.total) ? answer.total : null,
  }
}

/** Below half, the closed incidents do not even tell the median of all. */
const LEAST_CLOSED = 0.5

/** True where so few of the incidents are closed that delays over these say little about the others. */
export function areFewClosed(closedRate: number | null): boolean {
  return closedRate !== null && closedRate < LEAST_CLOSED
}

/** True when enough incidents were closed for their delays to be shown to a person; else they are "n.c.". */
export function isDelayShown(closed: number | null): boolean {
  return closed !== null && closed >= SMALLEST_BASE
}
