import { type RowSelection, selectionOf } from '../../shared/contract/rows.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useAnswers } from '../host/answers.ts'
import { useCells, useFolder } from '../host/folder.tsx'
import { coverageOf, incidentQuestions } from '../incidents/figures/questions.ts'
import { useListsOffer } from '../rows/needs-rows.tsx'
import { rowsRefusal } from './export-choice.ts'

interface SelectedRows {
  readonly selection: RowSelection
  /** `null` where there are none to be had, or until they are counted. */
  readonly count: number | null
  /** Why there are none to be had; `null` where there may be some. */
  readonly reason: ReturnType<typeof rowsRefusal>
}

/** The rows behind the figures of the page. */
export function useSelectedRows(present: ViewState): SelectedRows {
  const folder = useFolder()
  // On time is told of records, whatever another page shows.
  const view = present.page === 'on-time' ? { ...present, source: 'records' as const } : present
  const coverage = coverageOf(view, folder)
  const cells = useCells()
  const question = { ...incidentQuestions(view, coverage).total, comparison: 'none' } as const
  const refusal = rowsRefusal(view.page, coverage.source, cells)
  const offered = useListsOffer(question, refusal === 'cells' && view.asOf === null)
  // Records that were fetched beside counts serve their lists.
  const isListed = offered.status === 'ready' && offered.data.isListed
  const reason = refusal === 'cells' && isListed ? null : refusal
  const answers = useAnswers({ total: question }, { isAsked: reason === null })
  return {
    selection: selectionOf(question),
    count: reason === null && answers.status === 'ready' ? answers.data.total.total : null,
    reason,
  }
}
