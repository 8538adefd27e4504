import type { Database } from '../store/database.ts'
import { importedBy, importedRange, lastIncidentId } from '../store/imported-rows.ts'
import { codeColumn, DURATION } from '../store/versioned-table.ts'
import { type LooseRows, sortByDay } from './day-sort.ts'
import { allRows, type HotRows, type Removed } from './hot-rows.ts'
import { TUPLE_DIMENSIONS } from './incident-columns.ts'
import type { TupleTable } from './tuple-table.ts'

type Row = readonly [id: number, created: number, duration: number | null, ...codes: number[]]

const FIELDS = `id, created, ${DURATION}, ${TUPLE_DIMENSIONS.map(codeColumn).join(', ')}`

/** So many rows are gone through in one step. */
const PIECE = 1 << 12

/** The versions that are valid now, or were as of the snapshot `@asOf`. */
const PRESENT = 'valid_to IS NULL'
const PAST = 'valid_from <= @asOf AND (valid_to IS NULL OR valid_to > @asOf)'

/** The versions that the snapshot `@snapshot` imported, or took the place of. */
const CONDITIONS = { imported: importedBy({ name: 'incident' }), superseded: 'valid_to = @snapshot' } as const

/**
 * Reads the hot columns of the incidents of a state in the order of their numbers, a piece at a time; new tuples are added
 * to the table.
 */
export function* readStatePieces(database: Database, asOf: number | null, tuples: TupleTable): Generator<LooseRows> {
  const last = lastIncidentId(database)
  // The rows are read in the order in which they lie: an index would find each of them by itself.
  const read = database
    .prepare<[object], Row>(`
      SELECT ${FIELDS} FROM incident i NOT INDEXED
      WHERE id > @after AND id <= @upTo AND ${asOf === null ? PRESENT : PAST} ORDER BY id`)
    .raw()
  for (let after = 0; after < last; after += PIECE) {
    const found = read.all({ asOf, after, upTo: after + PIECE })
    yield looseRows(found, found.length, tuples)
  }
}

/** Reads the hot columns of the incidents that an import changed; new tuples are added to the table. */
export function readChangedRows(
  database: Database,
  versions: keyof typeof CONDITIONS,
  snapshot: number,
  tuples: TupleTable,
): HotRows {
  const condition = CONDITIONS[versions]
  const parameters = { snapshot }
  const count = Number(database.prepare(`SELECT count(*) FROM incident WHERE ${condition}`).pluck().get(parameters))
  const found = database
    .prepare<[typeof parameters], Row>(`SELECT ${FIELDS} FROM incident i WHERE ${condition} ORDER BY id`)
    .raw()
    .iterate(parameters)
  return allRows(sortByDay([looseRows(found, count, tuples)]))
}

function looseRows(found: Iterable<Row>, count: number, tuples: TupleTable): LooseRows {
  const row = new Uint32Array(count)
  const day = new Int32Array(count)
  const duration = new Uint32Array(count)
  const tuple = new Uint32Array(count)
  let at = 0
  for (const [id, created, ended, ...ids] of found) {
    row[at] = id
    day[at] = created
    duration[at] = ended === null ? 0 : ended + 1
    tuple[at] = tuples.numberOf(ids)
    at += 1
  }
  return { count, row, day, duration, tuple }
}

/** The numbers of the versions that a snapshot superseded. */
export function supersededNumbers(database: Database, snapshot: number): Iterable<number> {
  return database
    .prepare<[{ snapshot: number }], number>(`SELECT id FROM incident WHERE ${CONDITIONS.superseded}`)
    .pluck()
    .iterate({ snapshot })
}

/** Tells the versions that a snapshot imported: their numbers are a range. */
export function isImported(database: Database, snapshot: number): Removed | null {
  const range = importedRange(database, snapshot)
  return range === null ? null : (number) => number >= range.first && number <= range.last
}
