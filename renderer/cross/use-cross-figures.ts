import { useMemo } from 'react'
import { type CrossQuestions, crossQuestions } from '../../shared/domain/cross/cross-questions.ts'
import type { CrossAnswer } from '../../shared/domain/cross/cross-table.ts'
import { shownDelays } from '../../shared/domain/incidents/delay.ts'
import type { Answer, Question } from '../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { askCells } from '../../shared/report/report-crossed.ts'
import { useFolder } from '../host/folder.tsx'
import { type FewRows, fewRows, type RowsRequest, rowsOf } from '../host/rows-request.ts'
import { useLoaded } from '../host/use-loaded.ts'
import { useLatestStable } from '../incidents/drawing/waiting.ts'
import { type Coverage, coverageOf, incidentQuestions } from '../incidents/figures/questions.ts'
import { useView } from '../state/view.tsx'

/** What the page shows of one view. */
export interface CrossFigures {
  readonly view: ViewState
  readonly base: Question
  readonly total: Answer
  readonly table: CrossAnswer
  /** Median delays of the same cells beside counts; `null` beside another measure. */
  readonly medians: Answer | null
  /** The rows that the total counts. */
  readonly rows: RowsRequest
  readonly few: FewRows | null
}

/** The figures of the table of the present view: those of the one before until they are known. */
export function useCrossFigures() {
  const view = useView()
  const folder = useFolder()
  const coverage: Coverage = useMemo(() => coverageOf(view, folder), [view, folder])
  const base = useMemo(() => incidentQuestions(view, coverage).total, [view, coverage])
  const questions = useMemo(() => crossQuestions(base, view), [base, view])
  const loaded = useCrossAnswers(base, questions)
  const answers = loaded.status === 'ready' ? loaded.data : null
  const figures = useMemo((): CrossFigures | null => {
    if (answers === null) return null
    const { total, table, medians } = answers
    return { view, base, total, table, medians, rows: rowsOf(base, total), few: fewRows(base, total) }
  }, [answers, view, base])
  const isStale = loaded.status === 'ready' && loaded.isStale
  // A view and the figures of another one are never shown together.
  const shown = useLatestStable(figures, isStale)
  return { loaded, shown, coverage, period: view.period, isStale }
}

/** Total, table and delays, asked together. */
function useCrossAnswers(base: Question, { table, delays }: CrossQuestions) {
  return useLoaded(
    ['figures.cross', base, table, delays],
    async (client): Promise<Pick<CrossFigures, 'total' | 'table' | 'medians'>> => {
      const counted = table.method === 'figures.query' ? [table.question] : []
      const delayed = delays === null ? [] : [delays.median, delays.closed]
      const [{ answers }, served] = await Promise.all([
        client.call('figures.refresh', { questions: [base, ...counted, ...delayed] }),
        table.method === 'figures.query' ? null : askCells(client, table),
      ])
      const [total, ...others] = answers
      const [median, closed] = others.slice(counted.length)
      const shown = served ?? others[0]
      if (total === undefined || shown === undefined) throw new TypeError('not every question is answered')
      const medians = median === undefined || closed === undefined ? null : shownDelays(median, closed)
      const isOfDelays = medians !== null && medians.measure === shown.measure
      return isOfDelays ? { total, table: medians, medians: null } : { total, table: shown, medians }
    },
  )
}
