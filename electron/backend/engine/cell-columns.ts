import { AppError } from '../../../shared/contract/error.ts'
import { readCells, type StoredCells } from '../store/cells/cell-parts.ts'
import { type CellSpan, cellPulls, cellSpans } from '../store/cells/cell-pulls.ts'
import type { Database } from '../store/database.ts'
import type { Steps } from '../turns/steps.ts'
import { columnsOf } from './coded-columns.ts'
import { type LooseRows, sortByDayInSteps } from './day-sort.ts'
import { allRowsInSteps } from './hot-rows.ts'
import { type Columns, dayCountOf, type Narrow, rowAtDay } from './incident-columns.ts'
import { sortTuples } from './sort-tuples.ts'
import { createTupleTable, TUPLE_WIDTH, type TupleTable } from './tuple-table.ts'

/**
 * The cells of a state as columns, in steps, a pull at a time: each of them for the days that no newer one tells. As of a
 * snapshot, `null` for the present. Fails with `folder-damaged` where a pull is not whole: there are no rows to make it from.
 */
export function* readCellColumns(database: Database, asOf: number | null): Steps<Columns> {
  const [grain = 'day'] = cellPulls(database, asOf).map((pull) => pull.grain)
  const spans = cellSpans(database, asOf)
  const [only] = spans
  if (only !== undefined && spans.length === 1) {
    const cells = soundCells(database, only.snapshot)
    if (isWithin(cells, only)) {
      const rows = { ...cells, row: new Uint32Array(0) }
      return columnsOf(database, sortTuples(rows, cells.tuples), { weight: cells.weight, grain })
    }
  }
  const tuples = createTupleTable(new Uint32Array(0))
  const pieces: LooseRows[] = []
  for (const [snapshot, own] of Map.groupBy(spans, (span) => span.snapshot)) {
    const cells = soundCells(database, snapshot)
    const numbers = tuplesIn(tuples, cells)
    for (const span of own) pieces.push(piece(cells, numbers, span))
    yield
  }
  // What stands beside a row as it is sorted is here its weight.
  const { row: weight, ...rows } = yield* allRowsInSteps(yield* sortByDayInSteps(pieces))
  return columnsOf(database, sortTuples({ ...rows, row: weight }, tuples.ids()), { weight, grain })
}

function soundCells(database: Database, snapshot: number): StoredCells {
  const cells = readCells(database, snapshot)
  if (cells === null) throw new AppError('folder-damaged', { path: database.name })
  return cells
}

function isWithin(cells: StoredCells, { from, to }: CellSpan): boolean {
  return cells.count > 0 && from <= cells.firstDay && to >= cells.firstDay + dayCountOf(cells) - 1
}

/** The numbers of the tuples of a pull in a table of those of all. */
function tuplesIn(table: TupleTable, { tuples }: StoredCells): Uint32Array {
  return Uint32Array.from({ length: tuples.length / TUPLE_WIDTH }, (_, tuple) =>
    table.numberOf(tuples.subarray(tuple * TUPLE_WIDTH, (tuple + 1) * TUPLE_WIDTH)),
  )
}

function piece(cells: StoredCells, numbers: Uint32Array, { from, to }: CellSpan): LooseRows {
  const [first, end] = [rowAtDay(cells, from), rowAtDay(cells, to + 1)]
  return {
    count: end - first,
    row: Uint32Array.from(cells.weight.subarray(first, end)),
    day: daysOf(cells, first, end),
    duration: cells.duration.subarray(first, end),
    tuple: renumbered(cells.tuple.subarray(first, end), numbers),
  }
}

function daysOf({ firstDay, dayStart }: StoredCells, first: number, end: number): Int32Array<ArrayBuffer> {
  const days = new Int32Array(end - first)
  for (let day = 0; day + 1 < dayStart.length; day += 1) {
    const [from, until] = [Math.max(dayStart[day] ?? 0, first), Math.min(dayStart[day + 1] ?? 0, end)]
    if (from < until) days.fill(firstDay + day, from - first, until - first)
  }
  return days
}

function renumbered(tuple: Narrow, numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const renamed = new Uint32Array(tuple.length)
  for (let row = 0; row < tuple.length; row += 1) renamed[row] = numbers[tuple[row] ?? 0] ?? 0
  return renamed
}
