import { replaceEqualDeep } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Pinned, ViewState } from '../../../shared/domain/view/view-state.ts'
import { useFolder } from '../../host/folder.tsx'
import type { Loaded } from '../../host/loaded.ts'
import { useView } from '../../state/view.tsx'
import { useLatestStable } from '../drawing/waiting.ts'
import { useIncidentFigures } from '../figures/incident-figures.ts'
import { coverageOf, incidentQuestions } from '../figures/questions.ts'
import type { SelectionFigures } from '../figures/selection-figures.ts'

interface PinnedFigures {
  /** The view with the pinned selection in the place of its own. */
  readonly view: ViewState
  readonly figures: Loaded<SelectionFigures>
}

/** The pinned selection with its figures. As long as it is the same one nothing of it is a new object, nor drawn anew. */
export function usePinnedFigures({ filters, period }: Pinned): PinnedFigures {
  const folder = useFolder()
  const view = useSame({ ...useView(), filters, period })
  const asked = useMemo(() => ({ view, coverage: coverageOf(view, folder) }), [view, folder])
  const questions = useMemo(() => incidentQuestions(asked.view, asked.coverage), [asked])
  const loaded = useIncidentFigures(questions, view.rate)
  const data = loaded.status === 'ready' ? loaded.data : null
  const isStale = loaded.status === 'ready' && loaded.isStale
  const total = data?.answers.total ?? null
  const basis = useMemo(() => ({ ...asked, total }), [asked, total])
  const trendOf = useLatestStable(basis, isStale)
  const selection = useMemo(
    () => (data === null ? null : { ...data, questions, coverage: asked.coverage, trendOf, isStale }),
    [data, questions, asked, trendOf, isStale],
  )
  if (selection !== null) return { view, figures: { status: 'ready', data: selection, isStale } }
  return { view, figures: loaded.status === 'failed' ? loaded : { status: 'loading' } }
}

/** A value, as the object that it was before where it says the same. */
export function useSame<Value>(value: Value): Value {
  const [known, keep] = useState(() => value)
  const same = replaceEqualDeep(known, value)
  if (same !== known) keep(() => same)
  return same
}
