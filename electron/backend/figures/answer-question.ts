import { chooseSource } from '../../../shared/domain/choose-source.ts'
import type { Answer, Question } from '../../../shared/domain/question.ts'
import { buildColumns, readColumns } from '../engine/stored-columns.ts'
import { publishedDay, recordCoverage } from '../queries/folder-state.ts'
import { publishedCategories } from '../queries/published-categories.ts'
import { publishedYears } from '../queries/published-years.ts'
import type { Database } from '../store/database.ts'
import { journalHead } from '../store/journal.ts'
import { answerPublished } from './answer-published.ts'
import { answerRecords } from './answer-records.ts'

/** Answers questions about incidents from one database, keeping the columns of the last states asked for. */
export type Answerer = (question: Question) => Answer

/** So many past states are kept beside the present one. */
const STATES_KEPT = 3

export function createAnswerer(database: Database): Answerer {
  const columnsOf = keepLatest(database, (asOf) =>
    asOf === null ? readColumns(database) : buildColumns(database, asOf),
  )
  const coverageOf = keepLatest(database, (asOf) => recordCoverage(database, asOf))
  return (question) => {
    const coverage = coverageOf(question.asOf)
    if (chooseSource(question, coverage) === 'published') {
      return answerPublished(question, {
        categories: publishedCategories(database, question.asOf),
        years: publishedYears(database, question.asOf),
        asOf: publishedDay(database, question.asOf),
      })
    }
    if (coverage === null) {
      const { measure, by } = question
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
    return answerRecords(question, { columns: columnsOf(question.asOf), covers: coverage.covers, asOf: coverage.asOf })
  }
}

/** Keeps what was loaded for the last states asked for; a commit makes new states. */
function keepLatest<Value>(database: Database, load: (asOf: number | null) => Value): (asOf: number | null) => Value {
  const kept = new Map<string, Value>()
  return (asOf) => {
    const key = `${journalHead(database).sequence} ${asOf}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const value = load(asOf)
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - STATES_KEPT + 1))) kept.delete(old)
    kept.set(key, value)
    return value
  }
}
