import { AppError } from '../../../shared/contract/error.ts'
import { type Day, dayNumber } from '../../../shared/domain/calendar/day.ts'
import { type Filter, isServiceKind, rowsName } from '../../../shared/domain/incidents/filter.ts'
import { readCellColumns } from '../engine/cell-columns.ts'
import { type Columns, columnsUntil } from '../engine/incident-columns.ts'
import { markedRows, type NumberedColumns } from '../engine/marked-rows.ts'
import { markService } from '../engine/service/mark-service.ts'
import { buildColumnsInSteps, readRowNumbers, readStoredColumns } from '../engine/stored-columns.ts'
import { markStreets, streetColumn } from '../engine/street-column.ts'
import { streetsOf } from '../engine/street-scan.ts'
import { markIncidents } from '../queries/incident-ids.ts'
import { readServiceGround } from '../queries/service-ground.ts'
import { readStreetWritings } from '../queries/street-writings.ts'
import type { Database } from '../store/database.ts'
import { countedFrom } from '../store/folder-kind.ts'
import type { Steps } from '../turns/steps.ts'

/** Where the rows of a state come from: as of a snapshot, `null` for the present, up to the last day that counts. */
export interface StateSource {
  readonly database: Database
  readonly asOf: number | null
  readonly lastDay: Day
}

/** The rows of a state, and their numbers in the database once they are wanted; `null` where there are none, or damaged ones. */
export interface StateRows {
  readonly columns: Columns
  readonly numbers: () => Uint32Array | null
}

/** All rows of a state, as they are stored, else in steps. */
export function* readAllRows(source: StateSource): Steps<StateRows> {
  const { database, asOf } = source
  if (countedFrom(database) === 'cells')
    return { columns: covered(yield* readCellColumns(database, asOf), source), numbers: () => null }
  const stored = asOf === null ? readStoredColumns(database) : null
  if (stored !== null) return { columns: covered(stored, source), numbers: () => readRowNumbers(database) }
  const { columns, numbers } = yield* builtRows(source)
  return { columns, numbers: () => numbers }
}

/**
 * The rows of a state that filters on texts, streets and how incidents are dealt with keep, in steps, among the `whole` of them. Fails with `needs-rows`
 * where there are cells: nobody knows their addresses.
 */
export function* readKeptRows(
  source: StateSource,
  whole: () => StateRows,
  filters: readonly Filter[],
): Steps<StateRows> {
  const { database, asOf, lastDay } = source
  const areCells = countedFrom(database) === 'cells'
  if (areCells && filters.some(({ kind }) => !isServiceKind(kind))) throw new AppError('needs-rows')
  let rows = areCells ? numberedCells(whole()) : yield* numberedRows(source, whole)
  const ground = readServiceGround(database, asOf, lastDay)
  for (const filter of filters) {
    const { kind, values } = filter
    if (isServiceKind(kind)) rows = yield* markedRows(rows, yield* markService(rows, ground, filter))
    if (kind === 'text') rows = yield* markedRows(rows, yield* markIncidents(source.database, values))
    if (kind === 'street') rows = yield* markedRows(rows, yield* markStreets(rows, streetsOf(rows.columns), values))
  }
  const { columns, numbers } = rows
  const kept = rowsName(filters)
  return {
    columns: { ...columns, ...(kept === undefined ? {} : { kept }) },
    numbers: () => (areCells ? null : numbers),
  }
}

/** All rows of a state with the street of each, in steps; fails likewise where there are cells. */
export function* readStreetRows(source: StateSource, whole: () => StateRows): Steps<StateRows> {
  if (countedFrom(source.database) === 'cells') throw new AppError('needs-rows')
  const rows = yield* numberedRows(source, whole)
  const street = yield* streetColumn(rows, yield* readStreetWritings(source.database))
  return { columns: { ...rows.columns, street }, numbers: () => rows.numbers }
}

/** Cells have no rows: their places stand for numbers. */
function numberedCells({ columns }: StateRows): NumberedColumns {
  return { columns, numbers: Uint32Array.from({ length: columns.count }, (_, place) => place) }
}

function* numberedRows(source: StateSource, whole: () => StateRows): Steps<NumberedColumns> {
  const { columns, numbers } = whole()
  const known = numbers()
  return known === null ? yield* builtRows(source) : { columns, numbers: known }
}

function* builtRows(source: StateSource): Steps<NumberedColumns> {
  const { columns, numbers } = yield* buildColumnsInSteps(source.database, source.asOf)
  return { columns: covered(columns, source), numbers }
}

/** Figures end with the as-of day, also where a file holds later rows than its as-of day. */
function covered(columns: Columns, { lastDay }: StateSource): Columns {
  return columnsUntil(columns, dayNumber(lastDay))
}
