import type { Span } from '../../../shared/domain/calendar/period.ts'
import {
  type CalendarDimension,
  type Dimension,
  isCalendarDimension,
} from '../../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { calendarCodes } from './calendar.ts'
import { type Columns, closedTuples, type TupleDimension, tuplesOfUnknownStatus } from './incident-columns.ts'
import { select } from './selection.ts'

/** What the rows of one group add up to. */
export interface ScannedGroup {
  readonly key: readonly string[]
  count: number
  closed: number
  /** How many have no status, or none of the known ones. */
  unknown: number
  /** How many closed incidents took so many whole days. */
  readonly durations: Map<number, number>
}

const NO_DAY = { year: '', month: '', weekday: '', 'weekday-month': '', day: '' } as const satisfies Record<
  CalendarDimension,
  string
>

/**
 * Groups the rows of a span by up to two dimensions, keeping those that every filter keeps; they are read in one pass over
 * the days of the span. Durations are gathered only where a quantile `needsDurations`.
 */
export function scanGroups(
  columns: Columns,
  by: readonly Dimension[],
  filters: readonly Filter[],
  span: Span | null,
  needsDurations: boolean,
): readonly ScannedGroup[] {
  const { failed, fromDay, endDay, days } = select(columns, { filters, from: span?.from ?? null, to: span?.to ?? null })
  const { firstDay, dayStart, tuple: tuples, tupleCount, duration: durations } = columns
  const isClosed = closedTuples(columns)
  const isUnknown = tuplesOfUnknownStatus(columns)
  const calendar = by.filter(isCalendarDimension)
  const groups = createGroups()
  // Days of one month share their groups, so that a key is made once per tuple and month, not per row. Months follow one
  // another, weekdays come back.
  const parts = Array.from({ length: by.includes('weekday') || by.includes('weekday-month') ? 7 : 1 }, () => ({
    name: '',
    ofTuple: new Uint32Array(tupleCount),
  }))
  for (let day = fromDay; day < endDay; day += 1) {
    if (days !== null && days[day] !== 0) continue
    const codes = calendar.length > 0 ? calendarCodes(firstDay + day) : NO_DAY
    const part = parts[day % parts.length]
    if (part === undefined) continue
    const name = calendar.map((dimension) => codes[dimension]).join(' ')
    if (part.name !== name) part.ofTuple.fill(0)
    part.name = name
    const endRow = dayStart[day + 1] ?? 0
    for (let row = dayStart[day] ?? 0; row < endRow; row += 1) {
      const tuple = tuples[row] ?? 0
      if (failed[tuple] !== 0) continue
      const known = part.ofTuple[tuple] ?? 0
      const number = known === 0 ? groups.numberOf(keyOf(by, columns, tuple, codes)) : known
      part.ofTuple[tuple] = number
      const group = groups.all[number - 1]
      if (group === undefined) continue
      group.count += 1
      const duration = needsDurations && isClosed[tuple] === 1 ? (durations[row] ?? 0) : 0
      if (duration > 0) group.durations.set(duration - 1, (group.durations.get(duration - 1) ?? 0) + 1)
      group.closed += isClosed[tuple] ?? 0
      group.unknown += isUnknown[tuple] ?? 0
    }
  }
  return groups.all
}

function keyOf(
  by: readonly Dimension[],
  columns: Columns,
  tuple: number,
  codes: Readonly<Record<CalendarDimension, string>>,
): readonly string[] {
  const codeOf = (dimension: TupleDimension): string => {
    const coded = columns.dimensions[dimension]
    return coded.codes[coded.ofTuple[tuple] ?? 0] ?? ''
  }
  return by.map((dimension) => (isCalendarDimension(dimension) ? codes[dimension] : codeOf(dimension)))
}

interface Groups {
  readonly all: readonly ScannedGroup[]
  /** The place of the group with a key among all, from 1 on. */
  numberOf(key: readonly string[]): number
}

function createGroups(): Groups {
  const all: ScannedGroup[] = []
  const numbers = new Map<string, number>()
  return {
    all,
    numberOf(key) {
      const name = key.join('\0')
      const known = numbers.get(name)
      if (known !== undefined) return known
      all.push({ key, count: 0, closed: 0, unknown: 0, durations: new Map() })
      numbers.set(name, all.length)
      return all.length
    },
  }
}

/** All groups as one. */
export function mergeGroups(groups: readonly ScannedGroup[]): ScannedGroup {
  const merged: ScannedGroup = { key: [], count: 0, closed: 0, unknown: 0, durations: new Map() }
  for (const group of groups) {
    merged.count += group.count
    merged.closed += group.closed
    merged.unknown += group.unknown
    for (const [days, count] of group.durations) merged.durations.set(days, (merged.durations.get(days) ?? 0) + count)
  }
  return merged
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
