import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Period } from '../../../shared/domain/calendar/period.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { useFolder } from '../../host/folder.tsx'
import type { Loaded } from '../../host/loaded.ts'
import { type FewRows, fewRows } from '../../host/rows-request.ts'
import { useView } from '../../state/view.tsx'
import type { IncidentFigures } from '../figures/incident-figures.ts'
import { useIncidentFigures } from '../figures/incident-figures.ts'
import { type Coverage, coverageOf, incidentQuestions } from '../figures/questions.ts'
import type { SelectionFigures } from '../figures/selection-figures.ts'
import { createAnchoredCards } from './anchored-heights.ts'
import type { TrendBrush } from './brush.ts'
import { useLate, useLatestStable } from './waiting.ts'

/** All that the charts show at one moment: a view, and the figures of its selection. */
export interface Moment extends SelectionFigures, Omit<TrendBrush, 'isOffered'> {
  readonly view: ViewState
  /** The grid of the charts. */
  readonly grid: (element: HTMLElement | null) => void
}

interface Drawing {
  readonly figures: Loaded<IncidentFigures>
  /** What the charts show by now; `null` until there are figures. */
  readonly moment: Moment | null
  /** True while another moment is about to be shown. */
  readonly isBusy: boolean
  /** The rows of the selection, where they are few. */
  readonly few: FewRows | null
  /** What the filters above the charts show: they follow at once. */
  readonly filters: {
    readonly coverage: Coverage
    readonly period: Period
    readonly latest: Answer | null
  }
}

/** What the page of incidents shows of the present view, and of a window over the months while it is dragged. */
export function useMoment(): Drawing {
  const chosen = useView()
  const folder = useFolder()
  // Where the window is being moved to: the view takes it once it is let go.
  const [dragged, setDragged] = useState<Period | null>(null)
  const isHeld = dragged !== null
  const [{ grid, hold, release }] = useState(createAnchoredCards)
  const drag = useCallback(
    (period: Period | null) => {
      if (period === null) release()
      else hold()
      setDragged(period)
    },
    [hold, release],
  )
  const view = useMemo(() => (dragged === null ? chosen : { ...chosen, period: dragged }), [chosen, dragged])
  const coverage = useMemo(() => coverageOf(view, folder), [view, folder])
  const atRest = useMemo(() => ({ view: chosen, coverage: coverageOf(chosen, folder) }), [chosen, folder])
  const questionsAtRest = useMemo(() => incidentQuestions(atRest.view, atRest.coverage), [atRest])
  const questions = useMemo(
    // The trend above the window stays as it is.
    () => (view === chosen ? questionsAtRest : { ...incidentQuestions(view, coverage), trend: questionsAtRest.trend }),
    [chosen, view, coverage, questionsAtRest],
  )
  const figures = useIncidentFigures(questions, view.rate)
  const data = figures.status === 'ready' ? figures.data : null
  const isStale = figures.status === 'ready' && figures.isStale
  const total = data?.answers.total ?? null
  const basis = useMemo(() => ({ ...atRest, total }), [atRest, total])
  const trendOf = useLatestStable(basis, isStale || isHeld)
  const current = useMemo(
    (): Moment | null =>
      data === null ? null : { ...data, view, questions, coverage, trendOf, isStale, isHeld, drag, grid },
    [data, view, questions, coverage, trendOf, isStale, isHeld, drag, grid],
  )
  // What is asked soon has its figures: the charts are drawn once with them, and dimmed first only where they are late.
  const isLate = useLate(isStale)
  const isAwaited = isStale && (isHeld || !isLate)
  const next = useLatestStable(current, isAwaited)
  // What is clicked answers at once; the charts are drawn in pieces behind it.
  const moment = useDeferredValue(next) ?? next
  const few = useMemo(
    () => (data === null ? null : fewRows(questions.total, data.answers.total)),
    [data, questions.total],
  )
  const latest = coverage.source === 'records' || isStale ? null : (data?.answers.total ?? null)
  return {
    figures,
    moment,
    isBusy: isAwaited || moment !== next,
    few: useLatestStable(few, isStale || isHeld),
    filters: { coverage, period: view.period, latest },
  }
}
