import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { SERVICE_PARTS } from '../../../../shared/domain/incidents/service-part.ts'
import { type Calendar, calendarOf } from '../calendar.ts'
import { CUBE_BUDGET, FINEST } from '../cube/cube.ts'
import { type Grouping, groupTuples } from '../cube/group-table.ts'
import { cutIntoMonths } from '../cube/month-cut.ts'
import type { Columns } from '../incident-columns.ts'
import { countDays, partCells } from './part-rows.ts'
import type { PartTables } from './part-tables.ts'

const PARTS = SERVICE_PARTS.length

/** The eight parts of each group, summed by month of creation, from which whole months are answered without their rows. */
export interface PartCube {
  readonly calendar: Calendar
  readonly grouping: Grouping
  /** Incidents before each month: `(month * groups + group) * parts + part`; one month more than there are. */
  readonly before: Uint32Array
}

/** Builds the cube by reading each row once; `null` where it has more than `most` counters. */
export function partCube(columns: Columns, tables: PartTables, most = CUBE_BUDGET / 4): PartCube | null {
  const calendar = calendarOf(columns)
  const grouping = groupTuples(columns, FINEST)
  const size = grouping.groupCount * PARTS
  if ((calendar.monthCount + 1) * size > most) return null
  const before = new Uint32Array((calendar.monthCount + 1) * size)
  const counts = new Uint32Array(size)
  const cells = partCells(columns, tables, grouping.ofTuple)
  for (let month = 0; month < calendar.monthCount; month += 1) {
    const [from, end] = [calendar.monthStart[month] ?? 0, calendar.monthStart[month + 1] ?? 0]
    countDays(counts, columns, cells, tables, from, end)
    before.set(counts, (month + 1) * size)
  }
  return { calendar, grouping, before }
}

/** True where groups of the cube tell apart all that a question is asked by. */
export function tellsApart(dimensions: readonly string[], filters: readonly Filter[]): boolean {
  return [...dimensions, ...filters.map(({ kind }) => kind)].every((each) => FINEST.some((told) => told === each))
}

/**
 * Adds the parts of whole months to counters: those of a group from `slotOf` on, beyond all others where a filter leaves it
 * out. What is left of the days is the caller's to count.
 */
export function addWholeMonths(
  counts: Uint32Array,
  { calendar, grouping, before }: PartCube,
  slotOf: Uint32Array,
  { fromDay, endDay }: { readonly fromDay: number; readonly endDay: number },
): readonly (readonly [number, number])[] {
  const { fromMonth, endMonth, edges } = cutIntoMonths(calendar, fromDay, endDay)
  if (fromMonth === endMonth) return edges
  const size = grouping.groupCount * PARTS
  const [first, last] = [fromMonth * size, endMonth * size]
  for (let group = 0; group < grouping.groupCount; group += 1) {
    const slot = slotOf[grouping.tupleOf[group] ?? 0] ?? 0
    for (let part = 0; part < PARTS; part += 1) {
      const at = group * PARTS + part
      counts[slot + part] = (counts[slot + part] ?? 0) + (before[last + at] ?? 0) - (before[first + at] ?? 0)
    }
  }
  return edges
}
