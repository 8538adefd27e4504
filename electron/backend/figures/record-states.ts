import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { Dimension } from '../../../shared/domain/incidents/dimension.ts'
import { type Filter, isRowKind, rowsName } from '../../../shared/domain/incidents/filter.ts'
import type { Source } from '../../../shared/domain/incidents/question.ts'
import {
  effectiveFilters,
  type RegisterCoverage,
  shownCoverage,
} from '../../../shared/domain/incidents/shown-registers.ts'
import { isByStreet } from '../engine/street-scan.ts'
import { createRecordCoverages, type RecordCoverages } from '../queries/record-coverage.ts'
import { createStateCache, type StateCache } from '../queries/state-cache.ts'
import { categoryMappings } from '../store/category-mappings.ts'
import type { Database } from '../store/database.ts'
import { dataVersion } from '../store/journal.ts'
import { createLoadQueue } from '../turns/load-queue.ts'
import type { Steps } from '../turns/steps.ts'
import { type CachedState, cachedState, type RecordState } from './record-state.ts'
import { readAllRows, readKeptRows, readStreetRows, type StateRows, type StateSource } from './state-rows.ts'

/**
 * Records by the snapshot whose state is asked, `null` for the present; `null` where there are none. Of the filters those
 * on texts and streets tell which rows the state has, all where there is none, and those on registers which days it covers;
 * the others are the engine's. Rows have streets where the question is by street.
 */
export interface RecordStates {
  /** At once, however many rows must be gone through for a state that was not asked for lately. */
  of(asOf: number | null, filters?: readonly Filter[], by?: readonly Dimension[]): RecordState | null
  /** Loads the engine of a state a turn at a time, so that it then is there at once: other calls are answered in between. */
  load(asOf: number | null, filters?: readonly Filter[], by?: readonly Dimension[]): Promise<void>
  /** What the records of each register of a state cover. */
  registers(asOf: number | null): readonly RegisterCoverage[]
}

/**
 * So many states of one version of the data are cached: the columns and the cube of each may take half a gigabyte. One of the
 * rows that filters keep takes at most 16 bytes for each of them, and has no cube; streets take 4 bytes more for each row.
 */
const MOST_STATES = 3
const MOST_KEPT_STATES = 3
const MOST_STREET_STATES = 2

/** Gives the records of a state, from memory where they were asked for lately. */
export function createRecordStates(
  database: Database,
  coverages: RecordCoverages = createRecordCoverages(database),
  now = (): number => performance.now(),
): RecordStates {
  const allStates = createStateCache<string, CachedState>(MOST_STATES, ({ isLoaded }) => !isLoaded)
  const keptStates = createStateCache<string, CachedState>(MOST_KEPT_STATES, ({ isLoaded }) => !isLoaded)
  const streetStates = createStateCache<string, CachedState>(MOST_STREET_STATES, ({ isLoaded }) => !isLoaded)
  const loadFirst = createLoadQueue((state: CachedState) => state.load(), now)
  const from = (
    cache: StateCache<string, CachedState>,
    { asOf, lastDay, kept }: Wanted,
    read: (source: StateSource) => Steps<StateRows>,
  ): CachedState => {
    const version = dataVersion(database)
    const name = nameOf(asOf, lastDay, kept)
    const source = { database, asOf, lastDay }
    const known = cache.get(version, name)
    if (known === undefined)
      return cache.set(
        version,
        name,
        cachedState(source, version, () => read(source), kept !== undefined),
      )
    cache.touch(name)
    return known
  }
  /** The state that is asked for, after those that it is made of. */
  const statesFor = (asOf: number | null, lastDay: Day, { filters, by }: Asked): readonly CachedState[] => {
    const all = from(allStates, { asOf, lastDay }, readAllRows)
    const own = filters.filter(({ kind }) => isRowKind(kind))
    const isOfStreets = isByStreet(by) || own.some(({ kind }) => kind === 'street')
    const streets = isOfStreets
      ? [from(streetStates, { asOf, lastDay }, (source) => readStreetRows(source, all.rows))]
      : []
    const [whole = all] = streets
    const name = rowsName(own)
    const kept =
      name === undefined
        ? []
        : [
            from(keptStates, { asOf, lastDay, kept: `${isOfStreets} ${name}` }, (source) =>
              readKeptRows(source, whole.rows, own),
            ),
          ]
    return [all, ...streets, ...kept]
  }
  return {
    of(asOf, filters = [], by = []) {
      const coverage = shownCoverage(filters, coverages.of(asOf))
      if (coverage === null) return null
      const state = statesFor(asOf, coverage.asOf, { filters, by }).at(-1)
      if (state === undefined) return null
      const { engine, service, rowNumbers } = state
      return {
        engine,
        service,
        rowNumbers,
        // Read each time: a break is no commit, and must not cost a new engine.
        get coverage() {
          return { ...coverage, breaks: categoryMappings(database) }
        },
      }
    },
    registers: coverages.of,
    load: async (asOf, filters = [], by = []) => {
      // What is loaded while another process commits is of no use: the state of the new version is loaded then.
      for (;;) {
        const coverage = shownCoverage(filters, await coverages.inTurns(asOf))
        if (coverage === null) return
        // The rows that filters keep are found among all, and shown beside their number.
        const state = statesFor(asOf, coverage.asOf, { filters, by }).find(({ isLoaded }) => !isLoaded)
        if (state === undefined) return
        await loadFirst(state)
      }
    },
  }
}

/** Rows are of a snapshot, up to the last day of the registers that are shown. */
function nameOf(asOf: number | null, lastDay: Day, kept?: string): string {
  return JSON.stringify([asOf, lastDay, ...(kept === undefined ? [] : [kept])])
}

interface Wanted {
  readonly asOf: number | null
  readonly lastDay: Day
  /** By which filters its rows were kept; none where it has all of them. */
  readonly kept?: string
}

interface Asked {
  readonly filters: readonly Filter[]
  readonly by: readonly Dimension[]
}

/** What is asked of the records of some registers. */
interface OfRegisters {
  readonly filters: readonly Filter[]
  readonly asOf: number | null
  readonly source?: Source | null
}

/** A question whose filters choose the registers that it is about. */
export function withRegisters<Question extends OfRegisters>(
  question: Question,
  states: Pick<RecordStates, 'registers'>,
): Question {
  const { filters, asOf, source } = question
  return { ...question, filters: effectiveFilters(filters, states.registers(asOf), source) }
}
