import type { Calendar } from '../calendar.ts'
import type { Dashboard } from '../dashboard-counts.ts'
import { delaysOf, emptyHistogram, type Histogram } from '../delays.ts'
import { type Columns, weightOf } from '../incident-columns.ts'
import { countTuples } from '../row-loops.ts'
import { FAILED, type Selection } from '../selection.ts'
import type { Cube } from './cube.ts'
import { groupedBars } from './cube-bars.ts'
import type { DelayLists } from './delay-lists.ts'
import { type GroupTable, yearSlices } from './group-table.ts'
import { type Cut, cutIntoMonths } from './month-cut.ts'

/** How many incidents of each tuple lie in a span of days: one subtraction per tuple, and the rows of the edges. */
export function countWithin(
  columns: Columns,
  calendar: Calendar,
  cube: Cube,
  fromDay: number,
  endDay: number,
): Uint32Array {
  const { tupleCount, dayStart } = columns
  const { fromMonth, endMonth, edges } = cutIntoMonths(calendar, fromDay, endDay)
  const first = cube.before.subarray(fromMonth * tupleCount, (fromMonth + 1) * tupleCount)
  const last = cube.before.subarray(endMonth * tupleCount, (endMonth + 1) * tupleCount)
  const counts = new Uint32Array(tupleCount)
  for (let each = 0; each < tupleCount; each += 1) counts[each] = (last[each] ?? 0) - (first[each] ?? 0)
  for (const [from, end] of edges) countTuples(counts, columns, dayStart[from] ?? 0, dayStart[end] ?? 0)
  return counts
}

/** All charts from the cube, through a group table that covers the filters. */
export function cubeDashboard(
  columns: Columns,
  calendar: Calendar,
  cube: Cube,
  table: GroupTable,
  selection: Selection,
): Dashboard {
  const categories = columns.dimensions.category.codes.length
  const counts = countWithin(columns, calendar, cube, selection.fromDay, selection.endDay)
  const cut = cutIntoMonths(calendar, selection.fromDay, selection.endDay)
  const histogram = emptyHistogram(columns)
  const trend = new Uint32Array(calendar.monthCount * categories)
  const heat = new Uint32Array(84)
  const months = calendar.monthCount
  for (let group = 0; group < table.groupCount; group += 1) {
    const tuple = table.tupleOf[group] ?? 0
    if (selection.failed[tuple] !== 0) continue
    const category = columns.dimensions.category.ofTuple[tuple] ?? 0
    const own = group * months
    for (let month = 0; month < months; month += 1) {
      const at = month * categories + category
      trend[at] = (trend[at] ?? 0) + (table.monthCount[own + month] ?? 0)
    }
    addHeat(heat, table, group, calendar, cut)
  }
  addDelays(histogram, columns, calendar, table, selection, cut)
  addEdges(heat, histogram, columns, calendar, cube, selection, cut)
  return {
    bars: groupedBars(columns, cube.fine, cube.runs, counts, selection.failed),
    trend,
    heat,
    delays: delaysOf(histogram, selection.keptCategories),
  }
}

/** The whole months of a group: for each month of the year the last sum in the span less the last one before it. */
function addHeat(heat: Uint32Array, table: GroupTable, group: number, calendar: Calendar, cut: Cut): void {
  const { fromMonth, endMonth } = cut
  const own = group * calendar.monthCount
  const sums = table.weekdaySum
  for (let month = Math.max(fromMonth, endMonth - 12); month < endMonth; month += 1) {
    const last = (own + month) * 7
    const earlier = month - 12 * Math.ceil((month - fromMonth + 1) / 12)
    const cell = ((calendar.firstMonth + month) % 12) * 7
    if (earlier < 0) {
      for (let day = 0; day < 7; day += 1) heat[cell + day] = (heat[cell + day] ?? 0) + (sums[last + day] ?? 0)
    } else {
      const before = (own + earlier) * 7
      for (let day = 0; day < 7; day += 1)
        heat[cell + day] = (heat[cell + day] ?? 0) + (sums[last + day] ?? 0) - (sums[before + day] ?? 0)
    }
  }
}

function addDelays(
  histogram: Histogram,
  columns: Columns,
  calendar: Calendar,
  table: GroupTable,
  selection: Selection,
  cut: Cut,
): void {
  const slices = delaySlices(calendar, table, cut)
  for (let group = 0; group < table.groupCount; group += 1) {
    const tuple = table.tupleOf[group] ?? 0
    if (((selection.failed[tuple] ?? 0) & ~FAILED.category) !== 0) continue
    const base = (columns.dimensions.category.ofTuple[tuple] ?? 0) * histogram.stride
    for (const { lists, slice } of slices) {
      const bucket = slice * table.groupCount + group
      const end = lists.start[bucket + 1] ?? 0
      for (let at = lists.start[bucket] ?? 0; at < end; at += 1) {
        const slot = base + (lists.mark[at] ?? 0)
        histogram.counts[slot] = (histogram.counts[slot] ?? 0) + (lists.count[at] ?? 0)
      }
    }
  }
}

/** The fewest lists that make up the whole months: all time, else whole calendar years and the months beside them. */
function delaySlices(
  calendar: Calendar,
  table: GroupTable,
  { fromMonth, endMonth }: Cut,
): readonly { readonly lists: DelayLists; readonly slice: number }[] {
  const { month, year, all } = table.delays
  if (fromMonth === 0 && endMonth === calendar.monthCount && endMonth > 0) return [{ lists: all, slice: 0 }]
  return yearSlices(calendar).flatMap(({ from, end }, own) => {
    if (fromMonth <= from && end <= endMonth) return [{ lists: year, slice: own }]
    const first = Math.max(from, fromMonth)
    return Array.from({ length: Math.max(0, Math.min(end, endMonth) - first) }, (_, index) => ({
      lists: month,
      slice: first + index,
    }))
  })
}

/** Heat and delays of the days that lie in no whole month, row by row. */
function addEdges(
  heat: Uint32Array,
  histogram: Histogram,
  columns: Columns,
  calendar: Calendar,
  { isClosed }: Cube,
  selection: Selection,
  cut: Cut,
): void {
  const { tuple, duration, weight, dayStart } = columns
  const category = columns.dimensions.category.ofTuple
  const { failed } = selection
  for (const [from, end] of cut.edges) {
    for (let day = from; day < end; day += 1) {
      const month = (calendar.firstMonth + (calendar.monthOfDay[day] ?? 0)) % 12
      const endRow = dayStart[day + 1] ?? 0
      let passing = 0
      for (let row = dayStart[day] ?? 0; row < endRow; row += 1) {
        const own = tuple[row] ?? 0
        const bits = failed[own] ?? 0
        if ((bits & ~FAILED.category) !== 0) continue
        const incidents = weightOf(weight, row)
        if (bits === 0) passing += incidents
        if (isClosed[own] === 0) continue
        const slot = (category[own] ?? 0) * histogram.stride + (duration[row] ?? 0)
        histogram.counts[slot] = (histogram.counts[slot] ?? 0) + incidents
      }
      const cell = month * 7 + (calendar.weekdayOfDay[day] ?? 0)
      heat[cell] = (heat[cell] ?? 0) + passing
    }
  }
}
