import { type RowSelection, selectionOf } from '../../shared/contract/rows.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useAnswers } from '../host/answers.ts'
import { useCells, useFolder } from '../host/folder.tsx'
import { coverageOf, incidentQuestions } from '../incidents/figures/questions.ts'
import { rowsRefusal } from './export-choice.ts'

interface SelectedRows {
  readonly selection: RowSelection
  /** `null` where there are none to be had, or until they are counted. */
  readonly count: number | null
  /** Why there are none to be had; `null` where there may be some. */
  readonly reason: ReturnType<typeof rowsRefusal>
}

/** The rows behind the figures of the page. */
export function useSelectedRows(view: ViewState): SelectedRows {
  const folder = useFolder()
  const coverage = coverageOf(view, folder)
  const reason = rowsRefusal(view.page, coverage.source, useCells())
  const question = { ...incidentQuestions(view, coverage).total, comparison: 'none' } as const
  const answers = useAnswers({ total: question }, { isAsked: reason === null })
  return {
    selection: selectionOf(question),
    count: reason === null && answers.status === 'ready' ? answers.data.total.total : null,
    reason,
  }
}
