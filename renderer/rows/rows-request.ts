import { type RowSelection, selectionOf } from '../../shared/contract/rows.ts'
import type { Answer, Question } from '../../shared/domain/question.ts'
import { earlierSelection } from '../../shared/domain/row/earlier-selection.ts'

/** The rows that are asked for: those behind a figure, and those behind the figure it is compared with. */
export interface RowsRequest {
  readonly now: RowSelection
  /** The same days a year earlier; `null` where the figure is compared with nothing. */
  readonly before: RowSelection | null
}

/** The rows behind the answer to a question. */
export function rowsOf(question: Question, answer: Answer): RowsRequest {
  const now = selectionOf(question)
  const isCompared = answer.period !== null && (answer.comparison?.value ?? null) !== null
  const before =
    isCompared && answer.period !== null ? { ...now, ...earlierSelection(question.filters, answer.period) } : null
  return { now, before }
}
