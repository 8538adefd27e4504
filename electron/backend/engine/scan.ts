import type { Span } from '../../../shared/domain/calendar/period.ts'
import {
  type CalendarDimension,
  type Dimension,
  isCalendarDimension,
} from '../../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { calendarCodes } from './calendar.ts'
import { type Grouping, groupTuples } from './cube/group-table.ts'
import {
  type Columns,
  closedTuples,
  isTupleDimension,
  type TupleDimension,
  tuplesOfUnknownStatus,
} from './incident-columns.ts'
import { countDurations, countSlots } from './row-loops.ts'
import { type Selection, select } from './selection.ts'
import { countStreets, isByStreet, streetDurations, streetsOf } from './street-scan.ts'

/** What the rows of one group add up to. */
export interface ScannedGroup {
  readonly key: readonly string[]
  readonly count: number
  readonly closed: number
  /** How many have no status, or none of the known ones. */
  readonly unknown: number
  /** How many closed incidents took so many whole days. */
  readonly durations: ReadonlyMap<number, number>
}

/** Rows of a span, all where there is none, that every filter keeps, by up to two dimensions. */
export interface AskedGroups {
  readonly by: readonly Dimension[]
  readonly filters: readonly Filter[]
  readonly span: Span | null
  /** True for a quantile. */
  readonly needsDurations: boolean
}

/** How many incidents of each tuple lie on the days of a selection, whatever its filters on tuples. */
export type TupleCounts = (selection: Selection) => Uint32Array

/** Groups rows. Each tuple's count is mostly enough: only parts of few rows, and durations, are read row by row. */
export function scanGroups(
  columns: Columns,
  tupleCounts: TupleCounts,
  { by, filters, span, needsDurations }: AskedGroups,
): readonly ScannedGroup[] {
  const selection = select(columns, { filters, from: span?.from ?? null, to: span?.to ?? null })
  const calendar = by.filter(isCalendarDimension)
  const coded = by.filter(isTupleDimension)
  const tally = tallyFor(columns, coded, selection)
  const few = Math.max(columns.tupleCount, columns.count / FEW)
  const parts = partsOf(columns, selection, calendar)
  if (isByStreet(by)) return parts.flatMap((part) => streetGroups(columns, tally, part, { by, needsDurations }))
  return parts.flatMap(({ codes, runs }) => {
    const counts = new Uint32Array(tally.grouping.groupCount * SLOTS + 1)
    for (const { fromDay, endDay, from, end } of runs) {
      if (end - from < few) countSlots(counts, tally.slotOf, columns, from, end)
      else addTuples(counts, tally, tupleCounts({ ...selection, days: null, fromDay, endDay }))
    }
    const durations = needsDurations ? durationsOf(columns, tally, runs) : []
    return groupsOf(counts, durations, (group) => keyOf(by, columns, tally.grouping.tupleOf[group] ?? 0, codes))
  })
}

function streetGroups(
  columns: Columns,
  { grouping, slotOf }: Tally,
  { codes, runs }: Part,
  { by, needsDurations }: Pick<AskedGroups, 'by' | 'needsDurations'>,
): readonly ScannedGroup[] {
  const width = grouping.groupCount * SLOTS
  const slots = { width, slotOf }
  const counts = countStreets(columns, runs, slots)
  const durationsAt = needsDurations
    ? streetDurations(columns, runs, slots, counts, (slot) => slot % SLOTS === CLOSED)
    : () => NO_DURATIONS
  const places = Array.from({ length: counts.length / SLOTS }, (_, place) => place)
  const durations = places.map((place) => durationsAt(place * SLOTS + CLOSED))
  return groupsOf(counts, durations, (place) => {
    const street = streetsOf(columns).codes[Math.floor(place / grouping.groupCount)] ?? ''
    return keyOf(by, columns, grouping.tupleOf[place % grouping.groupCount] ?? 0, codes, street)
  })
}

/** Fewer rows than this part of all, as those of a month, are read: nobody else asks for them. */
const FEW = 32

/** The counters of a group: of those that are open, closed, and of unknown status. */
const SLOTS = 3
const [CLOSED, UNKNOWN] = [1, 2]

/** Where the rows of each tuple count: what a filter leaves out counts beyond all groups. */
interface Tally {
  readonly grouping: Pick<Grouping, 'groupCount' | 'ofTuple' | 'tupleOf'>
  readonly slotOf: Uint32Array
}

function tallyFor(columns: Columns, coded: readonly TupleDimension[], { failed }: Selection): Tally {
  const grouping = groupTuples(columns, coded)
  const isClosed = closedTuples(columns)
  const isUnknown = tuplesOfUnknownStatus(columns)
  const { ofTuple, groupCount } = grouping
  const slotOf = new Uint32Array(columns.tupleCount)
  for (let tuple = 0; tuple < slotOf.length; tuple += 1) {
    const status = CLOSED * (isClosed[tuple] ?? 0) + UNKNOWN * (isUnknown[tuple] ?? 0)
    slotOf[tuple] = failed[tuple] === 0 ? (ofTuple[tuple] ?? 0) * SLOTS + status : groupCount * SLOTS
  }
  return { grouping, slotOf }
}

/** Days that share their codes of the calendar. */
interface Part {
  readonly codes: CalendarCodes
  readonly runs: Run[]
}

/** Days that follow each other, and their rows. */
interface Run {
  readonly fromDay: number
  endDay: number
  readonly from: number
  end: number
}

type CalendarCodes = Readonly<Record<CalendarDimension, string>>

const NO_DAY: CalendarCodes = { year: '', month: '', weekday: '', 'weekday-month': '', day: '' }

/** The days of a selection by their codes of the calendar. */
export function partsOf(
  { firstDay, dayStart }: Columns,
  { fromDay, endDay, days }: Selection,
  calendar: readonly CalendarDimension[],
): readonly Part[] {
  const parts = new Map<string, Part>()
  for (let day = fromDay; day < endDay; day += 1) {
    if (days !== null && days[day] !== 0) continue
    const codes = calendar.length > 0 ? calendarCodes(firstDay + day) : NO_DAY
    const name = calendar.map((dimension) => codes[dimension]).join(' ')
    const part = parts.get(name) ?? { codes, runs: [] }
    if (part.runs.length === 0) parts.set(name, part)
    const [end, last] = [dayStart[day + 1] ?? 0, part.runs.at(-1)]
    if (last?.endDay === day) Object.assign(last, { endDay: day + 1, end })
    else part.runs.push({ fromDay: day, endDay: day + 1, from: dayStart[day] ?? 0, end })
  }
  return [...parts.values()]
}

function addTuples(counts: Uint32Array, { slotOf }: Tally, tuples: Uint32Array): void {
  for (let tuple = 0; tuple < tuples.length; tuple += 1) {
    const slot = slotOf[tuple] ?? 0
    counts[slot] = (counts[slot] ?? 0) + (tuples[tuple] ?? 0)
  }
}

/** So many counters of delays are kept at once; where groups have more, rows are read again for the next of them. */
const MOST_COUNTERS = 1 << 22

/** The durations of the closed rows of each group. */
function durationsOf(
  columns: Columns,
  { grouping: { groupCount }, slotOf }: Tally,
  runs: readonly Run[],
): readonly ReadonlyMap<number, number>[] {
  const stride = columns.largestDelay + 1
  const most = Math.max(1, Math.floor(MOST_COUNTERS / stride))
  const durations: ReadonlyMap<number, number>[] = []
  for (let first = 0; first < groupCount; first += most) {
    const size = Math.min(most, groupCount - first)
    // What is in none of these groups counts beyond them.
    const counters = new Uint32Array((size + 1) * stride)
    const counterOf = slotOf.map((slot) => {
      const group = slot % SLOTS === CLOSED ? (slot - CLOSED) / SLOTS - first : size
      return stride * (group >= 0 && group < size ? group : size)
    })
    for (const { from, end } of runs) countDurations(counters, counterOf, columns, from, end)
    for (let group = 0; group < size; group += 1)
      durations.push(tallied(counters.subarray(group * stride, (group + 1) * stride)))
  }
  return durations
}

/** How often each number of days occurs, from counts by mark: days plus one, 0 for no known day. */
function tallied(counts: Uint32Array): ReadonlyMap<number, number> {
  const durations = new Map<number, number>()
  for (let mark = 1; mark < counts.length; mark += 1) {
    const count = counts[mark] ?? 0
    if (count > 0) durations.set(mark - 1, count)
  }
  return durations
}

const NO_DURATIONS: ReadonlyMap<number, number> = new Map()

function groupsOf(
  counts: Uint32Array,
  durations: readonly ReadonlyMap<number, number>[],
  keyOfGroup: (group: number) => readonly string[],
): readonly ScannedGroup[] {
  const groups: ScannedGroup[] = []
  for (let group = 0; (group + 1) * SLOTS <= counts.length; group += 1) {
    const [open = 0, closed = 0, unknown = 0] = counts.subarray(group * SLOTS, (group + 1) * SLOTS)
    const count = open + closed + unknown
    if (count > 0)
      groups.push({ key: keyOfGroup(group), count, closed, unknown, durations: durations[group] ?? NO_DURATIONS })
  }
  return groups
}

/** The codes of a group: those of one of its tuples, and of its days. */
export function keyOf(
  by: readonly Dimension[],
  columns: Columns,
  tuple: number,
  codes: CalendarCodes,
  street = '',
): readonly string[] {
  const codeOf = (dimension: TupleDimension): string => {
    const coded = columns.dimensions[dimension]
    return coded.codes[coded.ofTuple[tuple] ?? 0] ?? ''
  }
  return by.map((dimension) =>
    isTupleDimension(dimension) ? codeOf(dimension) : isCalendarDimension(dimension) ? codes[dimension] : street,
  )
}

/** How much groups keep in memory: themselves and their delays. */
export function entriesIn(groups: readonly ScannedGroup[]): number {
  return groups.reduce((sum, { durations }) => sum + durations.size, groups.length)
}

/** All groups as one. */
export function mergeGroups(groups: readonly ScannedGroup[]): ScannedGroup {
  const merged = { count: 0, closed: 0, unknown: 0 }
  const durations = new Map<number, number>()
  for (const group of groups) {
    merged.count += group.count
    merged.closed += group.closed
    merged.unknown += group.unknown
    for (const [days, count] of group.durations) durations.set(days, (durations.get(days) ?? 0) + count)
  }
  return { ...merged, key: [], durations }
}

/** The groups that share a code at a place of their keys, as one each. */
export function mergeAlong(groups: readonly ScannedGroup[], place: number): readonly ScannedGroup[] {
  return [...Map.groupBy(groups, ({ key }) => key[place] ?? '')].map(([code, same]) => ({
    ...mergeGroups(same),
    key: [code],
  }))
}

/** The nearest-rank quantile, the ceil(percent n / 100)-th smallest of the durations; `null` where there is none. */
export function quantile(durations: ReadonlyMap<number, number>, percent: number): number | null {
  const sorted = [...durations].sort(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  const rank = Math.ceil((percent * total) / 100)
  let seen = 0
  for (const [days, count] of sorted) {
    seen += count
    if (seen >= rank && rank > 0) return days
  }
  return null
}
