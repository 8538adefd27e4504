import { broughtBy, broughtRange } from '../store/brought-rows.ts'
import type { Database } from '../store/database.ts'
import { DELAY } from '../store/delay.ts'
import { type LooseRows, sortByDay } from './day-sort.ts'
import { allRows, type HotRows, type Removed } from './hot-rows.ts'
import type { TupleTable } from './tuple-table.ts'

type Row = [number, number, number | null, number, number, number, number, number, number]

const FIELDS = `id, created, ${DELAY}, category, subcategory, municipality, status, organisation, channel`

/** Which versions of incidents are read. `snapshot` is the one that the condition speaks of. */
const CONDITIONS = {
  present: 'valid_to IS NULL',
  past: 'valid_from <= @snapshot AND (valid_to IS NULL OR valid_to > @snapshot)',
  brought: broughtBy({ name: 'incident' }),
  superseded: 'valid_to = @snapshot',
} as const

export type Versions = keyof typeof CONDITIONS

/** Reads the hot columns of versions of incidents; new tuples are added to the table. */
export function readIncidentRows(
  database: Database,
  versions: Versions,
  snapshot: number | null,
  tuples: TupleTable,
): HotRows {
  const condition = CONDITIONS[versions]
  const parameters = { snapshot }
  const count = Number(database.prepare(`SELECT count(*) FROM incident WHERE ${condition}`).pluck().get(parameters))
  const row = new Uint32Array(count)
  const rows = {
    count,
    row,
    day: new Int32Array(count),
    duration: new Uint32Array(count),
    tuple: new Uint32Array(count),
  } satisfies LooseRows
  const found = database
    .prepare<[typeof parameters], Row>(`SELECT ${FIELDS} FROM incident i WHERE ${condition} ORDER BY id`)
    .raw()
    .iterate(parameters)
  let at = 0
  for (const [id, created, delay, ...ids] of found) {
    row[at] = id
    rows.day[at] = created
    rows.duration[at] = delay === null ? 0 : delay + 1
    rows.tuple[at] = tuples.numberOf(ids)
    at += 1
  }
  return allRows(sortByDay([rows]))
}

/** The numbers of the versions that a snapshot superseded. */
export function supersededNumbers(database: Database, snapshot: number): Iterable<number> {
  return database
    .prepare<[{ snapshot: number }], number>(`SELECT id FROM incident WHERE ${CONDITIONS.superseded}`)
    .pluck()
    .iterate({ snapshot })
}

/** Tells the versions that a snapshot brought: their numbers are a range. */
export function isBrought(database: Database, snapshot: number): Removed | null {
  const range = broughtRange(database, snapshot)
  return range === null ? null : (number) => number >= range.first && number <= range.last
}
