import { dayFromNumber } from '../../../shared/domain/calendar/day.ts'
import type { Span } from '../../../shared/domain/calendar/period.ts'
import { storedExtent } from '../engine/stored-columns.ts'
import type { Database } from '../store/database.ts'
import { lastIncidentId } from '../store/imported-rows.ts'
import { dataVersion } from '../store/journal.ts'
import { createLoadQueue } from '../turns/load-queue.ts'
import { atOnce, type Steps } from '../turns/steps.ts'
import { createStateCache } from './state-cache.ts'
import { type AsOf, VALID } from './version-sql.ts'

export interface RecordCoverage {
  readonly covers: Span
  readonly asOf: string
  readonly count: number
}

/** The days that the records of a state cover, from the first creation to the as-of day; `null` when there are none. */
export interface RecordCoverages {
  /** At once, however many rows must be gone through for a state that was not asked for lately. */
  of(asOf: AsOf): RecordCoverage | null
  /** The same, a turn at a time: other calls are answered in between. */
  inTurns(asOf: AsOf): Promise<RecordCoverage | null>
}

interface Extent {
  readonly count: number
  /** In days since 1970-01-01. */
  readonly firstDay: number
}

/** So many rows are gone through in one step. */
const PIECE = 1 << 16

/** So many states are remembered. */
const MOST_STATES = 8

const RECORDS = "SELECT max(as_of) FROM snapshot WHERE dataset = 'incidents' AND (@asOf IS NULL OR id <= @asOf)"
// The rows are read in the order in which they lie.
const EXTENT = `
  SELECT count(*) AS count, min(created) AS firstDay FROM incident NOT INDEXED
  WHERE id > @after AND id <= @upTo AND ${VALID}`

/** Remembers the coverage of the states that were asked for lately, as long as the data stay as they are. */
export function createRecordCoverages(database: Database, now = (): number => performance.now()): RecordCoverages {
  const cache = createStateCache<AsOf, RecordCoverage | null>(MOST_STATES)
  const load = createLoadQueue(function* (asOf: AsOf) {
    const version = dataVersion(database)
    const coverage = yield* readCoverage(database, asOf)
    // What was counted before a commit, an undo or a purge does not go with what was counted after it.
    if (dataVersion(database) === version) cache.set(version, asOf, coverage)
  }, now)
  return {
    of(asOf) {
      const version = dataVersion(database)
      const known = cache.get(version, asOf)
      return known === undefined ? cache.set(version, asOf, atOnce(readCoverage(database, asOf))) : known
    },
    async inTurns(asOf) {
      for (;;) {
        const known = cache.get(dataVersion(database), asOf)
        if (known !== undefined) return known
        await load(asOf)
      }
    },
  }
}

function* readCoverage(database: Database, asOf: AsOf): Steps<RecordCoverage | null> {
  const day = database.prepare<[{ asOf: AsOf }], string | null>(RECORDS).pluck().get({ asOf }) ?? null
  if (day === null) return null
  const stored = asOf === null ? storedExtent(database) : null
  const { count, firstDay } = stored ?? (yield* readExtent(database, asOf))
  return count === 0 ? null : { covers: { from: dayFromNumber(firstDay), to: day }, asOf: day, count }
}

function* readExtent(database: Database, asOf: AsOf): Steps<Extent> {
  const statement = database.prepare<[object], { count: number; firstDay: number | null }>(EXTENT)
  const last = lastIncidentId(database)
  let extent: Extent = { count: 0, firstDay: Number.POSITIVE_INFINITY }
  for (let after = 0; after < last; after += PIECE) {
    const found = statement.get({ asOf, after, upTo: after + PIECE })
    extent = {
      count: extent.count + (found?.count ?? 0),
      firstDay: Math.min(extent.firstDay, found?.firstDay ?? Number.POSITIVE_INFINITY),
    }
    yield
  }
  return extent
}
