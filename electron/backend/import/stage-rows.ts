import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import type { Place, Problem } from '../../../shared/domain/problem.ts'
import type { HotBatch, ReadIncidents } from '../engine/read-incidents.ts'
import type { Database } from '../store/database.ts'
import { createStaging, type Duplicate, type Staging } from '../store/staging.ts'
import { TABLES } from '../store/versioned-table.ts'
import { isSyntheticReference } from './folder-kind.ts'
import { MOST_KEPT } from './problem-list.ts'
import type { ReadFile } from './read-import.ts'
import type { ReadingProgress, RowBatch, RowSink } from './read-rows.ts'
import { createRowProblemStore } from './row-problem-store.ts'

/** What is known of all rows of a file since they were read, so that they need not be read back. */
export interface WholeRows {
  readonly hash: string
  /** No rows where they are no incidents. */
  readonly incidents: ReadIncidents
}

/** What the rows of a file came to, once they are staged. */
export interface StagedRows {
  readonly staging: Staging
  readonly rejected: number
  /** What the accepted rows add up to, to be held against a printed total. */
  readonly amount: number
  readonly synthetic: number
  /** The first problems of rows, in the order of the file. */
  readonly problems: readonly Problem[]
  /** How many rows repeat the key of another, and must not. */
  readonly repeated: number
  /** All rows in other forms, where every row that was read is staged. */
  readonly whole: WholeRows | null
}

/** Takes the rows of a file into a staging table as they are read. */
export interface RowStage extends RowSink {
  finish(read: ReadFile): StagedRows
}

export function createRowStage(
  database: Database,
  file: { readonly path: string; readonly name: string },
  onProgress: (progress: ReadingProgress) => void,
): RowStage {
  let current = emptyTally()
  let store = createRowProblemStore(database)
  return {
    stage({ dataset, rows, hot, problems, sheet, progress }: RowBatch) {
      current.staging ??= createStaging(database, TABLES[dataset])
      const repeated = current.staging.add(rows, hot)
      if (hot !== null) current.hot.push(hot)
      for (const amount of rows.amounts) current.amount += amount
      const found = [...problems]
      for (const duplicate of repeated) {
        current.isWhole = false
        current.amount -= rows.amounts[duplicate.row] ?? 0
        if (isSyntheticReference(String(duplicate.key[1]))) current.repeatedSynthetic += 1
        // A record that stands twice is one record; a published table that says a thing twice is not to be trusted.
        if (duplicate.isSame && DEFINITIONS[dataset].allowsRejects) continue
        current.repeated += 1
        found.push(duplicateOf(duplicate, { file: file.name, ...sheet }))
      }
      if (found.length > problems.length) found.sort((one, other) => lineOf(one) - lineOf(other))
      store.add(found)
      current.problems.push(...found.slice(0, MOST_KEPT - current.problems.length))
      onProgress(progress)
    },
    restart() {
      current = emptyTally()
      store = createRowProblemStore(database)
    },
    finish({ layout, rows }) {
      const { staging, hot, amount, repeated, repeatedSynthetic, problems, isWhole } = current
      return {
        staging: staging ?? createStaging(database, TABLES[layout.dataset]),
        rejected: rows.rejected + repeated,
        amount,
        synthetic: rows.synthetic - repeatedSynthetic,
        problems,
        repeated,
        whole: isWhole ? { hash: rows.hash, incidents: { batches: hot, tuples: rows.tuples } } : null,
      }
    },
  }
}

function emptyTally() {
  return {
    staging: null as Staging | null,
    hot: [] as HotBatch[],
    amount: 0,
    repeated: 0,
    repeatedSynthetic: 0,
    problems: [] as Problem[],
    isWhole: true,
  }
}

function lineOf(problem: Problem): number {
  return problem.place.line ?? 0
}

function duplicateOf({ key, line, earlierLine }: Duplicate, place: Place): Problem {
  const name = key.filter((part) => part !== 'fixmystreet').join(' · ')
  return { code: 'key-duplicate', place: { ...place, line }, raw: name, details: { key: name, otherLine: earlierLine } }
}
