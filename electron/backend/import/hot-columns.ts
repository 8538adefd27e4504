import { type Narrow, TUPLE_DIMENSIONS } from '../engine/columns.ts'
import type { HotBatch } from '../engine/read-incidents.ts'
import { createTupleTable, TUPLE_WIDTH } from '../engine/tuple-table.ts'
import { BATCH_ROWS, type Stored } from '../store/column-batch.ts'
import type { Dictionary } from '../store/dictionary.ts'

/** Where the dictionary numbers stand among the values of an incident: after its three days. */
const FIRST_ID = 3
const STATUS = TUPLE_DIMENSIONS.indexOf('status')

/** The hot columns of one batch of incidents. */
export interface FreshBatch extends HotBatch {
  /** The tuples that no batch before had. */
  readonly fresh: Uint32Array<ArrayBuffer>
}

/** Gathers the hot columns while incidents are read, so that nothing has to read them back from the database. */
export interface HotColumns {
  /** An incident by its values in the order of its table; no batch may take more than `BATCH_ROWS`. */
  add(values: readonly Stored[]): void
  take(): FreshBatch
  readonly tuples: () => Uint32Array<ArrayBuffer>
}

export function createHotColumns(dictionary: Dictionary): HotColumns {
  const table = createTupleTable(new Uint32Array(0))
  const isClosed: boolean[] = []
  const ids = new Uint32Array(TUPLE_WIDTH)
  const day = new Uint32Array(BATCH_ROWS)
  const duration = new Uint32Array(BATCH_ROWS)
  const tuple = new Uint32Array(BATCH_ROWS)
  let count = 0
  let told = 0
  return {
    add(values) {
      for (let place = 0; place < TUPLE_WIDTH; place += 1) ids[place] = Number(values[FIRST_ID + place])
      const number = table.numberOf(ids)
      isClosed[number] ??= ids[STATUS] === dictionary.known('status', 'closed')
      const created = Number(values[0])
      const end = isClosed[number] ? (values[2] ?? values[1]) : null
      day[count] = created
      duration[count] = end === null || end === undefined ? 0 : Math.max(0, Number(end) - created + 1)
      tuple[count] = number
      count += 1
    },
    take() {
      const batch = {
        day: narrowest(day.subarray(0, count)),
        duration: narrowest(duration.subarray(0, count)),
        tuple: narrowest(tuple.subarray(0, count)),
        fresh: table.ids(told),
      }
      told = table.size
      count = 0
      return batch
    },
    tuples: () => table.ids(),
  }
}

/** A copy that takes little room: all of a long file is held until it is committed. */
function narrowest(values: Uint32Array<ArrayBuffer>): Narrow {
  const copy = new Uint16Array(values)
  for (let at = 0; at < copy.length; at += 1) if (copy[at] !== values[at]) return values.slice()
  return copy
}
