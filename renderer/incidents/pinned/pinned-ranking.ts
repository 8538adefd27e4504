import type { BarDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import { dashboardAnswer } from '../../../shared/domain/figures/dashboard-groups.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { openCategory, withinCategory } from '../../../shared/domain/report/open-category.ts'
import type { IncidentChart, ViewState } from '../../../shared/domain/view/view-state.ts'
import type { Answers, Questions } from '../../query/answers.ts'
import type { IncidentFigures } from '../figures/incident-figures.ts'
import type { QuestionName } from '../figures/questions.ts'

/** The figures of one of the two selections that are compared. */
export interface SelectionFigures extends IncidentFigures {
  readonly questions: Questions<QuestionName>
}

/** By what the lines under two charts are told apart: as the charts are where these rank, else by category. */
export function pinnedKind(chart: IncidentChart | null, view: ViewState, { answers }: SelectionFigures): BarDimension {
  switch (chart) {
    case 'municipalities':
      return 'municipality'
    case 'statuses':
      return 'status'
    case 'channels':
      return 'channel'
    case 'organisations':
      return 'organisation'
    case 'categories':
      return openCategory({ view, categories: answers.categories }) === null ? 'category' : 'subcategory'
    case 'delays':
      return view.delayBy
    case 'trend':
    case 'weekdays':
    case 'distribution':
    case null:
      return 'category'
  }
}

/** Those of the opened category; a selection without an incident of it has none of them, which is known. */
function subcategories(view: ViewState, { categories, subcategories: all }: Answers<QuestionName>): Answer {
  return { ...withinCategory(all, openCategory({ view, categories })), total: all.total }
}

/** The incidents of a selection by one dimension: always counts, also where the chart shows rates. */
export function rankedAnswer(kind: BarDimension, view: ViewState, selection: SelectionFigures): Answer {
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
