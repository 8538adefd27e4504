import { writeParts } from '../store/cells/stored-parts.ts'
import type { Database } from '../store/database.ts'
import { atOnce, type Steps } from '../turns/steps.ts'
import { columnsOf } from './coded-columns.ts'
import { type ColumnsHead, readCoded, readHead, readNumbers, readShown, writeColumns } from './column-format.ts'
import { type LooseRows, sortByDay, sortByDayInSteps } from './day-sort.ts'
import { allRows, allRowsInSteps, isAnyOf, mergeRows, NO_ROWS } from './hot-rows.ts'
import { importedRows, type ReadIncidents } from './imported-columns.ts'
import { type Columns, type Narrow, TUPLE_DIMENSIONS } from './incident-columns.ts'
import { isImported, readChangedRows, readStatePieces, supersededNumbers } from './incident-rows.ts'
import type { NumberedColumns } from './marked-rows.ts'
import { type CodedRows, type CodedSlices, inSlices, sortPieces, sortTuples } from './sort-tuples.ts'
import { createTupleTable } from './tuple-table.ts'

// Cells have no columns beside them: they are columns.
const NEWEST = `
  SELECT coalesce(max(id), 0) FROM snapshot
  WHERE dataset = 'incidents' AND id NOT IN (SELECT snapshot FROM cell_pull)`
const NOTHING: CodedRows = { rows: NO_ROWS, tuples: new Uint32Array(0), largestDelay: 0 }

/** The columns of the present incidents: those stored, or from the rows when they are missing, damaged or stale. */
export function readColumns(database: Database): Columns {
  return readStoredColumns(database) ?? atOnce(buildColumnsInSteps(database, null)).columns
}

/** The columns as stored, or `null` when they are missing, damaged or of another state. */
export function readStoredColumns(database: Database): Columns | null {
  const head = currentHead(database)
  if (head === 'nothing') return columnsOf(database, NOTHING)
  return head === null ? null : readShown(database, head)
}

/** True when there are incidents, and nothing at all is stored of their columns. */
export function lacksStoredColumns(database: Database): boolean {
  return newestSnapshot(database) > 0 && database.prepare('SELECT 1 FROM incident_columns').get() === undefined
}

/** How many incidents the stored columns hold and on which day (days since 1970-01-01) they begin; `null` when stale. */
export function storedExtent(database: Database): { readonly count: number; readonly firstDay: number } | null {
  const head = currentHead(database)
  return head === 'nothing' ? NO_ROWS : head
}

/** True when the stored columns are not those that the rows give: they are then of no use, though no figure is lost. */
export function storedColumnsDiffer(database: Database): boolean {
  const coded = readStoredRows(database)
  const shown = readStoredColumns(database)
  if (coded === null || shown === null) return true
  const fromRows = atOnce(readFromRows(database, null))
  const { dimensions } = columnsOf(database, fromRows)
  return (
    fromRows.rows.count !== coded.rows.count ||
    fromRows.rows.firstDay !== coded.rows.firstDay ||
    !isSame(fromRows.rows.dayStart, coded.rows.dayStart) ||
    !isSame(fromRows.rows.row, coded.rows.row) ||
    !isSame(fromRows.rows.duration, coded.rows.duration) ||
    !isSame(fromRows.rows.tuple, coded.rows.tuple) ||
    !isSame(fromRows.tuples, coded.tuples) ||
    !TUPLE_DIMENSIONS.every((dimension) => isSame(dimensions[dimension].ofTuple, shown.dimensions[dimension].ofTuple))
  )
}

function isSame(left: Narrow, right: Narrow): boolean {
  return left.length === right.length && left.every((value: number, index: number) => value === right[index])
}

/** The numbers in the database of the rows of the stored columns, or `null` when they cannot be used. */
export function readRowNumbers(database: Database): Uint32Array | null {
  const head = currentHead(database)
  return head === null || head === 'nothing' ? null : readNumbers(database, head)
}

/**
 * The columns of incidents from their rows, in steps, with their numbers in the database: of the present, or as of a
 * snapshot. Where rows are written in between, they are of no use.
 */
export function* buildColumnsInSteps(database: Database, asOf: number | null): Steps<NumberedColumns> {
  const coded = yield* readFromRows(database, asOf)
  return { columns: columnsOf(database, coded), numbers: coded.rows.row }
}

/** Writes the columns of the present incidents anew from the rows. Runs inside the caller's transaction. */
export function rebuildStoredColumns(database: Database): void {
  const newest = newestSnapshot(database)
  if (newest === 0) writeParts(database, 'columns', [])
  else writeColumns(database, inSlices(atOnce(readFromRows(database, null))), newest)
}

/**
 * Brings the stored columns along with an import, in its transaction, after its rows were written. `read` are all the
 * incidents that it imported, `null` where they must be read back.
 */
export function addToColumns(database: Database, snapshot: number, read: ReadIncidents | null): void {
  const stored = readStoredRows(database, snapshot)
  if (stored === null) {
    rebuildStoredColumns(database)
    return
  }
  const isFirst = stored.rows.count === 0 && read !== null
  const columns = isFirst ? firstColumns(database, snapshot, read) : mergedColumns(database, snapshot, read, stored)
  writeColumns(database, columns, snapshot)
}

function firstColumns(database: Database, snapshot: number, read: ReadIncidents): CodedSlices {
  const tuples = createTupleTable(new Uint32Array(0))
  const pieces = importedRows(database, snapshot, read, tuples)
  return sortPieces(pieces, tuples.ids())
}

function mergedColumns(
  database: Database,
  snapshot: number,
  read: ReadIncidents | null,
  stored: CodedRows,
): CodedSlices {
  const tuples = createTupleTable(stored.tuples)
  const added =
    read === null
      ? readChangedRows(database, 'imported', snapshot, tuples)
      : allRows(sortByDay(importedRows(database, snapshot, read, tuples)))
  const removed = isAnyOf(supersededNumbers(database, snapshot))
  return inSlices(sortTuples(mergeRows(stored.rows, removed, added), tuples.ids()))
}

/** Takes an import out of the stored columns, in the transaction that undoes it, before its rows go. */
export function withdrawFromColumns(database: Database, snapshot: number): () => void {
  const stored = readStoredRows(database)
  const isNone = (): boolean => newestSnapshot(database) === 0
  if (stored === null) return () => rebuildStoredColumns(database)
  const tuples = createTupleTable(stored.tuples)
  const restored = readChangedRows(database, 'superseded', snapshot, tuples)
  const rows = mergeRows(stored.rows, isImported(database, snapshot), restored)
  const left = sortTuples(rows, tuples.ids())
  // Where no import of incidents is left there are no columns either, as before the first one.
  return () =>
    isNone() ? writeParts(database, 'columns', []) : writeColumns(database, inSlices(left), newestSnapshot(database))
}

function* readFromRows(database: Database, asOf: number | null): Steps<CodedRows> {
  const tuples = createTupleTable(new Uint32Array(0))
  const pieces: LooseRows[] = []
  for (const piece of readStatePieces(database, asOf, tuples)) {
    pieces.push(piece)
    yield
  }
  const rows = yield* allRowsInSteps(yield* sortByDayInSteps(pieces))
  return sortTuples(rows, tuples.ids())
}

function newestSnapshot(database: Database, before = Number.MAX_SAFE_INTEGER): number {
  return Number(database.prepare(`${NEWEST} AND id < ?`).pluck().get(before))
}

/** What is stored for the state before the snapshot `before`, else the present one; `null` when it is of another. */
function currentHead(database: Database, before?: number): ColumnsHead | 'nothing' | null {
  const head = readHead(database)
  const newest = newestSnapshot(database, before)
  if (head === null) return newest === 0 ? 'nothing' : null
  return head.snapshot === newest ? head : null
}

function readStoredRows(database: Database, before?: number): CodedRows | null {
  const head = currentHead(database, before)
  if (head === 'nothing') return NOTHING
  return head === null ? null : readCoded(database, head)
}
