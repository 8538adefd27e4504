import type { Calendar } from '../calendar.ts'
import type { CodedDimension, Columns, Narrow, TupleDimension } from '../columns.ts'
import { createRunLengthBuilder, type RunLengths } from './run-lengths.ts'

/** A group is a tuple with some of its dimensions left out; the fewer are left, the fewer groups there are. */
export interface GroupTable {
  /** The dimensions that tell groups apart; filters on others are not covered. */
  readonly dimensions: readonly TupleDimension[]
  readonly groupCount: number
  readonly ofTuple: Narrow
  /** The first tuple of each group: its codes in the dimensions above are those of the group. */
  readonly tupleOf: Uint32Array
  /** Incidents by group and month: `group * months + month`. */
  readonly monthCount: Uint32Array
  /**
   * Incidents by group, month and weekday, summed over the same month of this and all earlier years:
   * `(group * months + month) * 7 + weekday`. Whole years then are one subtraction.
   */
  readonly weekdaySum: Uint32Array
  /** Delays by month and group (`month * groups + group`), by calendar year, and of all time. */
  readonly delays: { readonly month: RunLengths; readonly year: RunLengths; readonly all: RunLengths }
}

/** What is left of the tuples when only some dimensions count. */
interface Grouping {
  readonly groupCount: number
  readonly ofTuple: Narrow
  readonly tupleOf: Uint32Array
}

export function groupTuples(columns: Columns, dimensions: readonly TupleDimension[]): Grouping {
  const numbers = new Map<number, number>()
  const firsts: number[] = []
  const ofTuple =
    columns.tupleCount > 0xffff ? new Uint32Array(columns.tupleCount) : new Uint16Array(columns.tupleCount)
  const coded: readonly CodedDimension[] = dimensions.map((dimension) => columns.dimensions[dimension])
  for (let tuple = 0; tuple < columns.tupleCount; tuple += 1) {
    const key = coded.reduce((sum, { codes, ofTuple: of }) => sum * codes.length + (of[tuple] ?? 0), 0)
    let number = numbers.get(key)
    if (number === undefined) {
      number = numbers.size
      numbers.set(key, number)
      firsts.push(tuple)
    }
    ofTuple[tuple] = number
  }
  return { groupCount: firsts.length, ofTuple, tupleOf: Uint32Array.from(firsts) }
}

/** Builds a table of groups; a step at a time, month by month, so that questions can be answered in between. */
export function* buildGroupTable(
  columns: Columns,
  calendar: Calendar,
  dimensions: readonly TupleDimension[],
  largestMark: number,
): Generator<void, GroupTable> {
  const grouping = groupTuples(columns, dimensions)
  const { groupCount, ofTuple } = grouping
  const { monthCount: months, firstMonth } = calendar
  const counts = new Uint32Array(groupCount * months)
  const weekdays = new Uint32Array(groupCount * months * 7)
  const years = yearOfMonth(firstMonth, months)
  const builders = {
    month: createRunLengthBuilder(groupCount, months, largestMark),
    year: createRunLengthBuilder(groupCount, years.length === 0 ? 0 : (years[years.length - 1] ?? 0) + 1, largestMark),
    all: createRunLengthBuilder(groupCount, 1, largestMark),
  }
  const { tuple, duration, dayStart } = columns
  for (let month = 0; month < months; month += 1) {
    for (let day = calendar.monthStart[month] ?? 0; day < (calendar.monthStart[month + 1] ?? 0); day += 1) {
      const weekday = calendar.weekdayOfDay[day] ?? 0
      for (let row = dayStart[day] ?? 0; row < (dayStart[day + 1] ?? 0); row += 1) {
        const group = ofTuple[tuple[row] ?? 0] ?? 0
        const at = group * months + month
        counts[at] = (counts[at] ?? 0) + 1
        const cell = at * 7 + weekday
        weekdays[cell] = (weekdays[cell] ?? 0) + 1
        builders.month.add(group, duration[row] ?? 0, 1)
      }
    }
    builders.month.endSlice()
    yield
  }
  sumOverYears(weekdays, groupCount, months)
  const month = builders.month.finish()
  yield
  for (let each = 0; each < months; each += 1) {
    addSlice(month, each, groupCount, builders.year)
    if (years[each] !== years[each + 1]) {
      builders.year.endSlice()
      yield
    }
  }
  const year = builders.year.finish()
  for (let each = 0; each < (year.start.length - 1) / Math.max(groupCount, 1); each += 1)
    addSlice(year, each, groupCount, builders.all)
  builders.all.endSlice()
  yield
  return {
    dimensions,
    ...grouping,
    monthCount: counts,
    weekdaySum: weekdays,
    delays: { month, year, all: builders.all.finish() },
  }
}

/** The year of each month, counted from the first. */
export function yearOfMonth(firstMonth: number, months: number): readonly number[] {
  const first = Math.floor(firstMonth / 12)
  return Array.from({ length: months }, (_, month) => Math.floor((firstMonth + month) / 12) - first)
}

function sumOverYears(weekdays: Uint32Array, groups: number, months: number): void {
  for (let group = 0; group < groups; group += 1) {
    const from = (group * months + 12) * 7
    const end = (group + 1) * months * 7
    for (let at = from; at < end; at += 1) weekdays[at] = (weekdays[at] ?? 0) + (weekdays[at - 84] ?? 0)
  }
}

function addSlice(
  lists: RunLengths,
  slice: number,
  groups: number,
  into: { add(bucket: number, mark: number, count: number): void },
): void {
  for (let group = 0; group < groups; group += 1) {
    const bucket = slice * groups + group
    for (let at = lists.start[bucket] ?? 0; at < (lists.start[bucket + 1] ?? 0); at += 1)
      into.add(group, lists.mark[at] ?? 0, lists.count[at] ?? 0)
  }
}
