import type { RankedDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import { dashboardAnswer } from '../../../shared/domain/figures/dashboard-groups.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { openCategory, withinCategory } from '../../../shared/domain/report/sections/open-category.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import type { Answers } from '../../host/answers.ts'
import type { QuestionName } from '../figures/questions.ts'
import type { SelectionFigures } from '../figures/selection-figures.ts'

/** Those of the opened category; a selection without an incident of it has none of them, which is known. */
function subcategories(view: ViewState, { categories, subcategories: all }: Answers<QuestionName>): Answer {
  return { ...withinCategory(all, openCategory({ view, categories })), total: all.total }
}

/** The incidents of a selection by one dimension: always counts, also where the chart shows rates. */
export function rankedAnswer(kind: RankedDimension, view: ViewState, selection: SelectionFigures): Answer {
  const { answers, charts, questions } = selection
  switch (kind) {
    case 'category':
      return answers.categories
    case 'subcategory':
      return subcategories(view, answers)
    case 'municipality':
      return charts === null
        ? answers.municipalities
        : dashboardAnswer(charts.figures, charts.codes, { ...questions.municipalities, measure: 'incidents' })
    case 'status':
      return answers.statuses
    case 'channel':
      return answers.channels
    case 'organisation':
      return answers.organisations
  }
}
