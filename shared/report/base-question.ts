import type { FolderState } from '../contract/methods.ts'
import type { Dimension } from '../domain/incidents/dimension.ts'
import type { Question } from '../domain/incidents/question.ts'
import { shownCoverage } from '../domain/incidents/shown-registers.ts'
import { questionOf, type ViewState } from '../domain/view/view-state.ts'

/** The count of a view by a dimension; relative periods resolve against the day of the data that answer it. */
export function baseQuestion(view: ViewState, { asOf, registers }: FolderState, by: Dimension): Question {
  const records = view.source === 'published' ? null : shownCoverage(view.filters, registers)
  return questionOf({ ...view, measure: 'incidents' }, [by], records?.asOf ?? asOf.published)
}
