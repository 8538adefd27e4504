import type { Database } from '../store/database.ts'
import type { LooseRows } from './day-sort.ts'
import type { Narrow } from './incident-columns.ts'
import { TUPLE_WIDTH, type TupleTable } from './tuple-table.ts'

/** The hot columns of incidents as an import read them, in the order in which they are written. */
export interface ReadIncidents {
  /** They can be gone over again and again; each is of use until the next is asked for. */
  readonly batches: Iterable<HotBatch>
  /** The dictionary numbers of the tuples in the order in which they were first met. */
  readonly tuples: Uint32Array<ArrayBuffer>
}

/** One entry per incident. */
export interface HotBatch {
  /** Days since 1970-01-01: no earlier one is observed. */
  readonly day: Narrow
  /** 0 without a delay, else days plus one. */
  readonly duration: Narrow
  /** Places among the tuples. */
  readonly tuple: Narrow
}

const FIRST = 'SELECT first FROM incident_range WHERE snapshot = ?'

/** The hot columns of what a snapshot imported, all of it `read` by its import; new tuples are added to the table. */
export function importedRows(
  database: Database,
  snapshot: number,
  { batches, tuples }: ReadIncidents,
  table: TupleTable,
): Iterable<LooseRows> {
  const numbers = Array.from({ length: tuples.length / TUPLE_WIDTH }, (_, at) =>
    table.numberOf(tuples.subarray(at * TUPLE_WIDTH, (at + 1) * TUPLE_WIDTH)),
  )
  const isRenumbered = numbers.some((number, place) => number !== place)
  const first = Number(database.prepare(FIRST).pluck().get(snapshot))
  return {
    *[Symbol.iterator]() {
      let next = first
      for (const { day, duration, tuple } of batches) {
        const renumbered = isRenumbered ? Uint32Array.from(tuple, (place) => numbers[place] ?? 0) : tuple
        yield { count: day.length, row: { first: next }, day, duration, tuple: renumbered }
        next += day.length
      }
    },
  }
}
