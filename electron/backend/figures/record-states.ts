import { dayNumber } from '../../../shared/domain/day.ts'
import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { columnsUntil } from '../engine/columns.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import { buildColumns, readColumns, readRowNumbers } from '../engine/stored-columns.ts'
import { recordCoverage } from '../queries/folder-state.ts'
import { categoryMappings } from '../store/category-mappings.ts'
import type { Database } from '../store/database.ts'
import { dataVersion } from '../store/journal.ts'

/** The records of one state of the data, loaded when they are first asked for. */
export interface RecordState {
  /** With the breaks that are known at the moment, whatever the state: they are no part of any import. */
  readonly coverage: RecordGround
  readonly engine: () => Engine
  /** The numbers in the database of the rows of the engine's columns; `null` for a past state. */
  readonly rowNumbers: () => Uint32Array | null
}

/** Records by the snapshot whose state is asked, `null` for the present; `null` where there are none. */
export type RecordStates = (asOf: number | null) => RecordState | null

/** So many states are kept; a commit makes new ones. */
const STATES_KEPT = 3

/** Gives the records of a state, from memory where they were asked for lately. */
export function createRecordStates(database: Database): RecordStates {
  const kept = new Map<string, RecordState | null>()
  return (asOf) => {
    const key = `${dataVersion(database)} ${asOf}`
    const known = kept.get(key)
    if (known !== undefined) return known
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - STATES_KEPT + 1))) kept.delete(old)
    const state = recordState(database, asOf)
    kept.set(key, state)
    return state
  }
}

function recordState(database: Database, asOf: number | null): RecordState | null {
  const coverage = recordCoverage(database, asOf)
  if (coverage === null) return null
  let engine: Engine | null = null
  let numbers: Uint32Array | null = null
  return {
    // Read each time: a break is no commit, and must not cost a new engine.
    get coverage() {
      return { ...coverage, breaks: categoryMappings(database) }
    },
    engine: () => {
      // Figures end with the as-of day, also where a file holds later rows than it was said to be of.
      engine ??= createEngine(
        columnsUntil(asOf === null ? readColumns(database) : buildColumns(database, asOf), dayNumber(coverage.asOf)),
      )
      return engine
    },
    rowNumbers: () => {
      if (asOf === null) numbers ??= readRowNumbers(database)
      return numbers
    },
  }
}
