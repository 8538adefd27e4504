import { type Coverage, chooseSource } from '../../../shared/domain/incidents/choose-source.ts'
import type { Answer, Question, Source } from '../../../shared/domain/incidents/question.ts'
import { publishedCover } from '../queries/folder-state.ts'
import type { RecordCoverages } from '../queries/record-coverage.ts'
import type { Database } from '../store/database.ts'
import { answerPublished } from './answer-published.ts'
import { answerRecords } from './answer-records.ts'
import { publishedState } from './published-tables.ts'
import { createRecordStates, type RecordStates } from './record-states.ts'

/** Answers questions about incidents from one database. */
export type Answerer = (question: Question) => Answer

/** Answers from records where they cover what is asked, else from the published figures. */
export function createAnswerer(database: Database, states: RecordStates = createRecordStates(database)): Answerer {
  return (question) => {
    const coverage = states.of(question.asOf)?.coverage ?? null
    if (sourceOf(database, coverage, question) === 'published')
      return answerPublished(question, publishedState(database, question.asOf))
    const state = states.of(question.asOf, question.filters)
    return state === null ? withoutRecords(question) : answerRecords(question, state.coverage, state.engine().columns)
  }
}

/** Loads the records from which a question will be answered, a turn at a time: other calls are answered in between. */
export async function loadRecordsFor(
  database: Database,
  coverages: RecordCoverages,
  states: RecordStates,
  question: Pick<Question, 'filters' | 'from' | 'to' | 'asOf' | 'source'>,
): Promise<void> {
  const coverage = await coverages.inTurns(question.asOf)
  if (sourceOf(database, coverage, question) === 'records') await states.load(question.asOf, question.filters)
}

function sourceOf(
  database: Database,
  coverage: Coverage | null,
  question: Pick<Question, 'from' | 'to' | 'asOf' | 'source'>,
): Source {
  return chooseSource(question, coverage, publishedCover(database, question.asOf))
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
