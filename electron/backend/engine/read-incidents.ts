import type { Database } from '../store/database.ts'
import { type HotRows, sortByDay } from './hot-rows.ts'
import { TUPLE_WIDTH, type TupleTable } from './tuple-table.ts'

/** The hot columns of incidents as an import read them, in the order in which they are written. */
export interface ReadIncidents {
  readonly batches: readonly HotBatch[]
  /** The dictionary numbers of the tuples in the order in which they were first met. */
  readonly tuples: Uint32Array<ArrayBuffer>
}

/** One entry per incident. */
export interface HotBatch {
  readonly day: Int32Array<ArrayBuffer>
  /** 0 without a delay, else days plus one. */
  readonly duration: Uint32Array<ArrayBuffer>
  /** Places among the tuples. */
  readonly tuple: Uint32Array<ArrayBuffer>
}

const FIRST = 'SELECT first FROM incident_range WHERE snapshot = ?'

/** The hot columns of what a snapshot brought, all of it `read` by its import; new tuples are added to the table. */
export function broughtRows(
  database: Database,
  snapshot: number,
  { batches, tuples }: ReadIncidents,
  table: TupleTable,
): HotRows {
  const numbers = Array.from({ length: tuples.length / TUPLE_WIDTH }, (_, at) =>
    table.numberOf(tuples.subarray(at * TUPLE_WIDTH, (at + 1) * TUPLE_WIDTH)),
  )
  const isRenumbered = numbers.some((number, place) => number !== place)
  let next = Number(database.prepare(FIRST).pluck().get(snapshot))
  const pieces = batches.map(({ day, duration, tuple }) => {
    const row = new Uint32Array(day.length)
    for (let at = 0; at < row.length; at += 1) row[at] = next + at
    next += row.length
    const renumbered = isRenumbered ? tuple.map((place) => numbers[place] ?? 0) : tuple
    return { count: row.length, row, day, duration, tuple: renumbered }
  })
  return sortByDay(pieces)
}
