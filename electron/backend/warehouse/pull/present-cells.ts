import { createTupleTable, TUPLE_WIDTH } from '../../engine/tuple-table.ts'
import { incidentsWithin } from '../../store/cells/cell-counts.ts'
import { readCells, type StoredCells } from '../../store/cells/cell-parts.ts'
import { type CellSpan, cellSpans } from '../../store/cells/cell-pulls.ts'
import { freeBytes } from '../../store/cells/stored-parts.ts'
import type { Database } from '../../store/database.ts'

/** What a folder holds of the days of a pull. */
export interface PresentCells {
  readonly incidents: number
  /** True where it holds the same cells. */
  readonly isSame: boolean
}

interface Days {
  /** In days since 1970-01-01, both included. */
  readonly from: number
  readonly to: number
}

/** Compares cells that were pulled with those that answer for the same days of the same warehouse now. */
export function presentCells(
  database: Database,
  pulls: ReadonlySet<number>,
  coming: StoredCells,
  { from, to }: Days,
): PresentCells {
  let [incidents, same] = [0, 0]
  let isSame = true
  for (const [snapshot, spans] of Map.groupBy(cellSpans(database), (span) => span.snapshot)) {
    if (!pulls.has(snapshot)) continue
    const cells = readCells(database, snapshot)
    if (cells === null) return { incidents, isSame: false }
    const compare = createComparison(cells, coming)
    for (const day of daysWithin(cells, spans, { from, to })) {
      incidents += incidentsWithin(cells, { from: day, to: day })
      isSame &&= compare(day)
      if (isSame) same += incidentsWithin(coming, { from: day, to: day })
    }
    for (const { buffer } of [cells.duration, cells.tuple, cells.weight]) freeBytes(buffer)
  }
  // Days that come and of which nothing is held differ.
  return { incidents, isSame: isSame && same === coming.incidents }
}

function* daysWithin(cells: StoredCells, spans: readonly CellSpan[], { from, to }: Days): Generator<number> {
  const last = cells.firstDay + cells.dayStart.length - 2
  for (const span of spans)
    for (let day = Math.max(span.from, from, cells.firstDay); day <= Math.min(span.to, to, last); day += 1) yield day
}

/** The first cell of a day and the one after its last. */
function cellsOf({ firstDay, dayStart }: StoredCells, day: number): readonly [begin: number, end: number] {
  const index = day - firstDay
  if (index < 0 || index >= dayStart.length - 1) return [0, 0]
  return [dayStart[index] ?? 0, dayStart[index + 1] ?? 0]
}

/** Tells of days whether both sides have the same cells: the order of a day is that of codes, the same on both. */
function createComparison(one: StoredCells, other: StoredCells): (day: number) => boolean {
  const table = createTupleTable(one.tuples)
  const known = table.size
  const ofOther = Uint32Array.from({ length: other.tuples.length / TUPLE_WIDTH }, (_, tuple) =>
    table.numberOf(other.tuples.subarray(tuple * TUPLE_WIDTH, (tuple + 1) * TUPLE_WIDTH)),
  )
  return (day) => {
    const [[begin, end], [from, until]] = [cellsOf(one, day), cellsOf(other, day)]
    if (end - begin !== until - from) return false
    for (let at = 0; at < end - begin; at += 1) {
      const tuple = ofOther[other.tuple[from + at] ?? 0] ?? known
      const isSame =
        one.tuple[begin + at] === tuple &&
        one.duration[begin + at] === other.duration[from + at] &&
        one.weight[begin + at] === other.weight[from + at]
      if (!isSame) return false
    }
    return true
  }
}
