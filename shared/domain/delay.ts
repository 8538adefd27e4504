import { SMALLEST_BASE } from './comparison.ts'
import { filterValues, withFilter } from './filter.ts'
import type { Question } from './question.ts'

/** The question that counts what delays are taken over: the closed incidents under the same filters. */
export function closedQuestion(question: Question): Question {
  const isClosedKept = filterValues(question.filters, 'status')?.includes('closed') ?? true
  const filters = withFilter(question.filters, 'status', isClosedKept ? ['closed'] : [])
  return { ...question, measure: 'incidents', filters, comparison: 'none' }
}

/** True when enough incidents were closed for their delays to be shown to a person; else they are "n.c.". */
export function isDelayShown(closed: number | null): boolean {
  return closed !== null && closed >= SMALLEST_BASE
}
