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
import { addWholeMonths, type PartCube, tellsApart } from './part-cube.ts'
import { countDays, partCells } from './part-rows.ts'
import type { PartTables } from './part-tables.ts'

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

/** Counts the eight parts of each group: of whole months from the cube where it can tell them, else row by row. */
export function scanParts(
  columns: Columns,
  tables: PartTables,
  { by, filters, span }: AskedParts,
  cube: PartCube | null = null,
): readonly CountedParts[] {
  const selection = select(columns, { filters, from: span?.from ?? null, to: span?.to ?? null })
  const coded = by.filter((dimension) => !isCalendarDimension(dimension))
  const { groupCount, ofTuple, tupleOf } = groupTuples(columns, coded)
  // What a filter leaves out counts beyond all groups.
  const groupOf = Uint32Array.from(ofTuple, (group, tuple) => (selection.failed[tuple] === 0 ? group : groupCount))
  const cells = partCells(columns, tables, groupOf)
  const slotOf = groupOf.map((group) => group * PARTS)
  const months = cube !== null && tellsApart(coded, filters) ? cube : null
  return partsOf(columns, selection, by.filter(isCalendarDimension)).flatMap(({ codes, runs }) => {
    const counts = new Uint32Array((groupCount + 1) * PARTS)
    for (const run of runs) {
      const edges = months === null ? [[run.fromDay, run.endDay] as const] : addWholeMonths(counts, months, slotOf, run)
      for (const [from, end] of edges) countDays(counts, columns, cells, tables, from, end)
    }
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
