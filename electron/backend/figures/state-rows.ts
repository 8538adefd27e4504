import { dayNumber } from '../../../shared/domain/day.ts'
import { type Filter, textFilters } from '../../../shared/domain/filter.ts'
import { type Columns, columnsUntil } from '../engine/columns.ts'
import { markedRows, type NumberedColumns } from '../engine/marked-rows.ts'
import { buildColumnsInSteps, readRowNumbers, readStoredColumns } from '../engine/stored-columns.ts'
import { markIncidents } from '../queries/mark-incidents.ts'
import type { RecordCoverage } from '../queries/record-coverage.ts'
import type { Database } from '../store/database.ts'
import type { Steps } from '../turns/steps.ts'

/** Where the rows of a state come from: as of a snapshot, `null` for the present, with the days that they cover. */
export interface StateSource {
  readonly database: Database
  readonly asOf: number | null
  readonly coverage: RecordCoverage
}

/** The rows of a state, and their numbers in the database once they are wanted; `null` where the stored ones are damaged. */
export interface StateRows {
  readonly columns: Columns
  readonly numbers: () => Uint32Array | null
}

/** Rows that are read once, in steps or at once. */
export interface KeptRows {
  readonly isLoaded: boolean
  /** Where rows are written in between nothing is loaded. */
  load(): Steps<void>
  readonly rows: () => StateRows
}

/** All rows of a state, as they are stored, else in steps. */
export function* readAllRows(source: StateSource): Steps<StateRows> {
  const { database, asOf } = source
  const stored = asOf === null ? readStoredColumns(database) : null
  if (stored !== null) return { columns: covered(stored, source), numbers: () => readRowNumbers(database) }
  const { columns, numbers } = yield* builtRows(source)
  return { columns, numbers: () => numbers }
}

/** The rows of a state that pass some filters on texts, in steps, among the `whole` of them. */
export function* readTextRows(source: StateSource, whole: KeptRows, filters: readonly Filter[]): Steps<StateRows> {
  if (!whole.isLoaded) {
    yield* whole.load()
    yield
  }
  const marks = yield* markIncidents(source.database, filters)
  const { columns, numbers } = yield* markedRows(yield* numberedRows(source, whole), marks)
  return { columns: { ...columns, texts: textFilters(filters) }, numbers: () => numbers }
}

function* numberedRows(source: StateSource, whole: KeptRows): Steps<NumberedColumns> {
  const { columns, numbers } = whole.rows()
  const known = numbers()
  return known === null ? yield* builtRows(source) : { columns, numbers: known }
}

function* builtRows(source: StateSource): Steps<NumberedColumns> {
  const { columns, numbers } = yield* buildColumnsInSteps(source.database, source.asOf)
  return { columns: covered(columns, source), numbers }
}

/** Figures end with the as-of day, also where a file holds later rows than it was said to be of. */
function covered(columns: Columns, { coverage }: StateSource): Columns {
  return columnsUntil(columns, dayNumber(coverage.asOf))
}
