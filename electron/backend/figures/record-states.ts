import type { Day } from '../../../shared/domain/calendar/day.ts'
import { type Filter, textsName, textsOf } from '../../../shared/domain/incidents/filter.ts'
import type { Source } from '../../../shared/domain/incidents/question.ts'
import {
  effectiveFilters,
  type RegisterCoverage,
  shownCoverage,
} from '../../../shared/domain/incidents/shown-registers.ts'
import { createRecordCoverages, type RecordCoverages } from '../queries/record-coverage.ts'
import { createStateCache } from '../queries/state-cache.ts'
import { categoryMappings } from '../store/category-mappings.ts'
import type { Database } from '../store/database.ts'
import { dataVersion } from '../store/journal.ts'
import { createLoadQueue } from '../turns/load-queue.ts'
import { type CachedState, cachedState, type RecordState } from './record-state.ts'
import { readAllRows, readTextRows } from './state-rows.ts'

/**
 * Records by the snapshot whose state is asked, `null` for the present; `null` where there are none. Of the filters those
 * on texts tell which rows the state has, all where there is none, and those on registers which days it covers; the others
 * are the engine's.
 */
export interface RecordStates {
  /** At once, however many rows must be gone through for a state that was not asked for lately. */
  of(asOf: number | null, filters?: readonly Filter[]): RecordState | null
  /** Loads the engine of a state a turn at a time, so that it then is there at once: other calls are answered in between. */
  load(asOf: number | null, filters?: readonly Filter[]): Promise<void>
  /** What the records of each register of a state cover. */
  registers(asOf: number | null): readonly RegisterCoverage[]
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
  const allStates = createStateCache<string, CachedState>(MOST_STATES, ({ isLoaded }) => !isLoaded)
  const textStates = createStateCache<string, CachedState>(MOST_TEXT_STATES, ({ isLoaded }) => !isLoaded)
  const loadFirst = createLoadQueue((state: CachedState) => state.load(), now)
  const whole = (asOf: number | null, lastDay: Day): CachedState => {
    const version = dataVersion(database)
    const name = nameOf(asOf, lastDay)
    const source = { database, asOf, lastDay }
    return (
      allStates.get(version, name) ??
      allStates.set(
        version,
        name,
        cachedState(source, version, () => readAllRows(source)),
      )
    )
  }
  const ofTexts = (asOf: number | null, lastDay: Day, texts: readonly string[]): CachedState => {
    const version = dataVersion(database)
    const name = nameOf(asOf, lastDay, texts)
    const known = textStates.get(version, name)
    if (known !== undefined) return known
    const all = whole(asOf, lastDay)
    const source = { database, asOf, lastDay }
    const read = () => readTextRows(source, all.rows, texts)
    return textStates.set(version, name, cachedState(source, version, read))
  }
  const rowsOf = (asOf: number | null, lastDay: Day, filters: readonly Filter[]): CachedState => {
    const texts = textsOf(filters)
    return texts === null ? whole(asOf, lastDay) : ofTexts(asOf, lastDay, texts)
  }
  const touch = (asOf: number | null, lastDay: Day, texts: readonly string[] | null): void => {
    allStates.touch(nameOf(asOf, lastDay))
    if (texts !== null) textStates.touch(nameOf(asOf, lastDay, texts))
  }
  return {
    of(asOf, filters = []) {
      const coverage = shownCoverage(filters, coverages.of(asOf))
      if (coverage === null) return null
      const { engine, rowNumbers } = rowsOf(asOf, coverage.asOf, filters)
      return {
        engine,
        rowNumbers,
        // Read each time: a break is no commit, and must not cost a new engine.
        get coverage() {
          return { ...coverage, breaks: categoryMappings(database) }
        },
      }
    },
    registers: coverages.of,
    load: async (asOf, filters = []) => {
      // What is loaded while another process commits is of no use: the state of the new version is loaded then.
      for (;;) {
        const coverage = shownCoverage(filters, await coverages.inTurns(asOf))
        if (coverage === null) return
        const lastDay = coverage.asOf
        touch(asOf, lastDay, textsOf(filters))
        // The rows that have a text are found among all, and shown beside their number.
        const state = [whole(asOf, lastDay), rowsOf(asOf, lastDay, filters)].find(({ isLoaded }) => !isLoaded)
        if (state === undefined) return
        await loadFirst(state)
      }
    },
  }
}

/** Rows are of a snapshot, up to the last day of the registers that are shown. */
function nameOf(asOf: number | null, lastDay: Day, texts?: readonly string[]): string {
  return JSON.stringify([asOf, lastDay, ...(texts === undefined ? [] : [textsName(texts)])])
}

/** What is asked of the records of some registers. */
interface Asked {
  readonly filters: readonly Filter[]
  readonly asOf: number | null
  readonly source?: Source | null
}

/** A question whose filters choose the registers that it is about. */
export function withRegisters<Question extends Asked>(
  question: Question,
  states: Pick<RecordStates, 'registers'>,
): Question {
  const { filters, asOf, source } = question
  return { ...question, filters: effectiveFilters(filters, states.registers(asOf), source) }
}
