import type { Answers, Questions } from '../../query/answers.ts'
import type { IncidentFigures } from './incident-figures.ts'
import type { Ground, QuestionName } from './questions.ts'

/** All that the charts of records show of one selection. */
export interface ChartSide {
  readonly questions: Questions<QuestionName>
  readonly answers: Answers<QuestionName>
  readonly charts: NonNullable<IncidentFigures['charts']>
  readonly ground: Ground
  readonly isStale: boolean
}
