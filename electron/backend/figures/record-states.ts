import { dayNumber } from '../../../shared/domain/day.ts'
import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { type Columns, columnsUntil } from '../engine/columns.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import { buildColumnsInSteps, readRowNumbers, readStoredColumns } from '../engine/stored-columns.ts'
import { createRecordCoverages, type RecordCoverage, type RecordCoverages } from '../queries/record-coverage.ts'
import { createStateCache } from '../queries/state-cache.ts'
import { categoryMappings } from '../store/category-mappings.ts'
import type { Database } from '../store/database.ts'
import { dataVersion } from '../store/journal.ts'
import { createLoadQueue } from '../turns/load-queue.ts'
import { atOnce, type Steps } from '../turns/steps.ts'

/** The records of one state of the data, loaded when they are first asked for. */
export interface RecordState {
  /** With the breaks that are known at the moment, whatever the state: they are no part of any import. */
  readonly coverage: RecordGround
  /** At once, however many rows must be read for a state that was not loaded before. */
  readonly engine: () => Engine
  /** The numbers in the database of the rows of the engine's columns; `null` for a past state. */
  readonly rowNumbers: () => Uint32Array | null
}

/** Records by the snapshot whose state is asked, `null` for the present; `null` where there are none. */
export interface RecordStates {
  /** At once, however many rows must be gone through for a state that was not asked for lately. */
  of(asOf: number | null): RecordState | null
  /** Loads the engine of a state a turn at a time, so that it then is there at once: other calls are answered in between. */
  load(asOf: number | null): Promise<void>
}

interface LoadedState extends RecordState {
  readonly isLoaded: boolean
  load(): Steps<void>
}

/** So many states of one version of the data are kept: the columns and the cube of each may take half a gigabyte. */
const STATES_KEPT = 3

/** Gives the records of a state, from memory where they were asked for lately. */
export function createRecordStates(
  database: Database,
  coverages: RecordCoverages = createRecordCoverages(database),
  now = (): number => performance.now(),
): RecordStates {
  const kept = createStateCache<LoadedState | null>(STATES_KEPT)
  const loadFirst = createLoadQueue((state: LoadedState) => state.load(), now)
  const of = (asOf: number | null): LoadedState | null => {
    const version = dataVersion(database)
    const known = kept.get(version, asOf)
    if (known !== undefined) return known
    const coverage = coverages.of(asOf)
    return kept.keep(version, asOf, coverage === null ? null : recordState(database, version, asOf, coverage))
  }
  const covered = async (asOf: number | null): Promise<LoadedState | null> => {
    await coverages.inTurns(asOf)
    return of(asOf)
  }
  return {
    of,
    load: async (asOf) => {
      // What is loaded while another process commits is of no use: the state of the new version is loaded then.
      for (let state = await covered(asOf); state !== null && !state.isLoaded; state = await covered(asOf))
        await loadFirst(state)
    },
  }
}

function recordState(database: Database, version: number, asOf: number | null, coverage: RecordCoverage): LoadedState {
  let engine: Engine | null = null
  let numbers: Uint32Array | null = null
  // Figures end with the as-of day, also where a file holds later rows than it was said to be of.
  const engineOver = (columns: Columns): Engine => createEngine(columnsUntil(columns, dayNumber(coverage.asOf)))
  return {
    // Read each time: a break is no commit, and must not cost a new engine.
    get coverage() {
      return { ...coverage, breaks: categoryMappings(database) }
    },
    engine: () => {
      engine ??= engineOver(atOnce(readInSteps(database, asOf)))
      return engine
    },
    get isLoaded() {
      return engine !== null
    },
    *load() {
      const steps = readInSteps(database, asOf)
      for (;;) {
        const { done, value } = steps.next()
        if (engine !== null || dataVersion(database) !== version) return
        if (done === true) {
          engine = engineOver(value)
          return
        }
        yield
      }
    },
    rowNumbers: () => {
      if (asOf === null) numbers ??= readRowNumbers(database)
      return numbers
    },
  }
}

function* readInSteps(database: Database, asOf: number | null): Steps<Columns> {
  return (asOf === null ? readStoredColumns(database) : null) ?? (yield* buildColumnsInSteps(database, asOf))
}
