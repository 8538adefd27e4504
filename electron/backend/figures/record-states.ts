import { type Filter, textsName, textsOf } from '../../../shared/domain/incidents/filter.ts'
import { createRecordCoverages, type RecordCoverages } from '../queries/record-coverage.ts'
import { createStateCache } from '../queries/state-cache.ts'
import type { Database } from '../store/database.ts'
import { dataVersion } from '../store/journal.ts'
import { createLoadQueue } from '../turns/load-queue.ts'
import { type CachedState, cachedState, type RecordState } from './record-state.ts'
import { readAllRows, readTextRows } from './state-rows.ts'

/**
 * Records by the snapshot whose state is asked, `null` for the present; `null` where there are none. Of the filters those
 * on texts tell which rows the state has, all where there is none; the others are the engine's.
 */
export interface RecordStates {
  /** At once, however many rows must be gone through for a state that was not asked for lately. */
  of(asOf: number | null, filters?: readonly Filter[]): RecordState | null
  /** Loads the engine of a state a turn at a time, so that it then is there at once: other calls are answered in between. */
  load(asOf: number | null, filters?: readonly Filter[]): Promise<void>
}

/**
 * So many states of one version of the data are cached: the columns and the cube of each may take half a gigabyte. One of the
 * rows that have a text takes at most 12 bytes for each of them, and has no cube.
 */
const MOST_STATES = 3
const MOST_TEXT_STATES = 3

/** Gives the records of a state, from memory where they were asked for lately. */
export function createRecordStates(
  database: Database,
  coverages: RecordCoverages = createRecordCoverages(database),
  now = (): number => performance.now(),
): RecordStates {
  const isAwaited = (state: CachedState | null): boolean => state !== null && !state.isLoaded
  const allStates = createStateCache<number | null, CachedState | null>(MOST_STATES, isAwaited)
  const textStates = createStateCache<string, CachedState | null>(MOST_TEXT_STATES, isAwaited)
  const loadFirst = createLoadQueue((state: CachedState) => state.load(), now)
  const nameOf = (asOf: number | null, texts: readonly string[]): string => JSON.stringify([asOf, textsName(texts)])
  const whole = (asOf: number | null): CachedState | null => {
    const version = dataVersion(database)
    const known = allStates.get(version, asOf)
    if (known !== undefined) return known
    const coverage = coverages.of(asOf)
    if (coverage === null) return allStates.set(version, asOf, null)
    const source = { database, asOf, coverage }
    return allStates.set(
      version,
      asOf,
      cachedState(source, version, () => readAllRows(source)),
    )
  }
  const ofTexts = (asOf: number | null, texts: readonly string[]): CachedState | null => {
    const version = dataVersion(database)
    const name = nameOf(asOf, texts)
    const known = textStates.get(version, name)
    if (known !== undefined) return known
    const all = whole(asOf)
    const coverage = coverages.of(asOf)
    if (all === null || coverage === null) return null
    const source = { database, asOf, coverage }
    const read = () => readTextRows(source, all.rows, texts)
    return textStates.set(version, name, cachedState(source, version, read))
  }
  const of = (asOf: number | null, filters: readonly Filter[] = []): CachedState | null => {
    const texts = textsOf(filters)
    return texts === null ? whole(asOf) : ofTexts(asOf, texts)
  }
  const touch = (asOf: number | null, texts: readonly string[] | null): void => {
    allStates.touch(asOf)
    if (texts !== null) textStates.touch(nameOf(asOf, texts))
  }
  return {
    of,
    load: async (asOf, filters = []) => {
      touch(asOf, textsOf(filters))
      // What is loaded while another process commits is of no use: the state of the new version is loaded then.
      for (;;) {
        await coverages.inTurns(asOf)
        // The rows that have a text are found among all, and shown beside their number.
        const state = [whole(asOf), of(asOf, filters)].find((each) => each?.isLoaded === false)
        if (state === undefined || state === null) return
        await loadFirst(state)
      }
    },
  }
}
