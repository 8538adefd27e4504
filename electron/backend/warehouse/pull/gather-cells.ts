import { AppError } from '../../../../shared/contract/error.ts'
import type { Narrow } from '../../engine/incident-columns.ts'
import { TUPLE_WIDTH } from '../../engine/tuple-table.ts'
import type { StoredCells } from '../../store/cells/cell-parts.ts'
import { freeBytes } from '../../store/cells/stored-parts.ts'
import type { CellBatch } from '../cells/cell-batches.ts'
import type { CodedTuples } from '../codes/code-tuples.ts'
import { createDaySorter, type DayCells } from './day-sorter.ts'

/** Takes cells as they come and puts them into the order in which they are stored. */
export interface CellGatherer {
  /** Takes a batch over: its arrays are of no use afterwards. Fails with `source-changed` for a day that was not said. */
  add(batch: CellBatch): void
  /** How many cells came. */
  readonly count: () => number
  /** How many incidents each tuple of words has, in the order of `CodedTuples.tupleOf`. */
  readonly incidentsOf: () => Float64Array
  /** All of them, those of one day, tuple and duration added up. To be called once. */
  finish(codeOf: (number: number) => string): StoredCells
}

/** Numbers, as narrow as they can be held. There may be room for more. */
interface Column {
  values: Narrow
}

/** Cells in the order in which they came. */
type Columns = Readonly<Record<'day' | keyof DayCells, Column>>

const FIRST_ROOM = 1 << 16

/** The days of all cells of a source must lie in this span, in days since 1970-01-01: its servers said so. */
interface Days {
  readonly source: string
  readonly first: number
  readonly last: number
}

export function createCellGatherer(coded: CodedTuples, { source, first, last }: Days): CellGatherer {
  const { breaks, words, tupleOf, table } = coded
  const columns: Columns = { day: emptyColumn(), duration: emptyColumn(), tuple: emptyColumn(), weight: emptyColumn() }
  const incidentsOf = new Float64Array(tupleOf.length)
  const perDay = new Uint32Array(Math.max(0, last - first + 1))
  const stretchOf = stretches(breaks, first, perDay.length)
  let count = 0
  return {
    add({ day, duration, tuple, weight }) {
      for (const column of Object.values(columns)) makeRoom(column, count + day.length)
      for (let cell = 0; cell < day.length; cell += 1) {
        const at = (day[cell] ?? 0) - first
        if (at < 0 || at >= perDay.length) throw new AppError('source-changed', { server: source })
        const place = (stretchOf[at] ?? 0) * words + (tuple[cell] ?? 0)
        incidentsOf[place] = (incidentsOf[place] ?? 0) + (weight[cell] ?? 0)
        perDay[at] = (perDay[at] ?? 0) + 1
        put(columns.day, count, at)
        put(columns.duration, count, duration[cell] ?? 0)
        put(columns.tuple, count, tupleOf[place] ?? 0)
        put(columns.weight, count, weight[cell] ?? 0)
        count += 1
      }
      // They come by the hundred megabytes: a garbage collector that counts objects leaves them lying for long.
      for (const { buffer } of [day, duration, tuple, weight]) freeBytes(buffer)
    },
    count: () => count,
    incidentsOf: () => incidentsOf,
    finish(codeOf) {
      const { order, tuples } = orderByCodes(table.ids(), columns.tuple.values.subarray(0, count), codeOf)
      return mergeDays(scatter(columns, perDay, order), { perDay, first, tuples })
    },
  }
}

function emptyColumn(): Column {
  return { values: new Uint16Array(FIRST_ROOM) }
}

function makeRoom(column: Column, count: number): void {
  const { length } = column.values
  if (count <= length) return
  const room = Math.max(2 * length, count)
  replace(column, column.values instanceof Uint32Array ? new Uint32Array(room) : new Uint16Array(room))
}

function put(column: Column, at: number, value: number): void {
  if (value > MOST_NARROW && column.values instanceof Uint16Array)
    replace(column, new Uint32Array(column.values.length))
  column.values[at] = value
}

function replace(column: Column, values: Narrow): void {
  values.set(column.values)
  freeBytes(column.values.buffer)
  column.values = values
}

/** In which stretch between breaks each day lies. */
function stretches(breaks: Uint32Array, first: number, days: number): Uint16Array {
  return Uint16Array.from({ length: days }, (_, at) => breaks.filter((from) => from <= first + at).length)
}

const MOST_NARROW = 0xffff

/** A copy of numbers in the narrowest array that holds them. */
function narrow(values: Uint32Array<ArrayBuffer>): Narrow {
  let largest = 0
  for (let at = 0; at < values.length; at += 1) largest = Math.max(largest, values[at] ?? 0)
  return largest > MOST_NARROW ? values.slice() : Uint16Array.from(values)
}

/** Tuples that occur, in the order of their codes; `order` tells the new place of each. */
function orderByCodes(
  ids: Uint32Array,
  came: Narrow,
  codeOf: (number: number) => string,
): { readonly order: Uint32Array; readonly tuples: Uint32Array<ArrayBuffer> } {
  const used = new Uint8Array(ids.length / TUPLE_WIDTH)
  for (let cell = 0; cell < came.length; cell += 1) used[came[cell] ?? 0] = 1
  const codes = (place: number): readonly string[] =>
    Array.from(ids.subarray(place * TUPLE_WIDTH, (place + 1) * TUPLE_WIDTH), codeOf)
  const sorted = [...used.keys()]
    .filter((place) => used[place] === 1)
    .map((place) => ({ place, codes: codes(place) }))
    .sort((one, other) => compareCodes(one.codes, other.codes))
  const order = new Uint32Array(used.length)
  const tuples = new Uint32Array(sorted.length * TUPLE_WIDTH)
  for (const [at, { place }] of sorted.entries()) {
    order[place] = at
    tuples.set(ids.subarray(place * TUPLE_WIDTH, (place + 1) * TUPLE_WIDTH), at * TUPLE_WIDTH)
  }
  return { order, tuples }
}

function compareCodes(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((code, place) => code !== other[place])
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1
}

/** Puts the cells of each day together. Each column takes the room that the one before it had: never all is held twice. */
function scatter({ day, duration, tuple, weight }: Columns, perDay: Uint32Array, order: Uint32Array): DayCells {
  const start = new Uint32Array(perDay.length)
  let count = 0
  for (let at = 0; at < perDay.length; at += 1) {
    start[at] = count
    count += perDay[at] ?? 0
  }
  const days = day.values
  const scattered = (from: Narrow, into: Narrow, read: (value: number) => number): Narrow => {
    const next = start.slice()
    for (let cell = 0; cell < count; cell += 1) {
      const own = days[cell] ?? 0
      const at = next[own] ?? 0
      next[own] = at + 1
      into[at] = read(from[cell] ?? 0)
    }
    return into
  }
  const isWide = ({ values }: Column): boolean => values instanceof Uint32Array
  const room = isWide(duration) ? new Uint32Array(count) : new Uint16Array(count)
  const durations = scattered(duration.values, room, (value) => value)
  const orders = order.length > MOST_NARROW + 1
  const tuples = scattered(tuple.values, reused(duration.values, orders, count), (place) => order[place] ?? 0)
  const weights = scattered(weight.values, reused(tuple.values, isWide(weight), count), (value) => value)
  for (const { buffer } of [weight.values, days]) freeBytes(buffer)
  return { duration: durations, tuple: tuples, weight: weights }
}

/** The room of numbers that are of no use any more, for as many others; new room where it is not of their width. */
function reused(spare: Narrow, isWide: boolean, count: number): Narrow {
  if (spare instanceof Uint32Array === isWide) return spare
  freeBytes(spare.buffer)
  return isWide ? new Uint32Array(count) : new Uint16Array(count)
}

interface DayPlan {
  readonly perDay: Uint32Array
  readonly first: number
  readonly tuples: Uint32Array<ArrayBuffer>
}

/** Sorts the cells of each day by tuple and duration and adds up those that are the same. */
function mergeDays(cells: DayCells, { perDay, first, tuples }: DayPlan): StoredCells {
  const { duration, tuple } = cells
  let { weight } = cells
  const sorter = createDaySorter(perDay.reduce((most, count) => Math.max(most, count), 0))
  const dayStart = new Uint32Array(perDay.length + 1)
  let [from, written, incidents, largestDuration] = [0, 0, 0, 0]
  for (const [day, count] of perDay.entries()) {
    dayStart[day] = written
    const sorted = sorter.sort(cells, from, count)
    for (let at = 0; at < count; at += 1) {
      const number = sorted.tuple[at] ?? 0
      const days = sorted.duration[at] ?? 0
      const own = sorted.weight[at] ?? 0
      incidents += own
      const last = written - 1
      if (at > 0 && tuple[last] === number && duration[last] === days) {
        const sum = (weight[last] ?? 0) + own
        if (sum > MOST_NARROW && weight instanceof Uint16Array) weight = Uint32Array.from(weight)
        weight[last] = sum
        continue
      }
      largestDuration = Math.max(largestDuration, days)
      tuple[written] = number
      duration[written] = days
      weight[written] = own
      written += 1
    }
    from += count
  }
  dayStart[perDay.length] = written
  return {
    ...trimmed(dayStart, first),
    count: written,
    incidents,
    duration: fitted(duration, written),
    largestDuration,
    tuple: fitted(tuple, written),
    weight: fitted(weight, written),
    tuples,
  }
}

/** Days before the first and after the last cell are not kept. */
function trimmed(dayStart: Uint32Array<ArrayBuffer>, first: number): Pick<StoredCells, 'firstDay' | 'dayStart'> {
  const count = dayStart.at(-1) ?? 0
  if (count === 0) return { firstDay: 0, dayStart: new Uint32Array(1) }
  const begin = dayStart.lastIndexOf(0)
  const end = dayStart.indexOf(count)
  return { firstDay: first + begin, dayStart: dayStart.slice(begin, end + 1) }
}

/** The first numbers of a column in the narrowest array: equal cells have equal bytes, however they came. */
function fitted(column: Narrow, count: number): Narrow {
  if (column instanceof Uint16Array) return new Uint16Array(column.buffer.transfer(count * column.BYTES_PER_ELEMENT))
  const fitting = narrow(column.subarray(0, count))
  freeBytes(column.buffer)
  return fitting
}
