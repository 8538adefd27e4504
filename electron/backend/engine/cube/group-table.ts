import type { Calendar } from '../calendar.ts'
import {
  type Columns,
  closedTuples,
  type Narrow,
  narrowArray,
  type TupleDimension,
  weightOf,
} from '../incident-columns.ts'
import { appendSlice, createDelayListBuilder, type DelayLists, sliceLength, unsortedDelays } from './delay-lists.ts'

/** What a cube answers from: incidents and delays of each group, summed beforehand by month, weekday and year. */
export interface GroupTable extends Grouping {
  /**
   * Incidents by group, month and weekday, summed over the same month of this and all earlier years:
   * `(group * months + month) * 7 + weekday`. Any run of months then is one subtraction per month of the year.
   */
  readonly weekdaySum: Uint32Array
  /** Incidents by group and month: `group * months + month`. */
  readonly monthCount: Uint32Array
  /** Delays by month and group (`month * groups + group`), by calendar year, and of all time. */
  readonly delays: { readonly month: DelayLists; readonly year: DelayLists; readonly all: DelayLists }
}

/** A group is a tuple with some of its dimensions left out; the fewer are left, the fewer groups there are. */
export interface Grouping {
  /** The dimensions that tell groups apart; filters on others are not covered. */
  readonly dimensions: readonly TupleDimension[]
  readonly groupCount: number
  readonly ofTuple: Narrow
  /** The first tuple of each group: its codes in the dimensions above are those of the group. */
  readonly tupleOf: Uint32Array
}

/** The groups of columns, made when they are first asked for: each question of a page asks for the same. */
const GROUPINGS = new WeakMap<Columns, Map<string, Grouping>>()

/** Puts tuples with the same codes in some dimensions together; groups are numbered in the order of a dimension, else as they first occur. */
export function groupTuples(columns: Columns, dimensions: readonly TupleDimension[]): Grouping {
  const groupings = GROUPINGS.get(columns) ?? new Map<string, Grouping>()
  GROUPINGS.set(columns, groupings)
  const name = dimensions.join(' ')
  const grouping = groupings.get(name) ?? makeGroups(columns, dimensions)
  groupings.set(name, grouping)
  return grouping
}

function makeGroups(columns: Columns, dimensions: readonly TupleDimension[]): Grouping {
  const [only] = dimensions
  if (dimensions.length < 2) return { dimensions, ...singleGroups(columns, only) }
  const numbers = new Map<number, number>()
  const firsts: number[] = []
  const ofTuple = narrowArray(columns.tupleCount, columns.tupleCount)
  const coded = dimensions.map((dimension) => columns.dimensions[dimension])
  for (let tuple = 0; tuple < columns.tupleCount; tuple += 1) {
    const key = coded.reduce((sum, { codes, ofTuple: of }) => sum * codes.length + (of[tuple] ?? 0), 0)
    const known = numbers.get(key)
    ofTuple[tuple] = known ?? firsts.length
    if (known !== undefined) continue
    numbers.set(key, firsts.length)
    firsts.push(tuple)
  }
  return { dimensions, groupCount: firsts.length, ofTuple, tupleOf: Uint32Array.from(firsts) }
}

/** Groups by the codes of one dimension, in their order, or all tuples as one group. */
function singleGroups(
  { tupleCount, dimensions }: Columns,
  dimension: TupleDimension | undefined,
): Omit<Grouping, 'dimensions'> {
  if (dimension === undefined)
    return { groupCount: 1, ofTuple: new Uint16Array(tupleCount), tupleOf: new Uint32Array(1) }
  const { codes, ofTuple } = dimensions[dimension]
  const tupleOf = new Uint32Array(codes.length)
  for (let tuple = tupleCount - 1; tuple >= 0; tuple -= 1) tupleOf[ofTuple[tuple] ?? 0] = tuple
  return { groupCount: codes.length, ofTuple, tupleOf }
}

/** Builds a table from the rows; a step per month, so that questions can be answered in between. */
export function* buildGroupTable(
  columns: Columns,
  calendar: Calendar,
  grouping: Grouping,
): Generator<void, GroupTable> {
  const { groupCount, ofTuple } = grouping
  const { tuple, duration, weight, dayStart } = columns
  const isClosed = closedTuples(columns)
  const { monthCount: months, monthStart } = calendar
  const monthCount = new Uint32Array(groupCount * months)
  const weekdaySum = new Uint32Array(groupCount * months * 7)
  const runs = createDelayListBuilder(groupCount, months, columns.largestDelay)
  for (let month = 0; month < months; month += 1) {
    const first = dayStart[monthStart[month] ?? 0] ?? 0
    const delays = unsortedDelays((dayStart[monthStart[month + 1] ?? 0] ?? 0) - first)
    for (let day = monthStart[month] ?? 0; day < (monthStart[month + 1] ?? 0); day += 1) {
      const weekday = calendar.weekdayOfDay[day] ?? 0
      const end = dayStart[day + 1] ?? 0
      for (let row = dayStart[day] ?? 0; row < end; row += 1) {
        const each = tuple[row] ?? 0
        const group = ofTuple[each] ?? 0
        const cell = (group * months + month) * 7 + weekday
        const incidents = weightOf(weight, row)
        weekdaySum[cell] = (weekdaySum[cell] ?? 0) + incidents
        const mark = duration[row] ?? 0
        if (mark === 0 || isClosed[each] === 0) continue
        delays.bucket[delays.length] = group
        delays.mark[delays.length] = mark
        delays.count[delays.length] = incidents
        delays.length += 1
      }
    }
    runs.addSlice(delays)
    yield
  }
  for (let at = 0; at < weekdaySum.length; at += 1) {
    const cell = Math.floor(at / 7)
    monthCount[cell] = (monthCount[cell] ?? 0) + (weekdaySum[at] ?? 0)
  }
  yield
  sumOverYears(weekdaySum, groupCount, months)
  const delays = yield* delayLevels(runs.finish(), groupCount, calendar, columns.largestDelay)
  return { ...grouping, monthCount, weekdaySum, delays }
}

/** Builds a table from one with more groups: the same sums, group by group. */
export function* coarsenGroupTable(
  columns: Columns,
  fine: GroupTable,
  calendar: Calendar,
  grouping: Grouping,
): Generator<void, GroupTable> {
  const { monthCount: months } = calendar
  const { groupCount } = grouping
  const groupOf = narrowArray(fine.groupCount, groupCount)
  for (let group = 0; group < fine.groupCount; group += 1)
    groupOf[group] = grouping.ofTuple[fine.tupleOf[group] ?? 0] ?? 0
  const monthCount = summed(fine.monthCount, groupOf, months, groupCount)
  const weekdaySum = summed(fine.weekdaySum, groupOf, months * 7, groupCount)
  const runs = createDelayListBuilder(groupCount, months, columns.largestDelay)
  for (let month = 0; month < months; month += 1) {
    const delays = unsortedDelays(sliceLength(fine.delays.month, month, month + 1, fine.groupCount))
    appendSlice(fine.delays.month, month, groupOf, delays)
    runs.addSlice(delays)
    yield
  }
  const delays = yield* delayLevels(runs.finish(), groupCount, calendar, columns.largestDelay)
  return { ...grouping, monthCount, weekdaySum, delays }
}

function summed(values: Uint32Array, groupOf: Narrow, width: number, groupCount: number): Uint32Array {
  const sums = new Uint32Array(groupCount * width)
  for (let group = 0; group < groupOf.length; group += 1) {
    const own = group * width
    const into = (groupOf[group] ?? 0) * width
    for (let at = 0; at < width; at += 1) sums[into + at] = (sums[into + at] ?? 0) + (values[own + at] ?? 0)
  }
  return sums
}

/** The delays of months, put together for whole years and for all time. */
function* delayLevels(
  month: DelayLists,
  groupCount: number,
  calendar: Calendar,
  largestMark: number,
): Generator<void, GroupTable['delays']> {
  const same = narrowArray(groupCount, groupCount)
  for (let group = 0; group < groupCount; group += 1) same[group] = group
  const joined = (lists: DelayLists, from: number, end: number): ReturnType<typeof unsortedDelays> => {
    const delays = unsortedDelays(sliceLength(lists, from, end, groupCount))
    for (let slice = from; slice < end; slice += 1) appendSlice(lists, slice, same, delays)
    return delays
  }
  const years = yearSlices(calendar)
  const byYear = createDelayListBuilder(groupCount, years.length, largestMark)
  for (const { from, end } of years) {
    byYear.addSlice(joined(month, from, end))
    yield
  }
  const year = byYear.finish()
  const all = createDelayListBuilder(groupCount, 1, largestMark)
  all.addSlice(joined(year, 0, years.length))
  yield
  return { month, year, all: all.finish() }
}

/** The months of each calendar year: the first, and the one after the last. */
export function yearSlices({
  firstMonth,
  monthCount,
}: Calendar): readonly { readonly from: number; readonly end: number }[] {
  const first = Math.floor(firstMonth / 12)
  const count = monthCount === 0 ? 0 : Math.floor((firstMonth + monthCount - 1) / 12) - first + 1
  return Array.from({ length: count }, (_, year) => ({
    from: Math.max(0, (first + year) * 12 - firstMonth),
    end: Math.min(monthCount, (first + year + 1) * 12 - firstMonth),
  }))
}

function sumOverYears(weekdays: Uint32Array, groups: number, months: number): void {
  for (let group = 0; group < groups; group += 1) {
    const end = (group + 1) * months * 7
    for (let at = (group * months + 12) * 7; at < end; at += 1)
      weekdays[at] = (weekdays[at] ?? 0) + (weekdays[at - 84] ?? 0)
  }
}
