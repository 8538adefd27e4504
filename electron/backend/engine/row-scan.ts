import type { Calendar } from './calendar.ts'
import { type Bars, type Dashboard, emptyBars } from './dashboard-counts.ts'
import { delaysOf, emptyHistogram, type Histogram } from './delays.ts'
import { type Columns, closedTuples, dayCountOf, type Narrow, TUPLE_DIMENSIONS } from './incident-columns.ts'
import { countTuples } from './row-loops.ts'
import { FAILED, OUTSIDE, type Selection, WRONG_CELL } from './selection.ts'

/** All charts by reading every row once: what is not in the cube, and the first answer before there is one. */
export function scanDashboard(columns: Columns, calendar: Calendar, selection: Selection): Dashboard {
  const tally = tallyFor(columns, selection)
  const width = columns.dimensions.category.codes.length + 1
  const trend = new Uint32Array(calendar.monthCount * width)
  const heat = new Uint32Array(84)
  let month = -1
  let monthCounts = trend
  let counted = 0
  for (let day = 0; day < dayCountOf(columns); day += 1) {
    const bits = dayBits(selection, day)
    if (bits === (OUTSIDE | WRONG_CELL)) continue
    const monthOfDay = calendar.monthOfDay[day] ?? 0
    if (monthOfDay !== month) {
      month = monthOfDay
      monthCounts = trend.subarray(month * width, (month + 1) * width)
      counted = 0
    }
    // A day outside the chosen cells of the heat map counts there alone: its month of the trend is saved and put back.
    const savedMonth = (bits & WRONG_CELL) === 0 ? null : monthCounts.slice()
    const from = columns.dayStart[day] ?? 0
    const end = columns.dayStart[day + 1] ?? 0
    if (bits === 0) countRows(columns, from, end, tally, monthCounts)
    else countTrend(columns, from, end, tally, monthCounts)
    const passed = passing(monthCounts)
    if ((bits & OUTSIDE) === 0) {
      const cell = ((calendar.firstMonth + month) % 12) * 7 + (calendar.weekdayOfDay[day] ?? 0)
      heat[cell] = (heat[cell] ?? 0) + passed - counted
    }
    if (savedMonth === null) counted = passed
    else monthCounts.set(savedMonth)
  }
  return {
    bars: barsOf(columns, countsOf(tally), selection.failed),
    trend: withoutLastEntry(trend, width),
    heat,
    delays: delaysOf(tally.histogram, selection.keptCategories),
  }
}

/** How many incidents of each tuple lie on the days of a selection, by reading its rows: all that bars need. */
export function scanTuples(columns: Columns, { fromDay, endDay, days }: Selection): Uint32Array {
  const counts = new Uint32Array(columns.tupleCount)
  for (let day = fromDay; day < endDay; day += 1) {
    if (days !== null && days[day] !== 0) continue
    countTuples(counts, columns, columns.dayStart[day] ?? 0, columns.dayStart[day + 1] ?? 0)
  }
  return counts
}

/** The counters of a scan, and for each tuple where its rows go in them. */
interface Tally {
  readonly histogram: Histogram
  /**
   * For each tuple side by side, so that a row reaches for one place in memory: how many incidents it has, where its delays begin,
   * and its entry within a month. Rows that do not count fall into an entry beyond the categories.
   */
  readonly cells: Uint32Array
}

/** As wide as keeps the cells of a tuple in one line of the cache. */
const WIDTH = 4
const [DELAY, TREND] = [1, 2]

function tallyFor(columns: Columns, { failed }: Selection): Tally {
  const { tupleCount } = columns
  const { codes, ofTuple } = columns.dimensions.category
  const isClosed = closedTuples(columns)
  const histogram = emptyHistogram(columns)
  const cells = new Uint32Array(tupleCount * WIDTH)
  for (let tuple = 0; tuple < tupleCount; tuple += 1) {
    const bits = failed[tuple] ?? 0
    const own = ofTuple[tuple] ?? 0
    cells[tuple * WIDTH + TREND] = bits === 0 ? own : codes.length
    const hasDelay = isClosed[tuple] === 1 && (bits & ~FAILED.category) === 0
    cells[tuple * WIDTH + DELAY] = (hasDelay ? own : codes.length) * histogram.stride
  }
  return { histogram, cells }
}

/** How many incidents each tuple has. */
function countsOf({ cells }: Tally): Uint32Array {
  const counts = new Uint32Array(cells.length / WIDTH)
  for (let tuple = 0; tuple < counts.length; tuple += 1) counts[tuple] = cells[tuple * WIDTH] ?? 0
  return counts
}

// The loops over rows stand alone: a function this small is compiled within the first days of the first scan, where
// one with everything around it would run interpreted through most of them.

function countRows(columns: Columns, from: number, end: number, tally: Tally, month: Uint32Array): void {
  const { tuple, duration, weight } = columns
  if (weight !== null) {
    countCells({ ...columns, weight }, from, end, tally, month)
    return
  }
  const { cells } = tally
  const delays = tally.histogram.counts
  for (let row = from; row < end; row += 1) {
    const each = (tuple[row] ?? 0) * WIDTH
    cells[each] = (cells[each] ?? 0) + 1
    const slot = (cells[each + DELAY] ?? 0) + (duration[row] ?? 0)
    delays[slot] = (delays[slot] ?? 0) + 1
    const at = cells[each + TREND] ?? 0
    month[at] = (month[at] ?? 0) + 1
  }
}

type Cells = Pick<Columns, 'tuple' | 'duration'> & { readonly weight: Narrow }

function countCells(
  { tuple, duration, weight }: Cells,
  from: number,
  end: number,
  tally: Tally,
  month: Uint32Array,
): void {
  const { cells } = tally
  const delays = tally.histogram.counts
  for (let row = from; row < end; row += 1) {
    const incidents = weight[row] ?? 0
    const each = (tuple[row] ?? 0) * WIDTH
    cells[each] = (cells[each] ?? 0) + incidents
    const slot = (cells[each + DELAY] ?? 0) + (duration[row] ?? 0)
    delays[slot] = (delays[slot] ?? 0) + incidents
    const at = cells[each + TREND] ?? 0
    month[at] = (month[at] ?? 0) + incidents
  }
}

function countTrend(columns: Columns, from: number, end: number, { cells }: Tally, month: Uint32Array): void {
  const { tuple, weight } = columns
  if (weight === null)
    for (let row = from; row < end; row += 1) {
      const at = cells[(tuple[row] ?? 0) * WIDTH + TREND] ?? 0
      month[at] = (month[at] ?? 0) + 1
    }
  else
    for (let row = from; row < end; row += 1) {
      const at = cells[(tuple[row] ?? 0) * WIDTH + TREND] ?? 0
      month[at] = (month[at] ?? 0) + (weight[row] ?? 0)
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
