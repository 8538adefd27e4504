import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { Database } from '../../store/database.ts'
import type { Difference, Staging } from '../../store/staging/staging.ts'
import { TABLES } from '../../store/versioned-table.ts'

/** An import as it would be written. */
export interface ImportToCome {
  readonly staging: Staging
  readonly file: string
  readonly asOf: Day
  readonly difference: Difference
  readonly period: Span | null
}

/** What is asked of rows that are read in full: with any other error nobody knows yet what some of them say. */
const OF_WHOLE_ROWS: ReadonlySet<ProblemCode> = new Set(['question-as-of-day', 'question-older', 'question-categories'])

/** True where the rows that are staged are those that an import would write, once what is asked is answered. */
export function hasWholeRows(errors: ReadonlySet<ProblemCode>): boolean {
  return [...errors].every((code) => OF_WHOLE_ROWS.has(code))
}

type Listed = Exclude<Dataset, 'incidents'>

const INSERT = `
  INSERT INTO temp.snapshot (id, dataset, file_name, as_of, period_from, period_to, rows_new, rows_changed, rows_removed)
  VALUES (@id, @dataset, @file, @asOf, @from, @to, @new, @changed, @removed)`

/**
 * Asks something of the state after an import that was compared, and is not written. What is asked reads the same tables
 * as ever: temporary ones of their names stand before them meanwhile.
 */
export function inStateAfter<Value>(
  database: Database,
  dataset: Listed,
  coming: ImportToCome,
  ask: () => Value,
): Value {
  const { name } = TABLES[dataset]
  const { staging, file, asOf, difference, period } = coming
  const clear = `DROP TABLE IF EXISTS temp.${name}; DROP TABLE IF EXISTS temp.snapshot;`
  try {
    database.exec(`
      ${clear}
      CREATE TEMP TABLE snapshot AS SELECT * FROM main.snapshot;
      CREATE TEMP TABLE ${name} AS SELECT * FROM main.${name} WHERE valid_to IS NULL;`)
    const id = Number(database.prepare('SELECT 1 + coalesce(max(id), 0) FROM temp.snapshot').pluck().get())
    const { new: added, changed, removed } = difference
    const span = { from: period?.from ?? null, to: period?.to ?? null }
    database.prepare(INSERT).run({ id, dataset, file, asOf, ...span, new: added, changed, removed })
    staging.apply(id, () => undefined)
    return ask()
  } finally {
    database.exec(clear)
  }
}
