import { type Narrow, narrowArray, TUPLE_DIMENSIONS } from './columns.ts'
import type { HotRows } from './hot-rows.ts'
import { TUPLE_WIDTH } from './tuple-table.ts'

/** The hot columns of rows with the dictionary numbers of their tuples: a function of the rows alone. */
export interface CodedRows {
  readonly rows: HotRows
  /** `TUPLE_WIDTH` dictionary numbers for each tuple that a row has, sorted. */
  readonly tuples: Uint32Array<ArrayBuffer>
  /** The longest delay in days plus one, 0 where nothing is closed. */
  readonly largestDelay: number
}

/** Tuples of one group lie together, and those of one channel in it: sums over them are runs. */
const ORDER = (['category', 'municipality', 'status', 'organisation', 'channel', 'subcategory'] as const).map(
  (dimension) => TUPLE_DIMENSIONS.indexOf(dimension),
)

/** Numbers the tuples in their order and drops those that no row has. */
export function sortTuples(rows: HotRows, tuples: Uint32Array): CodedRows {
  const used = new Uint8Array(tuples.length / TUPLE_WIDTH)
  let largestDelay = 0
  for (let row = 0; row < rows.count; row += 1) {
    used[rows.tuple[row] ?? 0] = 1
    largestDelay = Math.max(largestDelay, rows.duration[row] ?? 0)
  }
  const sorted = Uint32Array.from(used.keys())
    .filter((tuple) => used[tuple] === 1)
    .sort((one, other) => compareTuples(tuples, one, other))
  const numbers = new Uint32Array(used.length)
  const ids = new Uint32Array(sorted.length * TUPLE_WIDTH)
  for (let number = 0; number < sorted.length; number += 1) {
    const tuple = sorted[number] ?? 0
    numbers[tuple] = number
    ids.set(tuples.subarray(tuple * TUPLE_WIDTH, (tuple + 1) * TUPLE_WIDTH), number * TUPLE_WIDTH)
  }
  return { rows: { ...rows, tuple: renumbered(rows.tuple, numbers, sorted.length) }, tuples: ids, largestDelay }
}

function compareTuples(tuples: Uint32Array, one: number, other: number): number {
  for (const place of ORDER) {
    const difference = (tuples[one * TUPLE_WIDTH + place] ?? 0) - (tuples[other * TUPLE_WIDTH + place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function renumbered(tuple: Narrow, numbers: Uint32Array, count: number): Narrow {
  const sorted = narrowArray(tuple.length, count)
  for (let row = 0; row < tuple.length; row += 1) sorted[row] = numbers[tuple[row] ?? 0] ?? 0
  return sorted
}
