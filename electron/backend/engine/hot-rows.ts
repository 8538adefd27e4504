import { atOnce, type Steps } from '../turns/steps.ts'
import { type DaySort, emptyRows, type RowColumns, rangeOf } from './day-sort.ts'
import { type Narrow, rowAtDay } from './incident-columns.ts'

/** The hot columns of rows in the order of day and number: a function of the rows alone, however they came. */
export interface HotRows extends RowColumns {
  readonly count: number
  readonly firstDay: number
  readonly dayStart: Uint32Array<ArrayBuffer>
}

export const NO_ROWS: HotRows = {
  count: 0,
  firstDay: 0,
  dayStart: new Uint32Array(1),
  row: new Uint32Array(0),
  duration: new Uint16Array(0),
  tuple: new Uint16Array(0),
}

/** All rows of a sort at once. */
export function allRows(sorted: DaySort): HotRows {
  return atOnce(allRowsInSteps(sorted))
}

/** The same in steps. */
export function* allRowsInSteps({ count, firstDay, dayStart, sliceInSteps }: DaySort): Steps<HotRows> {
  return { count, firstDay, dayStart, ...(yield* sliceInSteps(0, count)) }
}

/** Which rows go, by their numbers. */
export type Removed = (number: number) => boolean

/** The rows without those that are `removed`, `null` where none are, and with the `added` ones. */
export function mergeRows(rows: HotRows, removed: Removed | null, added: HotRows): HotRows {
  const left = removed === null ? rows : remainingRows(rows, removed)
  if (added.count === 0) return left
  if (left.count === 0) return added
  const count = left.count + added.count
  const firstDay = Math.min(left.firstDay, added.firstDay)
  const endDay = Math.max(endOf(left), endOf(added))
  const dayStart = new Uint32Array(endDay - firstDay + 1)
  const merged = emptyRows(
    count,
    Math.max(widest(left.duration), widest(added.duration)),
    Math.max(widest(left.tuple), widest(added.tuple)),
  )
  for (let day = firstDay; day < endDay; day += 1) {
    const target = rowAtDay(left, day) + rowAtDay(added, day)
    dayStart[day - firstDay] = target
    mergeDay(merged, target, left, added, day)
  }
  dayStart[endDay - firstDay] = count
  return { count, firstDay, dayStart, ...merged }
}

/** The rows of one day of both in the order of their numbers; mostly all of one come before all of the other. */
function mergeDay(merged: RowColumns, target: number, one: HotRows, other: HotRows, day: number): void {
  let [at, end] = [rowAtDay(one, day), rowAtDay(one, day + 1)]
  let [otherAt, otherEnd] = [rowAtDay(other, day), rowAtDay(other, day + 1)]
  let to = target
  while (at < end && otherAt < otherEnd) {
    if ((one.row[at] ?? 0) > (other.row[otherAt] ?? 0)) {
      ;[one, at, end, other, otherAt, otherEnd] = [other, otherAt, otherEnd, one, at, end]
    }
    const next = other.row[otherAt] ?? 0
    let run = at + 1
    while (run < end && (one.row[run] ?? 0) < next) run += 1
    copyRows(merged, to, one, at, run)
    to += run - at
    at = run
  }
  copyRows(merged, to, one, at, end)
  copyRows(merged, to + end - at, other, otherAt, otherEnd)
}

function copyRows(into: RowColumns, target: number, from: RowColumns, first: number, end: number): void {
  if (first >= end) return
  into.row.set(from.row.subarray(first, end), target)
  into.duration.set(from.duration.subarray(first, end), target)
  into.tuple.set(from.tuple.subarray(first, end), target)
}

function remainingRows(rows: HotRows, removed: Removed): HotRows {
  const days = rows.dayStart.length - 1
  const dayStart = new Uint32Array(days + 1)
  const kept = emptyRows(rows.count, widest(rows.duration), widest(rows.tuple))
  let target = 0
  for (let day = 0; day < days; day += 1) {
    dayStart[day] = target
    const end = rows.dayStart[day + 1] ?? 0
    for (let at = rows.dayStart[day] ?? 0; at < end; at += 1) {
      const number = rows.row[at] ?? 0
      if (removed(number)) continue
      kept.row[target] = number
      kept.duration[target] = rows.duration[at] ?? 0
      kept.tuple[target] = rows.tuple[at] ?? 0
      target += 1
    }
  }
  dayStart[days] = target
  if (target === 0) return NO_ROWS
  return trimmed({
    count: target,
    firstDay: rows.firstDay,
    dayStart,
    row: kept.row.slice(0, target),
    duration: kept.duration.slice(0, target),
    tuple: kept.tuple.slice(0, target),
  })
}

function endOf(rows: HotRows): number {
  return rows.firstDay + rows.dayStart.length - 1
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

function widest(values: Narrow): number {
  return values instanceof Uint32Array ? 0x10000 : 0
}

/** True for any of the numbers; `null` where there are none. */
export function isAnyOf(numbers: Iterable<number>): Removed | null {
  const wanted = Uint32Array.from(numbers)
  if (wanted.length === 0) return null
  const bits = new Uint8Array((rangeOf(wanted, wanted.length).largest >> 3) + 1)
  for (const number of wanted) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7))
  return (number) => ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0
}
