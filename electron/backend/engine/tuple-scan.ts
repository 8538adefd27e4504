import type { Calendar } from './calendar.ts'
import { type Columns, dayCountOf, type Narrow, TUPLE_DIMENSIONS } from './columns.ts'
import { type Bars, type Dashboard, emptyBars } from './dashboard.ts'
import { delaysOf, emptyHistogram } from './delays.ts'
import { FAILED, OUTSIDE, type Selection, WRONG_WEEKDAY } from './selection.ts'

/** All charts by reading every row once: what is not in the cube, and the first answer before there is one. */
export function scanDashboard(
  columns: Columns,
  calendar: Calendar,
  selection: Selection,
  largestDelay: number,
): Dashboard {
  const { duration, tuple, dayStart, tupleCount } = columns
  const category = columns.dimensions.category
  const categories = category.codes.length
  const histogram = emptyHistogram(columns, largestDelay)
  const trend = new Uint32Array(calendar.monthCount * categories + 1)
  const heat = new Uint32Array(84)
  const counts = new Uint32Array(tupleCount)
  // Where the rows of a tuple add up; rows that do not count fall into a slot beyond the end.
  const passes = new Uint8Array(tupleCount)
  const delayAt = new Uint32Array(tupleCount)
  for (let each = 0; each < tupleCount; each += 1) {
    const failed = selection.failed[each] ?? 0
    passes[each] = failed === 0 ? 1 : 0
    const row = (failed & ~FAILED.category) === 0 ? (category.ofTuple[each] ?? 0) : categories
    delayAt[each] = row * histogram.stride
  }
  const dump = trend.length - 1
  const hist = histogram.counts
  for (let day = 0; day < dayCountOf(columns); day += 1) {
    const bits = dayBits(selection, day)
    const from = dayStart[day] ?? 0
    const end = dayStart[day + 1] ?? 0
    const month = calendar.monthOfDay[day] ?? 0
    const base = month * categories
    let passing = 0
    if (bits === 0) {
      for (let row = from; row < end; row += 1) {
        const own = tuple[row] ?? 0
        counts[own] = (counts[own] ?? 0) + 1
        const slot = (delayAt[own] ?? 0) + (duration[row] ?? 0)
        hist[slot] = (hist[slot] ?? 0) + 1
        const pass = passes[own] ?? 0
        passing += pass
        const at = pass === 1 ? base + (category.ofTuple[own] ?? 0) : dump
        trend[at] = (trend[at] ?? 0) + 1
      }
    } else if ((bits & WRONG_WEEKDAY) === 0) {
      for (let row = from; row < end; row += 1) {
        const own = tuple[row] ?? 0
        const at = (passes[own] ?? 0) === 1 ? base + (category.ofTuple[own] ?? 0) : dump
        trend[at] = (trend[at] ?? 0) + 1
      }
    } else if ((bits & OUTSIDE) === 0) {
      for (let row = from; row < end; row += 1) passing += passes[tuple[row] ?? 0] ?? 0
    }
    const cell = ((calendar.firstMonth + month) % 12) * 7 + (calendar.weekdayOfDay[day] ?? 0)
    heat[cell] = (heat[cell] ?? 0) + passing
  }
  return {
    bars: barsOf(columns, counts, selection.failed),
    trend: trend.subarray(0, dump),
    heat,
    delays: delaysOf(histogram, selection.keptCategories),
  }
}

function dayBits(selection: Selection, day: number): number {
  if (selection.days !== null) return selection.days[day] ?? 0
  return day < selection.fromDay || day >= selection.endDay ? OUTSIDE : 0
}

/** The bars from the count of each tuple: one that fails a single filter still counts in that dimension's own chart. */
export function barsOf(columns: Columns, counts: Uint32Array, failed: Uint8Array): Bars {
  const bars = emptyBars(columns)
  for (const dimension of TUPLE_DIMENSIONS)
    addCounts(bars[dimension], columns.dimensions[dimension].ofTuple, counts, failed, ~FAILED[dimension])
  let total = 0
  for (let tuple = 0; tuple < counts.length; tuple += 1) if (failed[tuple] === 0) total += counts[tuple] ?? 0
  return { ...bars, total }
}

function addCounts(into: Uint32Array, codes: Narrow, counts: Uint32Array, failed: Uint8Array, mask: number): void {
  for (let tuple = 0; tuple < counts.length; tuple += 1) {
    if (((failed[tuple] ?? 0) & mask) !== 0) continue
    const code = codes[tuple] ?? 0
    into[code] = (into[code] ?? 0) + (counts[tuple] ?? 0)
  }
}
