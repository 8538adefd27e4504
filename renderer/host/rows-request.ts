import { type RowSelection, selectionOf } from '../../shared/contract/rows.ts'
import type { Span } from '../../shared/domain/calendar/period.ts'
import { comparedSelection } from '../../shared/domain/incidents/compared-days.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import type { Answer, Question } from '../../shared/domain/incidents/question.ts'
import { areNarrowing } from '../../shared/domain/incidents/shown-registers.ts'

/** The rows that are asked for: those behind a figure, and those behind the figure it is compared with. */
export interface RowsRequest {
  readonly now: RowSelection
  /** The same days a year earlier, or the other days chosen; `null` where the figure is compared with nothing. */
  readonly before: RowSelection | null
}

/** The rows behind the answer to a question. */
export function rowsOf(question: Question, answer: Answer): RowsRequest {
  const now = selectionOf(question)
  const isCompared = (answer.comparison?.value ?? null) !== null
  const before =
    isCompared && answer.period !== null
      ? { ...now, ...comparedSelection(question.filters, answer.period, question.comparison, answer.asOf) }
      : null
  return { now, before }
}

/** The rows of a part of the days that are asked for, and those a year before them; a filter may leave some days out. */
export function rowsWithin({ now, before }: RowsRequest, days: Span, dated: Filter | null = null): RowsRequest {
  const filters = dated === null ? now.filters : [...now.filters, dated]
  const part = { ...now, ...days, filters }
  return {
    now: part,
    before: before === null ? null : { ...part, ...comparedSelection(filters, days, 'previous-year', null) },
  }
}

/** The rows of the whole selection, and their number. */
export interface FewRows {
  readonly request: RowsRequest
  readonly count: number
}

/** So many rows can be read through. */
const MOST_FEW = 200

/** The rows of a selection that a person narrowed down to few; `null` where there are more, or none. */
export function fewRows(question: Question, total: Answer): FewRows | null {
  const isNarrowed = areNarrowing(question.filters) || question.from !== null || question.to !== null
  const count = total.total ?? 0
  if (total.source === 'published' || !isNarrowed || count === 0 || count > MOST_FEW) return null
  return { request: rowsOf(question, total), count }
}
