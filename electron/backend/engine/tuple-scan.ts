import type { Calendar } from './calendar.ts'
import { type Columns, dayCountOf, type Narrow, narrowArray, TUPLE_DIMENSIONS } from './columns.ts'
import { type Bars, type Dashboard, emptyBars } from './dashboard.ts'
import { delaysOf, emptyHistogram } from './delays.ts'
import { FAILED, OUTSIDE, type Selection, WRONG_WEEKDAY } from './selection.ts'

/** All charts by reading every row once: what is not in the cube, and the first answer before there is one. */
export function scanDashboard(columns: Columns, calendar: Calendar, selection: Selection): Dashboard {
  const { duration, tuple, dayStart, tupleCount } = columns
  const category = columns.dimensions.category
  const categories = category.codes.length
  const histogram = emptyHistogram(columns)
  // One row per month; rows that do not count fall into an entry beyond the categories.
  const width = categories + 1
  const trend = new Uint32Array(calendar.monthCount * width)
  const heat = new Uint32Array(84)
  const counts = new Uint32Array(tupleCount)
  const trendAt = narrowArray(tupleCount, categories)
  const delayAt = new Uint32Array(tupleCount)
  for (let each = 0; each < tupleCount; each += 1) {
    const failed = selection.failed[each] ?? 0
    const own = category.ofTuple[each] ?? 0
    trendAt[each] = failed === 0 ? own : categories
    delayAt[each] = ((failed & ~FAILED.category) === 0 ? own : categories) * histogram.stride
  }
  const hist = histogram.counts
  for (let day = 0; day < dayCountOf(columns); day += 1) {
    const bits = dayBits(selection, day)
    if (bits === (OUTSIDE | WRONG_WEEKDAY)) continue
    const from = dayStart[day] ?? 0
    const end = dayStart[day + 1] ?? 0
    const month = calendar.monthOfDay[day] ?? 0
    const own = trend.subarray(month * width, (month + 1) * width)
    // On a weekday that is filtered away only the heat map counts: what the trend would have gained, is taken back.
    const kept = (bits & WRONG_WEEKDAY) === 0 ? null : own.slice()
    const before = passing(own)
    if (bits === 0) {
      for (let row = from; row < end; row += 1) {
        const each = tuple[row] ?? 0
        counts[each] = (counts[each] ?? 0) + 1
        const slot = (delayAt[each] ?? 0) + (duration[row] ?? 0)
        hist[slot] = (hist[slot] ?? 0) + 1
        const at = trendAt[each] ?? 0
        own[at] = (own[at] ?? 0) + 1
      }
    } else {
      for (let row = from; row < end; row += 1) {
        const at = trendAt[tuple[row] ?? 0] ?? 0
        own[at] = (own[at] ?? 0) + 1
      }
    }
    if ((bits & OUTSIDE) === 0) {
      const cell = ((calendar.firstMonth + month) % 12) * 7 + (calendar.weekdayOfDay[day] ?? 0)
      heat[cell] = (heat[cell] ?? 0) + passing(own) - before
    }
    if (kept !== null) own.set(kept)
  }
  return {
    bars: barsOf(columns, counts, selection.failed),
    trend: withoutLastEntry(trend, width),
    heat,
    delays: delaysOf(histogram, selection.keptCategories),
  }
}

/** The incidents of a month that pass all filters. */
function passing(month: Uint32Array): number {
  let sum = 0
  for (let category = 0; category < month.length - 1; category += 1) sum += month[category] ?? 0
  return sum
}

function withoutLastEntry(rows: Uint32Array, width: number): Uint32Array {
  return rows.filter((_, at) => at % width !== width - 1)
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
