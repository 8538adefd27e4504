import type { Span } from '../../../../shared/domain/calendar/period.ts'
import { isCalendarDimension } from '../../../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import {
  NO_PARTS,
  type Parts,
  SERVICE_PARTS,
  type ServicePart,
} from '../../../../shared/domain/incidents/service-part.ts'
import type { ServiceDimension } from '../../../../shared/domain/service/service-question.ts'
import { groupTuples } from '../cube/group-table.ts'
import type { Columns } from '../incident-columns.ts'
import { keyOf, partsOf } from '../scan.ts'
import { select } from '../selection.ts'
import { ENDS, type PartTables } from './part-tables.ts'

/** The parts of the incidents of a group. */
export interface CountedParts {
  readonly key: readonly string[]
  readonly parts: Parts
}

/** The incidents of a span, all where there is none, that every filter keeps, by up to two dimensions. */
export interface AskedParts {
  readonly by: readonly ServiceDimension[]
  readonly filters: readonly Filter[]
  readonly span: Span | null
}

const PARTS = SERVICE_PARTS.length

/** Counts the eight parts of each group by reading its rows once. */
export function scanParts(
  columns: Columns,
  tables: PartTables,
  { by, filters, span }: AskedParts,
): readonly CountedParts[] {
  const selection = select(columns, { filters, from: span?.from ?? null, to: span?.to ?? null })
  const coded = by.filter((dimension) => !isCalendarDimension(dimension))
  const { groupCount, ofTuple, tupleOf } = groupTuples(columns, coded)
  // What a filter leaves out counts beyond all groups. Side by side, so that a row reaches for one place in memory.
  const cells = new Uint32Array(columns.tupleCount * 2)
  for (let tuple = 0; tuple < columns.tupleCount; tuple += 1) {
    cells[tuple * 2] = (selection.failed[tuple] === 0 ? (ofTuple[tuple] ?? 0) : groupCount) * PARTS
    cells[tuple * 2 + 1] = tables.kindOf[tuple] ?? 0
  }
  return partsOf(columns, selection, by.filter(isCalendarDimension)).flatMap(({ codes, runs }) => {
    const counts = new Uint32Array((groupCount + 1) * PARTS)
    for (const { fromDay, endDay } of runs)
      for (let day = fromDay; day < endDay; day += 1) countDay(counts, columns, cells, tables, day)
    return Array.from({ length: groupCount }, (_, group) => ({
      key: keyOf(by, columns, tupleOf[group] ?? 0, codes),
      parts: partsAt(counts, group * PARTS),
    })).filter(({ parts }) => Object.values(parts).some((count) => count > 0))
  })
}

function partsAt(counts: Uint32Array, from: number): Parts {
  const parts: Record<ServicePart, number> = { ...NO_PARTS }
  for (const [at, part] of SERVICE_PARTS.entries()) parts[part] = counts[from + at] ?? 0
  return parts
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
