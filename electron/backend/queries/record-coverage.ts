import { type Day, dayFromNumber } from '../../../shared/domain/calendar/day.ts'
import type { RegisterCoverage } from '../../../shared/domain/incidents/shown-registers.ts'
import { readCellColumns } from '../engine/cell-columns.ts'
import { type Columns, dayCountOf, weightOf } from '../engine/incident-columns.ts'
import { storedExtent } from '../engine/stored-columns.ts'
import { readCellHead } from '../store/cells/cell-parts.ts'
import { cellPulls, cellRun } from '../store/cells/cell-pulls.ts'
import { pulledRegisters } from '../store/cells/cell-registers.ts'
import type { Database } from '../store/database.ts'
import { readCodes } from '../store/dictionary.ts'
import { countedFrom } from '../store/folder-kind.ts'
import { lastIncidentId } from '../store/imported-rows.ts'
import { dataVersion } from '../store/journal.ts'
import { createLoadQueue } from '../turns/load-queue.ts'
import { atOnce, type Steps } from '../turns/steps.ts'
import { createStateCache } from './state-cache.ts'
import { type AsOf, SNAPSHOT_REGISTER, VALID } from './version-sql.ts'

/** What the records of each register of a state cover, the register that came first before the others. */
export interface RecordCoverages {
  /** At once, however many rows must be gone through for a state that was not asked for lately. */
  of(asOf: AsOf): readonly RegisterCoverage[]
  /** The same, a turn at a time: other calls are answered in between. */
  inTurns(asOf: AsOf): Promise<readonly RegisterCoverage[]>
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

const REGISTERS = `
  SELECT ${SNAPSHOT_REGISTER} AS register, max(as_of) AS asOf FROM snapshot
  WHERE dataset = 'incidents' AND (@asOf IS NULL OR id <= @asOf) GROUP BY register ORDER BY min(id)`
// The rows are read in the order in which they lie.
const EXTENT = `
  SELECT system AS register, count(*) AS count, min(created) AS firstDay FROM incident NOT INDEXED
  WHERE id > @after AND id <= @upTo AND ${VALID} GROUP BY system`

/** Remembers the coverage of the states that were asked for lately, as long as the data stay as they are. */
export function createRecordCoverages(database: Database, now = (): number => performance.now()): RecordCoverages {
  const cache = createStateCache<AsOf, readonly RegisterCoverage[]>(MOST_STATES)
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

interface Known {
  readonly register: string
  readonly asOf: Day
}

function* readCoverage(database: Database, asOf: AsOf): Steps<readonly RegisterCoverage[]> {
  if (countedFrom(database) === 'cells') return yield* readCellCoverage(database, asOf)
  const known = database.prepare<[{ asOf: AsOf }], Known>(REGISTERS).all({ asOf })
  const [only, ...others] = known
  if (only === undefined) return []
  const stored = asOf === null && others.length === 0 ? storedExtent(database) : null
  const extents = stored === null ? yield* readExtents(database, asOf) : new Map([[only.register, stored]])
  return known.flatMap((each): readonly RegisterCoverage[] => {
    const extent = extents.get(each.register)
    if (extent === undefined || extent.count === 0) return []
    return [{ ...each, covers: { from: dayFromNumber(extent.firstDay), to: each.asOf }, count: extent.count }]
  })
}

function* readExtents(database: Database, asOf: AsOf): Steps<ReadonlyMap<string, Extent>> {
  const statement = database.prepare<[object], Extent & Pick<Known, 'register'>>(EXTENT)
  const last = lastIncidentId(database)
  const extents = new Map<string, Extent>()
  for (let after = 0; after < last; after += PIECE) {
    for (const { register, count, firstDay } of statement.all({ asOf, after, upTo: after + PIECE })) {
      const before = extents.get(register)
      extents.set(register, {
        count: (before?.count ?? 0) + count,
        firstDay: Math.min(before?.firstDay ?? firstDay, firstDay),
      })
    }
    yield
  }
  return extents
}

/** What the cells of each register of a state cover, the register that was pulled first before the others, in steps. */
function* readCellCoverage(database: Database, asOf: AsOf): Steps<readonly RegisterCoverage[]> {
  const pulls = cellPulls(database, asOf)
  const [newest] = pulls
  if (newest === undefined) return []
  const codes = readCodes(database)
  const lastDays = new Map<string, number>()
  for (const own of [...Map.groupBy(pulls, ({ warehouse }) => warehouse).values()].toReversed()) {
    const run = cellRun(own)
    for (const { snapshot } of run?.pulls ?? [])
      for (const register of pulledRegisters(database, snapshot, codes))
        lastDays.set(register, Math.max(lastDays.get(register) ?? 0, run?.asOf ?? 0))
  }
  const [only, ...others] = lastDays.keys()
  const head = pulls.length === 1 ? readCellHead(database, newest.snapshot) : null
  const isAlone = only !== undefined && others.length === 0 && head !== null
  const extents = isAlone
    ? new Map<string, Extent>([[only, { count: head.incidents, firstDay: head.firstDay }]])
    : extentsIn(yield* readCellColumns(database, asOf))
  return [...lastDays].flatMap(([register, lastDay]): readonly RegisterCoverage[] => {
    const { count, firstDay } = extents.get(register) ?? { count: 0, firstDay: 0 }
    const day = dayFromNumber(lastDay)
    const covers = { from: dayFromNumber(firstDay), to: day }
    return count === 0 ? [] : [{ register, covers, asOf: day, count, cells: newest.grain }]
  })
}

function extentsIn(columns: Columns): ReadonlyMap<string, Extent> {
  const { codes, ofTuple } = columns.dimensions.register
  const counts = codes.map(() => 0)
  const firstDays = codes.map(() => Number.POSITIVE_INFINITY)
  for (let day = 0; day < dayCountOf(columns); day += 1)
    for (let row = columns.dayStart[day] ?? 0; row < (columns.dayStart[day + 1] ?? 0); row += 1) {
      const register = ofTuple[columns.tuple[row] ?? 0] ?? 0
      counts[register] = (counts[register] ?? 0) + weightOf(columns.weight, row)
      firstDays[register] = Math.min(firstDays[register] ?? 0, columns.firstDay + day)
    }
  return new Map(codes.map((code, at) => [code, { count: counts[at] ?? 0, firstDay: firstDays[at] ?? 0 }]))
}
