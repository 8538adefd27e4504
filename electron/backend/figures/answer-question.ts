import { chooseSource } from '../../../shared/domain/choose-source.ts'
import type { Answer, Question } from '../../../shared/domain/question.ts'
import { publishedCover, publishedDay } from '../queries/folder-state.ts'
import { publishedCategories } from '../queries/published-categories.ts'
import { publishedYears } from '../queries/published-years.ts'
import type { Database } from '../store/database.ts'
import { answerPublished } from './answer-published.ts'
import { answerRecords } from './answer-records.ts'
import { createRecordStates, type RecordStates } from './record-states.ts'

/** Answers questions about incidents from one database. */
export type Answerer = (question: Question) => Answer

/** Answers from records where they cover what is asked, else from the published figures. */
export function createAnswerer(database: Database, states: RecordStates = createRecordStates(database)): Answerer {
  return (question) => {
    const state = states(question.asOf)
    const source = chooseSource(question, state?.coverage ?? null, publishedCover(database, question.asOf))
    if (source === 'published') {
      return answerPublished(question, {
        categories: publishedCategories(database, question.asOf),
        years: publishedYears(database, question.asOf),
        asOf: publishedDay(database, question.asOf),
      })
    }
    return state === null ? withoutRecords(question) : answerRecords(question, state.coverage, state.engine().columns)
  }
}

function withoutRecords({ measure, by }: Question): Answer {
  return {
    measure,
    by,
    asOf: null,
    period: null,
    rows: [],
    total: null,
    partial: false,
    source: 'records',
    reason: 'no-records',
  }
}
