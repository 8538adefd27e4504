import type { Answer } from '../../../shared/domain/incidents/question.ts'
import type { Answers, Questions } from '../../query/answers.ts'
import { type RowsRequest, rowsOf } from '../../query/rows-request.ts'
import type { QuestionName } from './questions.ts'

/** What the chart of one question shows. */
export interface Answered {
  readonly answer: Answer
  /** The rows that the answer counts. */
  readonly rows: RowsRequest
  /** True while a newer answer is on the way. */
  readonly isStale: boolean
}

interface Asked {
  readonly questions: Questions<QuestionName>
  readonly answers: Answers<QuestionName>
  readonly isStale: boolean
}

/** One of the questions of a selection, as its chart shows it. */
export function answered({ questions, answers, isStale }: Asked, name: QuestionName): Answered {
  return { answer: answers[name], rows: rowsOf(questions[name], answers[name]), isStale }
}
