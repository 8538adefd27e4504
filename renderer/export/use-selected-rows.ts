import { type RowSelection, selectionOf } from '../../shared/contract/rows.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useAnswers } from '../host/answers.ts'
import { useFolder } from '../host/folder.tsx'
import { coverageOf, incidentQuestions } from '../incidents/figures/questions.ts'

interface SelectedRows {
  readonly selection: RowSelection
  /** `null` where there are none to be had, or they are not counted yet. */
  readonly count: number | null
  /** Why there are none. */
  readonly reason: 'page' | 'records'
}

/** The rows behind the figures of the page. */
export function useSelectedRows(view: ViewState): SelectedRows {
  const folder = useFolder()
  const coverage = coverageOf(view, folder)
  const isOfIncidents = view.page === 'incidents'
  const question = { ...incidentQuestions(view, coverage).total, comparison: 'none' } as const
  const answers = useAnswers({ total: question }, { isAsked: isOfIncidents && coverage.source === 'records' })
  const isCounted = isOfIncidents && coverage.source === 'records' && answers.status === 'ready'
  return {
    selection: selectionOf(question),
    count: isCounted ? answers.data.total.total : null,
    reason: isOfIncidents ? 'records' : 'page',
  }
}
