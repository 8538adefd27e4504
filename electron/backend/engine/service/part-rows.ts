import { SERVICE_PARTS } from '../../../../shared/domain/incidents/service-part.ts'
import type { Columns } from '../incident-columns.ts'
import { ENDS, type PartTables } from './part-tables.ts'

/** By tuple, side by side so that a row reaches for one place in memory, the first counter of its group and its kind. */
export function partCells({ tupleCount }: Columns, { kindOf }: PartTables, groupOf: ArrayLike<number>): Uint32Array {
  const cells = new Uint32Array(tupleCount * 2)
  for (let tuple = 0; tuple < tupleCount; tuple += 1) {
    cells[tuple * 2] = (groupOf[tuple] ?? 0) * SERVICE_PARTS.length
    cells[tuple * 2 + 1] = kindOf[tuple] ?? 0
  }
  return cells
}

/** Adds the rows of some days to the counters of their groups and parts. */
export function countDays(
  counts: Uint32Array,
  columns: Columns,
  cells: Uint32Array,
  tables: PartTables,
  fromDay: number,
  endDay: number,
): void {
  for (let day = fromDay; day < endDay; day += 1) countDay(counts, columns, cells, tables, day)
}

// The loop over the rows of a day stands alone, and is written for incidents and for cells, as those of `row-loops.ts`.
function countDay(
  counts: Uint32Array,
  { tuple, duration, weight, dayStart }: Columns,
  cells: Uint32Array,
  { kindCount, limits, parts }: PartTables,
  day: number,
): void {
  const [from, end, kinds] = [dayStart[day] ?? 0, dayStart[day + 1] ?? 0, day * kindCount]
  if (weight === null)
    for (let row = from; row < end; row += 1) {
      const at = (tuple[row] ?? 0) * 2
      const kind = kinds + (cells[at + 1] ?? 0)
      const mark = duration[row] ?? 0
      const part = parts[kind * ENDS + Number(mark > 0) + Number(mark > (limits[kind] ?? 0))] ?? 0
      const slot = (cells[at] ?? 0) + part
      counts[slot] = (counts[slot] ?? 0) + 1
    }
  else
    for (let row = from; row < end; row += 1) {
      const at = (tuple[row] ?? 0) * 2
      const kind = kinds + (cells[at + 1] ?? 0)
      const mark = duration[row] ?? 0
      const part = parts[kind * ENDS + Number(mark > 0) + Number(mark > (limits[kind] ?? 0))] ?? 0
      const slot = (cells[at] ?? 0) + part
      counts[slot] = (counts[slot] ?? 0) + (weight[row] ?? 0)
    }
}
