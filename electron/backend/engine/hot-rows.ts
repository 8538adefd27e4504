import { type Narrow, narrowArray, rowAtDay } from './columns.ts'

/** Rows as they come: their number in the database, day, delay (0 without, else days plus one) and tuple. */
export interface LooseRows {
  readonly count: number
  readonly row: Uint32Array<ArrayBuffer>
  readonly day: Int32Array<ArrayBuffer>
  readonly duration: Uint32Array<ArrayBuffer>
  readonly tuple: Uint32Array<ArrayBuffer>
}

/** The hot columns of rows in the order of day and number: a function of the rows alone, however they came. */
export interface HotRows {
  readonly count: number
  readonly firstDay: number
  readonly dayStart: Uint32Array<ArrayBuffer>
  readonly row: Uint32Array<ArrayBuffer>
  readonly duration: Narrow
  readonly tuple: Narrow
}

export const NO_ROWS: HotRows = {
  count: 0,
  firstDay: 0,
  dayStart: new Uint32Array(1),
  row: new Uint32Array(0),
  duration: new Uint16Array(0),
  tuple: new Uint16Array(0),
}

/** Sorts rows by day, by counting; rows of one day keep their order, which must be that of their numbers. */
export function sortByDay(pieces: readonly LooseRows[]): HotRows {
  const count = pieces.reduce((sum, piece) => sum + piece.count, 0)
  if (count === 0) return NO_ROWS
  const { smallest: firstDay, largest: lastDay } = rangeOfAll(pieces, (piece) => piece.day)
  const dayStart = new Uint32Array(lastDay - firstDay + 2)
  for (const { day, count: rows } of pieces)
    for (let at = 0; at < rows; at += 1) {
      const slot = (day[at] ?? 0) - firstDay + 1
      dayStart[slot] = (dayStart[slot] ?? 0) + 1
    }
  for (let slot = 1; slot < dayStart.length; slot += 1)
    dayStart[slot] = (dayStart[slot] ?? 0) + (dayStart[slot - 1] ?? 0)
  const next = dayStart.slice()
  const longest = rangeOfAll(pieces, (piece) => piece.duration).largest
  const sorted = emptyRows(count, longest, rangeOfAll(pieces, (piece) => piece.tuple).largest)
  for (const { row, day, duration, tuple, count: rows } of pieces)
    for (let at = 0; at < rows; at += 1) {
      const slot = (day[at] ?? 0) - firstDay
      const target = next[slot] ?? 0
      next[slot] = target + 1
      sorted.row[target] = row[at] ?? 0
      sorted.duration[target] = duration[at] ?? 0
      sorted.tuple[target] = tuple[at] ?? 0
    }
  return { count, firstDay, dayStart, ...sorted }
}

function rangeOfAll(
  pieces: readonly LooseRows[],
  valuesOf: (piece: LooseRows) => Int32Array | Uint32Array,
): { readonly smallest: number; readonly largest: number } {
  const ranges = pieces.map((piece) => rangeOf(valuesOf(piece), piece.count))
  return {
    smallest: ranges.reduce((least, { smallest }) => Math.min(least, smallest), Number.POSITIVE_INFINITY),
    largest: ranges.reduce((most, { largest }) => Math.max(most, largest), Number.NEGATIVE_INFINITY),
  }
}

/** The rows without those whose number is `removed`, and with the `added` ones. */
export function mergeRows(rows: HotRows, removed: Iterable<number>, added: HotRows): HotRows {
  const gone = numberSet(removed, rows.row)
  const count = rows.count - gone.found + added.count
  if (count === 0) return NO_ROWS
  const present = [rows, added].filter((each) => each.count > 0)
  const firstDay = Math.min(...present.map((each) => each.firstDay))
  const endDay = Math.max(...present.map((each) => each.firstDay + each.dayStart.length - 1))
  const dayStart = new Uint32Array(endDay - firstDay + 1)
  const merged = emptyRows(
    count,
    Math.max(widest(rows.duration), widest(added.duration)),
    Math.max(widest(rows.tuple), widest(added.tuple)),
  )
  let target = 0
  const take = (source: HotRows, at: number): void => {
    merged.row[target] = source.row[at] ?? 0
    merged.duration[target] = source.duration[at] ?? 0
    merged.tuple[target] = source.tuple[at] ?? 0
    target += 1
  }
  for (let day = firstDay; day < endDay; day += 1) {
    dayStart[day - firstDay] = target
    let old = rowAtDay(rows, day)
    const oldEnd = rowAtDay(rows, day + 1)
    let fresh = rowAtDay(added, day)
    const freshEnd = rowAtDay(added, day + 1)
    while (old < oldEnd || fresh < freshEnd) {
      const isOld = fresh === freshEnd || (old < oldEnd && (rows.row[old] ?? 0) < (added.row[fresh] ?? 0))
      if (!isOld) {
        take(added, fresh)
        fresh += 1
      } else {
        if (!gone.has(rows.row[old] ?? 0)) take(rows, old)
        old += 1
      }
    }
  }
  dayStart[endDay - firstDay] = target
  return trimmed({ count, firstDay, dayStart, ...merged })
}

/** Days without rows at either end are not part of the columns. */
function trimmed(rows: HotRows): HotRows {
  const { dayStart, count } = rows
  let first = 0
  while ((dayStart[first + 1] ?? 0) === 0) first += 1
  let end = dayStart.length - 1
  while ((dayStart[end - 1] ?? 0) === count) end -= 1
  return { ...rows, firstDay: rows.firstDay + first, dayStart: dayStart.slice(first, end + 1) }
}

function emptyRows(count: number, duration: number, tuple: number): Pick<HotRows, 'row' | 'duration' | 'tuple'> {
  return { row: new Uint32Array(count), duration: narrowArray(count, duration), tuple: narrowArray(count, tuple) }
}

function widest(values: Narrow): number {
  return values instanceof Uint32Array ? 0x10000 : 0
}

function rangeOf(values: Int32Array | Uint32Array, count: number): { smallest: number; largest: number } {
  let smallest = Number.POSITIVE_INFINITY
  let largest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < count; at += 1) {
    const value = values[at] ?? 0
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  return { smallest, largest }
}

interface NumberSet {
  readonly found: number
  has(number: number): boolean
}

/** Those of the numbers that really are among the rows, as one bit per number. */
function numberSet(numbers: Iterable<number>, rows: Uint32Array): NumberSet {
  const wanted = Uint32Array.from(numbers)
  if (wanted.length === 0) return { found: 0, has: () => false }
  const { largest } = rangeOf(wanted, wanted.length)
  const bits = new Uint8Array((largest >> 3) + 1)
  for (const number of wanted) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7))
  const has = (number: number): boolean => ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0
  let found = 0
  for (const number of rows) if (has(number)) found += 1
  return { found, has }
}
