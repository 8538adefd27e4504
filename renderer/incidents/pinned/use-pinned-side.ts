import { replaceEqualDeep } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Pinned, ViewState } from '../../../shared/domain/view/view-state.ts'
import type { Questions } from '../../query/answers.ts'
import { useFolder } from '../../query/folder.tsx'
import type { Loaded } from '../../query/loaded.ts'
import { useView } from '../../state/view.tsx'
import type { IncidentFigures } from '../figures/incident-figures.ts'
import { type Ground, groundOf, incidentQuestions, type QuestionName } from '../figures/questions.ts'
import { useIncidentFigures } from '../figures/use-incident-figures.ts'

interface PinnedSide {
  /** The view with the pinned selection in the place of its own. */
  readonly view: ViewState
  readonly ground: Ground
  readonly questions: Questions<QuestionName>
  readonly figures: Loaded<IncidentFigures>
}

/** The pinned selection with its figures. As long as it is the same one nothing of it is a new object, nor drawn anew. */
export function usePinnedSide({ filters, period }: Pinned): PinnedSide {
  const folder = useFolder()
  const view = useSame({ ...useView(), filters, period })
  const ground = useMemo(() => groundOf(view, folder), [view, folder])
  const questions = useMemo(() => incidentQuestions(view, ground), [view, ground])
  return { view, ground, questions, figures: useIncidentFigures(questions) }
}

/** A value, as the object that it was before where it says the same. */
export function useSame<Value>(value: Value): Value {
  const [known, keep] = useState(() => value)
  const same = replaceEqualDeep(known, value)
  if (same !== known) keep(() => same)
  return same
}
