import { contains, cutAt } from '../../../shared/domain/period.ts'
import type { Answer, Question, Source } from '../../../shared/domain/question.ts'
import { loadColumns } from '../engine/columns.ts'
import { publishedDay, type RecordCoverage, recordCoverage } from '../queries/folder-state.ts'
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
  const columnsOf = keepLatest(database, (asOf) => loadColumns(database, asOf))
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

/** Records when they cover the period asked, cut at their as-of day; without a period as soon as there are any. */
function chooseSource(question: Question, coverage: RecordCoverage | null): Source {
  if (question.source !== null) return question.source
  if (coverage === null) return 'published'
  if (question.from === null && question.to === null) return 'records'
  const asked = cutAt({ from: question.from ?? coverage.covers.from, to: question.to ?? coverage.asOf }, coverage.asOf)
  // The first incident of a file rarely falls on the first of its month; the month is covered all the same.
  const covers = { from: `${coverage.covers.from.slice(0, 8)}01`, to: coverage.covers.to }
  return asked !== null && contains(covers, asked) ? 'records' : 'published'
}
