import { chooseSource } from '../../../shared/domain/incidents/choose-source.ts'
import type { Answer, Question, Source } from '../../../shared/domain/incidents/question.ts'
import {
  effectiveFilters,
  isOfFixMyStreet,
  type RegisterCoverage,
  shownCoverage,
  shownRegisters,
} from '../../../shared/domain/incidents/shown-registers.ts'
import { publishedCover } from '../queries/folder-state.ts'
import type { RecordCoverages } from '../queries/record-coverage.ts'
import type { Database } from '../store/database.ts'
import { answerPublished } from './answer-published.ts'
import { answerRecords } from './answer-records.ts'
import { publishedState } from './published-tables.ts'
import type { RecordState } from './record-state.ts'
import { createRecordStates, type RecordStates, withRegisters } from './record-states.ts'

/** Answers questions about incidents from one database. */
export type Answerer = (question: Question) => Answer

/** Answers from records where they cover what is asked, else from the published figures. */
export function createAnswerer(database: Database, states: RecordStates = createRecordStates(database)): Answerer {
  return (asked) => {
    const registers = states.registers(asked.asOf)
    const question = withRegisters(asked, states)
    const answer =
      sourceOf(database, registers, question) === 'published'
        ? answerPublished(question, publishedState(database, question.asOf))
        : answerFromRecords(question, states.of(question.asOf, question.filters, question.by))
    const shown = shownRegisters(question.filters, registers, answer.source)
    return {
      ...answer,
      ...(question.by.length === 2 ? { totals: answer.totals ?? { rows: [], columns: [] } } : {}),
      ...(shown.length === 0 ? {} : { register: shown }),
    }
  }
}

function answerFromRecords(question: Question, state: RecordState | null): Answer {
  return state === null ? withoutRecords(question) : answerRecords(question, state.coverage, state.engine())
}

/** Loads the records from which a question will be answered, a turn at a time: other calls are answered in between. */
export async function loadRecordsFor(
  database: Database,
  coverages: RecordCoverages,
  states: RecordStates,
  question: AskedQuestion,
): Promise<void> {
  const registers = await coverages.inTurns(question.asOf)
  if (sourceOf(database, registers, question) === 'records')
    await states.load(question.asOf, question.filters, question.by)
}

type AskedQuestion = Pick<Question, 'filters' | 'from' | 'to' | 'asOf' | 'source'> & Partial<Pick<Question, 'by'>>

/** Whether records or published figures answer a question about some of the registers of a folder. */
export function sourceOf(database: Database, registers: readonly RegisterCoverage[], question: AskedQuestion): Source {
  const isPublished = isOfFixMyStreet(effectiveFilters(question.filters, registers, question.source))
  const published = isPublished ? publishedCover(database, question.asOf) : null
  return chooseSource(question, shownCoverage(question.filters, registers), published)
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
