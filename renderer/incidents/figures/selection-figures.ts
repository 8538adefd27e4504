import type { Answer } from '../../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import type { Questions } from '../../host/answers.ts'
import { type RowsRequest, rowsOf } from '../../host/rows-request.ts'
import type { IncidentFigures } from './incident-figures.ts'
import type { Coverage, QuestionName } from './questions.ts'

/** A view, where its figures come from, and how many incidents they are. */
export interface TrendBasis {
  readonly view: ViewState
  readonly coverage: Coverage
  readonly total: Answer | null
}

/** The figures of a selection, and what was asked for them. */
export interface SelectionFigures extends IncidentFigures {
  readonly questions: Questions<QuestionName>
  readonly coverage: Coverage
  /** What the trend is drawn for: it stays as it is while a window over the months is dragged, and until its figures are there. */
  readonly trendOf: TrendBasis
  /** True while newer figures are on the way. */
  readonly isStale: boolean
}

/** Those of a selection of records, from which all charts can be drawn. */
export interface RecordFigures extends SelectionFigures {
  readonly charts: NonNullable<IncidentFigures['charts']>
}

/** Published figures have no charts of their own. */
export function isOfRecords(figures: SelectionFigures): figures is RecordFigures {
  return figures.charts !== null
}

/** What the card of a chart shows. */
export interface CardFigures {
  readonly answer: Answer
  /** The rows that the answer counts. */
  readonly rows: RowsRequest
  readonly isStale: boolean
}

type Asked = Pick<SelectionFigures, 'questions' | 'answers' | 'isStale'>

/** The answer to one of the questions of a selection, as its card shows it. */
export function answered({ questions, answers, isStale }: Asked, name: QuestionName): CardFigures {
  return { answer: answers[name], rows: rowsOf(questions[name], answers[name]), isStale }
}
