import { type LooseRows, type SortedRows, sliceRows, sortByDay } from './day-sort.ts'
import type { HotRows } from './hot-rows.ts'
import { type Narrow, narrowArray, TUPLE_DIMENSIONS } from './incident-columns.ts'
import { TUPLE_WIDTH } from './tuple-table.ts'

/** Rows with the dictionary numbers of their tuples: a function of the rows alone, however they came. */
interface Coded<Rows> {
  readonly rows: Rows
  /** `TUPLE_WIDTH` dictionary numbers for each tuple that a row has, sorted. */
  readonly tuples: Uint32Array<ArrayBuffer>
  /** The longest delay in days plus one, 0 where nothing is closed. */
  readonly largestDelay: number
}

/** All rows at once. */
export type CodedRows = Coded<HotRows>

/** As many rows as are asked for: of ten million, all at once would weigh as much as the rest of an import. */
export type CodedSlices = Coded<SortedRows>

/** Tuples of one group lie together, and those of one channel in it: sums over them are runs. */
const ORDER = (
  ['category', 'register', 'municipality', 'status', 'organisation', 'channel', 'subcategory'] as const
).map((dimension) => TUPLE_DIMENSIONS.indexOf(dimension))

/** Numbers the tuples in their order and drops those that no row has; the rows are the caller's no more. */
export function sortTuples(rows: HotRows, tuples: Uint32Array): CodedRows {
  const { ids, renumber } = orderTuples(tuples, [rows.tuple])
  return { rows: { ...rows, tuple: renumber(rows.tuple) }, tuples: ids, largestDelay: largestOf([rows.duration]) }
}

/** Sorts rows as they came by day, and their tuples as `sortTuples` does. */
export function sortPieces(pieces: Iterable<LooseRows>, tuples: Uint32Array): CodedSlices {
  const { ids, renumber } = orderTuples(tuples, columnOf(pieces, 'tuple'))
  const { count, firstDay, dayStart, slice } = sortByDay(pieces)
  const coded = (from: number, end: number) => {
    const rows = slice(from, end)
    return { ...rows, tuple: renumber(rows.tuple) }
  }
  return {
    rows: { count, firstDay, dayStart, slice: coded },
    tuples: ids,
    largestDelay: largestOf(columnOf(pieces, 'duration')),
  }
}

function* columnOf(pieces: Iterable<LooseRows>, column: 'duration' | 'tuple'): Generator<Narrow> {
  for (const piece of pieces) yield piece[column]
}

/** Rows that are held as slices of them, which they share. */
export function inSlices({ rows, ...coded }: CodedRows): CodedSlices {
  const { count, firstDay, dayStart } = rows
  return { ...coded, rows: { count, firstDay, dayStart, slice: (from, end) => sliceRows(rows, from, end) } }
}

interface TupleOrder {
  /** The dictionary numbers of the tuples that a row has, in their order. */
  readonly ids: Uint32Array<ArrayBuffer>
  /** Brings the numbers of tuples to that order; the array is the caller's no more. */
  renumber(tuple: Narrow): Narrow
}

function orderTuples(tuples: Uint32Array, ofRows: Iterable<Narrow>): TupleOrder {
  const used = new Uint8Array(tuples.length / TUPLE_WIDTH)
  for (const tuple of ofRows) for (let row = 0; row < tuple.length; row += 1) used[tuple[row] ?? 0] = 1
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
  return { ids, renumber: (tuple) => renumbered(tuple, numbers, sorted.length) }
}

function compareTuples(tuples: Uint32Array, one: number, other: number): number {
  for (const place of ORDER) {
    const difference = (tuples[one * TUPLE_WIDTH + place] ?? 0) - (tuples[other * TUPLE_WIDTH + place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** In place where the numbers stay as wide: at ten million rows a copy weighs as much as all else that is held. */
function renumbered(tuple: Narrow, numbers: Uint32Array, count: number): Narrow {
  const isAsWide = tuple instanceof Uint16Array === count <= 0xffff
  const sorted = isAsWide ? tuple : narrowArray(tuple.length, count)
  for (let row = 0; row < tuple.length; row += 1) sorted[row] = numbers[tuple[row] ?? 0] ?? 0
  return sorted
}

function largestOf(durations: Iterable<Narrow>): number {
  let largest = 0
  for (const duration of durations)
    for (let row = 0; row < duration.length; row += 1) largest = Math.max(largest, duration[row] ?? 0)
  return largest
}
