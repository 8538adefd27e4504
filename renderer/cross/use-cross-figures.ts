import { useMemo } from 'react'
import { shownDelays } from '../../shared/domain/incidents/delay.ts'
import type { Answer, Question } from '../../shared/domain/incidents/question.ts'
import { crossQuestions } from '../../shared/domain/view/cross-questions.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useAnswers } from '../host/answers.ts'
import { useFolder } from '../host/folder.tsx'
import { type FewRows, fewRows, type RowsRequest, rowsOf } from '../host/rows-request.ts'
import { useLatestStable } from '../incidents/drawing/waiting.ts'
import { type Coverage, coverageOf, incidentQuestions } from '../incidents/figures/questions.ts'
import { useView } from '../state/view.tsx'

/** What the page shows of one view. */
export interface CrossFigures {
  readonly view: ViewState
  readonly base: Question
  readonly total: Answer
  readonly table: Answer
  /** Median delays of the same cells beside counts; `null` beside another measure. */
  readonly medians: Answer | null
  /** The rows that the table counts. */
  readonly rows: RowsRequest
  readonly few: FewRows | null
}

/** The figures of the table of the present view: those of the one before until they are known. */
export function useCrossFigures() {
  const view = useView()
  const folder = useFolder()
  const coverage: Coverage = useMemo(() => coverageOf(view, folder), [view, folder])
  const base = useMemo(() => incidentQuestions(view, coverage).total, [view, coverage])
  const { table, delays } = useMemo(() => crossQuestions(base, view), [base, view])
  const loaded = useAnswers({
    total: base,
    table,
    median: delays?.median ?? table,
    closed: delays?.closed ?? table,
  })
  const answers = loaded.status === 'ready' ? loaded.data : null
  const figures = useMemo((): CrossFigures | null => {
    if (answers === null) return null
    const delayed = delays === null ? null : shownDelays(answers.median, answers.closed)
    const isOfDelays = delays?.median.measure === table.measure
    return {
      view,
      base,
      total: answers.total,
      table: isOfDelays && delayed !== null ? delayed : answers.table,
      medians: isOfDelays ? null : delayed,
      rows: rowsOf(base, answers.total),
      few: fewRows(base, answers.total),
    }
  }, [answers, view, base, table, delays])
  const isStale = loaded.status === 'ready' && loaded.isStale
  // A view and the figures of another one are never shown together.
  const shown = useLatestStable(figures, isStale)
  return { loaded, shown, coverage, period: view.period, isStale }
}
