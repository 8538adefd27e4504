import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  USMALLINT,
  UTINYINT,
} from '@duckdb/node-api'
import { TUPLE_DIMENSIONS } from '../../../electron/backend/engine/incident-columns.ts'
import type { Contender } from '../contender.ts'
import { createCalendar, type Rows } from '../rows.ts'
import { CHANNEL_CHART, chartsOf, figuresOf, rowQuestion, SQL_CHARTS, type SqlChart } from './sql.ts'

const CHUNK = 2048

/** Opens a DuckDB file with two threads, as many as the bench gives it. */
export function openDuckDb(file: string): Promise<DuckDBInstance> {
  return DuckDBInstance.create(file, { threads: '2' })
}

/** Fills the file with the rows, in the narrowest types, month and weekday ready to be grouped by. */
export async function fillDuckDb(connection: DuckDBConnection, rows: Rows): Promise<void> {
  const types: readonly DuckDBType[] = [
    INTEGER,
    USMALLINT,
    UTINYINT,
    UTINYINT,
    USMALLINT,
    UTINYINT,
    ...TUPLE_DIMENSIONS.map((dimension) => (rows.codes[dimension].length > 255 ? USMALLINT : UTINYINT)),
  ]
  const names = ['day', 'month', 'month_of_year', 'weekday', 'duration', 'found', ...TUPLE_DIMENSIONS]
  await connection.run(`CREATE TABLE incident (${names.map((name, at) => `${name} ${types[at]}`).join(', ')})`)
  const appender = await connection.createAppender('incident')
  const calendarOf = createCalendar()
  for (let from = 0; from < rows.count; from += CHUNK) {
    const length = Math.min(CHUNK, rows.count - from)
    const at = Array.from({ length }, (_, index) => from + index)
    const calendar = at.map((row) => calendarOf(rows.day[row]!))
    const chunk = DuckDBDataChunk.create(types)
    chunk.setColumns([
      at.map((row) => rows.day[row]!),
      calendar.map(({ month }) => month),
      calendar.map(({ monthOfYear }) => monthOfYear),
      calendar.map(({ weekday }) => weekday),
      at.map((row) => (rows.duration[row]! < 0 ? null : rows.duration[row]!)),
      at.map((row) => rows.found[row]!),
      ...TUPLE_DIMENSIONS.map((dimension) => at.map((row) => rows.places[dimension][row]!)),
    ])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  await connection.run('CHECKPOINT')
}

/** DuckDB over its own table: eight prepared questions, one after the other. */
export function createDuckDb(connection: DuckDBConnection, rows: Rows): Contender {
  return askingOf('DuckDB, 8 queries', SQL_CHARTS, connection, rows)
}

/** DuckDB as the judge of all others: with the channel, which the eight do not ask. */
export function createJudge(connection: DuckDBConnection, rows: Rows): Contender {
  return askingOf('DuckDB, 9 queries', [...SQL_CHARTS, CHANNEL_CHART], connection, rows)
}

function askingOf(name: string, charts: readonly SqlChart[], connection: DuckDBConnection, rows: Rows): Contender {
  return {
    name,
    charts: chartsOf(charts),
    async prepare(state) {
      const questions = charts.map((chart) => rowQuestion(rows, state, chart, 'count(*)::INTEGER'))
      const statements = await Promise.all(questions.map((question) => connection.prepare(question)))
      return async () => {
        const answers: unknown[][][] = []
        for (const statement of statements) answers.push((await statement.runAndReadAll()).getColumns())
        return () => figuresOf(rows, charts, answers.map(rowsOf))
      }
    },
  }
}

/** Columns of numbers as rows. */
export function rowsOf(columns: readonly (readonly unknown[])[]): number[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => Number(column[row])))
}
