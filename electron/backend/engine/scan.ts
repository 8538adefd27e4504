import { dayFromNumber, dayNumber, weekdayOf } from '../../../shared/domain/day.ts'
import { type CalendarDimension, type Dimension, isCalendarDimension } from '../../../shared/domain/dimension.ts'
import { type Filter, filterTest } from '../../../shared/domain/filter.ts'
import type { Span } from '../../../shared/domain/period.ts'
import type { Columns, Tuple } from './columns.ts'

/** What the rows of one group add up to. */
export interface Group {
  readonly key: readonly string[]
  count: number
  closed: number
  /** How many closed incidents took so many whole days. */
  readonly durations: Map<number, number>
}

const NO_DAY = { year: '', month: '', weekday: '', day: '' } as const satisfies Record<CalendarDimension, string>

/** The calendar codes of a day. */
export function calendarCodes(number: number): Readonly<Record<CalendarDimension, string>> {
  const day = dayFromNumber(number)
  return { year: day.slice(0, 4), month: day.slice(0, 7), weekday: String(weekdayOf(number)), day }
}

/**
 * Groups the rows of a span by up to two dimensions, keeping those that every filter keeps. Filters are asked once per
 * tuple and once per day, never per row; rows are read in one pass over the days of the span. Durations are gathered
 * only where a quantile `needsDurations`.
 */
export function scanGroups(
  columns: Columns,
  by: readonly Dimension[],
  filters: readonly Filter[],
  span: Span | null,
  needsDurations: boolean,
): readonly Group[] {
  const tests = filters.map((filter) => ({ test: filterTest(filter), isCalendar: isCalendarDimension(filter.kind) }))
  const keepsTuple = columns.tuples.map((tuple) =>
    tests.every(({ test, isCalendar }) => isCalendar || test({ ...tuple, ...NO_DAY })),
  )
  const isClosed = columns.tuples.map((tuple) => tuple.status === 'closed')
  const dayTests = tests.filter((each) => each.isCalendar).map((each) => each.test)
  const needsDay = dayTests.length > 0 || by.some(isCalendarDimension)
  const groups = new Map<string, Group>()
  const from = span === null ? 0 : firstAtOrAfter(columns, dayNumber(span.from))
  const to = span === null ? columns.count : firstAtOrAfter(columns, dayNumber(span.to) + 1)
  const state = { day: Number.NaN, codes: { ...NO_DAY } as Readonly<Record<CalendarDimension, string>>, isKept: true }
  // Days of one month share their groups, so that a key is made once per tuple and month, not per row.
  const byCalendar = new Map<string, (Group | undefined)[]>()
  const groupsAt = (key: string): (Group | undefined)[] => {
    const known = byCalendar.get(key) ?? []
    byCalendar.set(key, known)
    return known
  }
  const calendar = by.filter(isCalendarDimension)
  let ofTuple = groupsAt('')

  for (let row = from; row < to; row += 1) {
    const day = columns.day[row] ?? 0
    if (needsDay && day !== state.day) {
      state.day = day
      state.codes = calendarCodes(day)
      state.isKept = dayTests.every((test) => test({ ...BLANK, ...state.codes }))
      ofTuple = groupsAt(calendar.map((dimension) => state.codes[dimension]).join(' '))
    }
    const tuple = columns.tuple[row] ?? 0
    if (!state.isKept || keepsTuple[tuple] !== true) continue
    let group = ofTuple[tuple]
    if (group === undefined) {
      group = groupOf(groups, keyOf(by, columns.tuples[tuple] ?? BLANK, state.codes))
      ofTuple[tuple] = group
    }
    group.count += 1
    const duration = needsDurations ? (columns.duration[row] ?? -1) : -1
    if (duration >= 0) group.durations.set(duration, (group.durations.get(duration) ?? 0) + 1)
    if (isClosed[tuple] === true) group.closed += 1
  }
  return [...groups.values()]
}

const BLANK = { category: '', subcategory: '', municipality: '', status: '', organisation: '', channel: '', ...NO_DAY }

function keyOf(
  by: readonly Dimension[],
  tuple: Tuple,
  codes: Readonly<Record<CalendarDimension, string>>,
): readonly string[] {
  return by.map((dimension) => (isCalendarDimension(dimension) ? codes[dimension] : tuple[dimension]))
}

function groupOf(groups: Map<string, Group>, key: readonly string[]): Group {
  const name = key.join('\0')
  const known = groups.get(name)
  if (known !== undefined) return known
  const group: Group = { key, count: 0, closed: 0, durations: new Map() }
  groups.set(name, group)
  return group
}

/** The first row whose day is not before the given one; rows lie in the order of their days. */
function firstAtOrAfter(columns: Columns, day: number): number {
  let low = 0
  let high = columns.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((columns.day[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** All groups as one. */
export function mergeGroups(groups: readonly Group[]): Group {
  const merged: Group = { key: [], count: 0, closed: 0, durations: new Map() }
  for (const group of groups) {
    merged.count += group.count
    merged.closed += group.closed
    for (const [days, count] of group.durations) merged.durations.set(days, (merged.durations.get(days) ?? 0) + count)
  }
  return merged
}

/** The nearest-rank quantile, the ceil(p n)-th smallest of the durations; `null` where there is none. */
export function quantile(durations: ReadonlyMap<number, number>, p: number): number | null {
  const sorted = [...durations].sort(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  const rank = Math.ceil(p * total)
  let seen = 0
  for (const [days, count] of sorted) {
    seen += count
    if (seen >= rank && rank > 0) return days
  }
  return null
}
