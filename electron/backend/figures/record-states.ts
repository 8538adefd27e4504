import { dayNumber } from '../../../shared/domain/day.ts'
import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { columnsUntil } from '../engine/columns.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import { buildColumns, readColumns, readRowNumbers } from '../engine/stored-columns.ts'
import { createRecordCoverages, type RecordCoverage, type RecordCoverages } from '../queries/record-coverage.ts'
import { createStateCache } from '../queries/state-cache.ts'
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

/** So many states of one version of the data are kept: the columns and the cube of each may take half a gigabyte. */
const STATES_KEPT = 3

/** Gives the records of a state, from memory where they were asked for lately. */
export function createRecordStates(
  database: Database,
  coverages: RecordCoverages = createRecordCoverages(database),
): RecordStates {
  const kept = createStateCache<RecordState | null>(STATES_KEPT)
  return (asOf) => {
    const version = dataVersion(database)
    const known = kept.get(version, asOf)
    if (known !== undefined) return known
    const coverage = coverages.of(asOf)
    return kept.keep(version, asOf, coverage === null ? null : recordState(database, asOf, coverage))
  }
}

function recordState(database: Database, asOf: number | null, coverage: RecordCoverage): RecordState {
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
