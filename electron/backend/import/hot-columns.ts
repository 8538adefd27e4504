import type { ReadIncidents } from '../engine/read-incidents.ts'
import { createTupleTable } from '../engine/tuple-table.ts'
import { BATCH_ROWS, type Stored } from '../store/column-batch.ts'
import type { Dictionary } from '../store/dictionary.ts'

/** The hot columns of one batch of incidents. */
export type HotBatch = Omit<ReadIncidents, 'tuples'>

/** Gathers the hot columns while incidents are read, so that nothing has to read them back from the database. */
export interface HotColumns {
  /** An incident by its values in the order of its table; no batch may take more than `BATCH_ROWS`. */
  add(values: readonly Stored[]): void
  take(): HotBatch
  readonly tuples: () => Uint32Array<ArrayBuffer>
}

export function createHotColumns(dictionary: Dictionary): HotColumns {
  const table = createTupleTable(new Uint32Array(0))
  const isClosed: boolean[] = []
  const day = new Int32Array(BATCH_ROWS)
  const duration = new Uint32Array(BATCH_ROWS)
  const tuple = new Uint32Array(BATCH_ROWS)
  let count = 0
  return {
    add([created, lastAction, closedOn, ...rest]) {
      const ids = rest.slice(0, 6) as number[]
      const number = table.numberOf(ids)
      isClosed[number] ??= ids[3] === dictionary.known('status', 'closed')
      const end = isClosed[number] ? (closedOn ?? lastAction) : null
      day[count] = Number(created)
      duration[count] = end === null || end === undefined ? 0 : Math.max(0, Number(end) - Number(created) + 1)
      tuple[count] = number
      count += 1
    },
    take() {
      const batch = { day: day.slice(0, count), duration: duration.slice(0, count), tuple: tuple.slice(0, count) }
      count = 0
      return batch
    },
    tuples: () => table.ids(),
  }
}

/** The batches end to end. */
export function joinHotBatches(batches: readonly HotBatch[], tuples: Uint32Array<ArrayBuffer>): ReadIncidents {
  const count = batches.reduce((sum, batch) => sum + batch.day.length, 0)
  const joined = { day: new Int32Array(count), duration: new Uint32Array(count), tuple: new Uint32Array(count), tuples }
  let at = 0
  for (const batch of batches) {
    joined.day.set(batch.day, at)
    joined.duration.set(batch.duration, at)
    joined.tuple.set(batch.tuple, at)
    at += batch.day.length
  }
  return joined
}
