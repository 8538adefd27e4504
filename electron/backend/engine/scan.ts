import { type CalendarDimension, type Dimension, isCalendarDimension } from '../../../shared/domain/dimension.ts'
import type { Filter } from '../../../shared/domain/filter.ts'
import type { Span } from '../../../shared/domain/period.ts'
import { calendarCodes } from './calendar.ts'
import type { Columns, TupleDimension } from './columns.ts'
import { select } from './selection.ts'

/** What the rows of one group add up to. */
export interface ScannedGroup {
  readonly key: readonly string[]
  count: number
  closed: number
  /** How many closed incidents took so many whole days. */
  readonly durations: Map<number, number>
}

const NO_DAY = { year: '', month: '', weekday: '', day: '' } as const satisfies Record<CalendarDimension, string>

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
  const isClosed = closedTuples(columns)
  const calendar = by.filter(isCalendarDimension)
  const groups = new Map<string, ScannedGroup>()
  // Days of one month share their groups, so that a key is made once per tuple and month, not per row.
  const byCalendar = new Map<string, (ScannedGroup | undefined)[]>()
  for (let day = fromDay; day < endDay; day += 1) {
    if (days !== null && days[day] !== 0) continue
    const codes = calendar.length > 0 ? calendarCodes(columns.firstDay + day) : NO_DAY
    const part = calendar.map((dimension) => codes[dimension]).join(' ')
    const ofTuple = byCalendar.get(part) ?? []
    byCalendar.set(part, ofTuple)
    const endRow = columns.dayStart[day + 1] ?? 0
    for (let row = columns.dayStart[day] ?? 0; row < endRow; row += 1) {
      const tuple = columns.tuple[row] ?? 0
      if (failed[tuple] !== 0) continue
      let group = ofTuple[tuple]
      if (group === undefined) {
        group = groupOf(groups, keyOf(by, columns, tuple, codes))
        ofTuple[tuple] = group
      }
      group.count += 1
      const duration = needsDurations ? (columns.duration[row] ?? 0) : 0
      if (duration > 0) group.durations.set(duration - 1, (group.durations.get(duration - 1) ?? 0) + 1)
      if (isClosed[tuple] === 1) group.closed += 1
    }
  }
  return [...groups.values()]
}

function closedTuples({ tupleCount, dimensions: { status } }: Columns): Uint8Array {
  const closed = status.codes.indexOf('closed')
  return Uint8Array.from({ length: tupleCount }, (_, tuple) => (status.ofTuple[tuple] === closed ? 1 : 0))
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

function groupOf(groups: Map<string, ScannedGroup>, key: readonly string[]): ScannedGroup {
  const name = key.join('\0')
  const known = groups.get(name)
  if (known !== undefined) return known
  const group: ScannedGroup = { key, count: 0, closed: 0, durations: new Map() }
  groups.set(name, group)
  return group
}

/** All groups as one. */
export function mergeGroups(groups: readonly ScannedGroup[]): ScannedGroup {
  const merged: ScannedGroup = { key: [], count: 0, closed: 0, durations: new Map() }
  for (const group of groups) {
    merged.count += group.count
    merged.closed += group.closed
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
