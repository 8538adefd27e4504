import { atOnce, type Steps } from '../turns/steps.ts'
import { type Narrow, narrowArray } from './incident-columns.ts'

/** Rows as they come: their number in the database, day, delay (0 without, else days plus one) and tuple. */
export interface LooseRows {
  readonly count: number
  /** Where the numbers follow one another, only the first is given. */
  readonly row: Uint32Array<ArrayBuffer> | { readonly first: number }
  readonly day: Int32Array<ArrayBuffer> | Narrow
  readonly duration: Narrow
  readonly tuple: Narrow
}

/** The columns of which a row is one entry. */
export interface RowColumns {
  readonly row: Uint32Array<ArrayBuffer>
  readonly duration: Narrow
  readonly tuple: Narrow
}

/** Rows in the order of day and number: where each day begins, and the rows themselves, as many as are asked for. */
export interface SortedRows {
  readonly count: number
  /** Days since 1970-01-01 of the earliest row, 0 where there is none. */
  readonly firstDay: number
  readonly dayStart: Uint32Array<ArrayBuffer>
  /** The rows from one place in the order to another, until the next slice is asked for; all have the same widths. */
  slice(from: number, end: number): RowColumns
}

/** Rows that are put into their order only as they are asked for. */
export interface DaySort extends SortedRows {
  /** The same as `slice`, a step for each piece in which the rows came. */
  sliceInSteps(from: number, end: number): Steps<RowColumns>
}

/** Sorts rows by day, by counting; rows of one day keep their order, which must be that of their numbers. */
export function sortByDay(pieces: Iterable<LooseRows>): DaySort {
  return atOnce(sortByDayInSteps(pieces))
}

/** The same, a step or two for each piece. */
export function* sortByDayInSteps(pieces: Iterable<LooseRows>): Steps<DaySort> {
  let [count, firstDay, lastDay, longest, widest] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
  for (const piece of pieces) {
    count += piece.count
    const days = rangeOf(piece.day, piece.count)
    firstDay = Math.min(firstDay, days.smallest)
    lastDay = Math.max(lastDay, days.largest)
    longest = Math.max(longest, rangeOf(piece.duration, piece.count).largest)
    widest = Math.max(widest, rangeOf(piece.tuple, piece.count).largest)
    yield
  }
  const dayStart = count === 0 ? new Uint32Array(1) : yield* startsOfDays(pieces, firstDay, lastDay)
  let room = emptyRows(0, longest, widest)
  function* sliceInSteps(from: number, end: number): Steps<RowColumns> {
    const next = dayStart.slice()
    if (room.row.length < end - from) room = emptyRows(end - from, longest, widest)
    const sorted = sliceRows(room, 0, end - from)
    for (const piece of pieces) {
      placeRows(piece, next, firstDay, sorted, from, end)
      yield
    }
    return sorted
  }
  const slice = (from: number, end: number): RowColumns => atOnce(sliceInSteps(from, end))
  return { count, firstDay: count === 0 ? 0 : firstDay, dayStart, slice, sliceInSteps }
}

/** Puts those rows of a piece into a slice that lie in it; `next` has the place of the next row of each day. */
function placeRows(
  { row, day, duration, tuple, count }: LooseRows,
  next: Uint32Array,
  firstDay: number,
  slice: RowColumns,
  from: number,
  end: number,
): void {
  const [numbers, first] = row instanceof Uint32Array ? [row, 0] : [null, row.first]
  for (let at = 0; at < count; at += 1) {
    const slot = (day[at] ?? 0) - firstDay
    const place = next[slot] ?? 0
    next[slot] = place + 1
    if (place < from || place >= end) continue
    const target = place - from
    slice.row[target] = numbers === null ? first + at : (numbers[at] ?? 0)
    slice.duration[target] = duration[at] ?? 0
    slice.tuple[target] = tuple[at] ?? 0
  }
}

/** Room for so many rows, in the narrowest types that hold their largest delay and tuple. */
export function emptyRows(count: number, duration: number, tuple: number): RowColumns {
  return { row: new Uint32Array(count), duration: narrowArray(count, duration), tuple: narrowArray(count, tuple) }
}

/** A part of rows, which it shares with them. */
export function sliceRows({ row, duration, tuple }: RowColumns, from: number, end: number): RowColumns {
  return { row: row.subarray(from, end), duration: duration.subarray(from, end), tuple: tuple.subarray(from, end) }
}

function* startsOfDays(
  pieces: Iterable<LooseRows>,
  firstDay: number,
  lastDay: number,
): Steps<Uint32Array<ArrayBuffer>> {
  const dayStart = new Uint32Array(lastDay - firstDay + 2)
  for (const piece of pieces) {
    countDays(piece, firstDay, dayStart)
    yield
  }
  for (let slot = 1; slot < dayStart.length; slot += 1)
    dayStart[slot] = (dayStart[slot] ?? 0) + (dayStart[slot - 1] ?? 0)
  return dayStart
}

/** Counts the rows of each day in the entry of the day after it. */
function countDays({ day, count }: LooseRows, firstDay: number, counts: Uint32Array): void {
  for (let at = 0; at < count; at += 1) {
    const slot = (day[at] ?? 0) - firstDay + 1
    counts[slot] = (counts[slot] ?? 0) + 1
  }
}

interface Range {
  readonly smallest: number
  readonly largest: number
}

/** The smallest and the largest of the first `count` values; from infinity down to minus infinity where there are none. */
export function rangeOf(values: LooseRows['day'], count: number): Range {
  let smallest = Number.POSITIVE_INFINITY
  let largest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < count; at += 1) {
    const value = values[at] ?? 0
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  return { smallest, largest }
}
