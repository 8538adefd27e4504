import type { Narrow } from '../../engine/incident-columns.ts'
import { TUPLE_WIDTH } from '../../engine/tuple-table.ts'
import type { StoredCells } from '../../store/cells/cell-parts.ts'
import { freeBytes } from '../../store/cells/stored-parts.ts'
import type { CellBatch } from '../cells/cell-batches.ts'
import type { CodedTuples } from '../codes/code-tuples.ts'
import { createDaySorter, type DayCells } from './day-sorter.ts'

/** Takes cells as they come and puts them into the order in which they are stored. */
export interface CellGatherer {
  /** Takes a batch over: its arrays are of no use afterwards. */
  add(batch: CellBatch): void
  /** How many cells came. */
  readonly count: () => number
  /** How many incidents each tuple of words has, in the order of `CodedTuples.tupleOf`. */
  readonly incidentsOf: () => Float64Array
  /** All of them, those of one day, tuple and duration added up. To be called once. */
  finish(codeOf: (number: number) => string): StoredCells
}

/** What came at once, as narrow as it can be held. */
interface Piece {
  readonly day: Narrow
  readonly duration: Narrow
  readonly tuple: Narrow
  readonly weight: Narrow
}

/** The days of all cells must lie in this span, in days since 1970-01-01; who gathers has made sure of it. */
interface Days {
  readonly first: number
  readonly last: number
}

export function createCellGatherer(coded: CodedTuples, { first, last }: Days): CellGatherer {
  const { breaks, words, tupleOf, table } = coded
  const pieces: Piece[] = []
  const incidentsOf = new Float64Array(tupleOf.length)
  const perDay = new Uint32Array(Math.max(0, last - first + 1))
  const stretchOf = stretches(breaks, first, perDay.length)
  let count = 0
  return {
    add({ day, duration, tuple, weight }) {
      const days = new Uint32Array(day.length)
      const tuples = new Uint32Array(day.length)
      for (let cell = 0; cell < day.length; cell += 1) {
        const at = (day[cell] ?? 0) - first
        if (at < 0 || at >= perDay.length) throw new RangeError('a cell outside the days that the server said')
        const place = (stretchOf[at] ?? 0) * words + (tuple[cell] ?? 0)
        days[cell] = at
        tuples[cell] = tupleOf[place] ?? 0
        incidentsOf[place] = (incidentsOf[place] ?? 0) + (weight[cell] ?? 0)
        perDay[at] = (perDay[at] ?? 0) + 1
      }
      count += day.length
      pieces.push({ day: narrow(days), duration: narrow(duration), tuple: narrow(tuples), weight: narrow(weight) })
      // They come by the hundred megabytes: a garbage collector that counts objects leaves them lying for long.
      for (const { buffer } of [day, duration, tuple, weight, days, tuples]) freeBytes(buffer)
    },
    count: () => count,
    incidentsOf: () => incidentsOf,
    finish(codeOf) {
      const { order, tuples } = orderByCodes(table.ids(), pieces, codeOf)
      return mergeDays(scatter(pieces, perDay, order), { perDay, first, tuples })
    },
  }
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
  pieces: readonly Piece[],
  codeOf: (number: number) => string,
): { readonly order: Uint32Array; readonly tuples: Uint32Array<ArrayBuffer> } {
  const used = new Uint8Array(ids.length / TUPLE_WIDTH)
  for (const { tuple } of pieces) for (let cell = 0; cell < tuple.length; cell += 1) used[tuple[cell] ?? 0] = 1
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

/** Puts the cells of each day together. The pieces are given up one after the other, so that never all is held twice. */
function scatter(pieces: Piece[], perDay: Uint32Array, order: Uint32Array): DayCells {
  const next = new Uint32Array(perDay.length)
  let count = 0
  for (let day = 0; day < perDay.length; day += 1) {
    next[day] = count
    count += perDay[day] ?? 0
  }
  const isWide = (column: keyof DayCells): boolean => pieces.some((piece) => piece[column] instanceof Uint32Array)
  const column = (wide: boolean): Narrow => (wide ? new Uint32Array(count) : new Uint16Array(count))
  const duration = column(isWide('duration'))
  const weight = column(isWide('weight'))
  const tuple = column(order.length > MOST_NARROW + 1)
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    for (let cell = 0; cell < piece.day.length; cell += 1) {
      const day = piece.day[cell] ?? 0
      const at = next[day] ?? 0
      next[day] = at + 1
      duration[at] = piece.duration[cell] ?? 0
      tuple[at] = order[piece.tuple[cell] ?? 0] ?? 0
      weight[at] = piece.weight[cell] ?? 0
    }
    for (const { buffer } of [piece.day, piece.duration, piece.tuple, piece.weight]) freeBytes(buffer)
  }
  return { duration, tuple, weight }
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
      const own = { tuple: sorted.tuple[at] ?? 0, duration: sorted.duration[at] ?? 0, weight: sorted.weight[at] ?? 0 }
      incidents += own.weight
      const last = written - 1
      if (at > 0 && tuple[last] === own.tuple && duration[last] === own.duration) {
        const sum = (weight[last] ?? 0) + own.weight
        if (sum > MOST_NARROW && weight instanceof Uint16Array) weight = Uint32Array.from(weight)
        weight[last] = sum
        continue
      }
      largestDuration = Math.max(largestDuration, own.duration)
      tuple[written] = own.tuple
      duration[written] = own.duration
      weight[written] = own.weight
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
  const used = column.subarray(0, count)
  const fitting = used instanceof Uint32Array ? narrow(used) : used.slice()
  freeBytes(column.buffer)
  return fitting
}
