import Sqlite from 'better-sqlite3'
import { TUPLE_DIMENSIONS } from '../../../electron/backend/engine/incident-columns.ts'
import type { Database } from '../../../electron/backend/store/database.ts'
import type { Contender } from '../contender.ts'
import { createCalendar, type Rows } from '../rows.ts'
import { CHANNEL_CHART, chartsOf, figuresOf, rowQuestion, SQL_CHARTS } from './sql.ts'

const COLUMNS = ['day', 'id', 'month', 'month_of_year', 'weekday', 'duration', ...TUPLE_DIMENSIONS]
const CHARTS_IN_SQL = [...SQL_CHARTS, CHANNEL_CHART]

/** A narrow table of whole numbers in the order of the days. */
export function fillSqlite(file: string, rows: Rows): Database {
  const database = new Sqlite(file)
  database.pragma('journal_mode = OFF')
  database.exec(`CREATE TABLE incident (${COLUMNS.join(', ')}, PRIMARY KEY (day, id)) WITHOUT ROWID`)
  const insert = database.prepare(`INSERT INTO incident VALUES (${COLUMNS.map(() => '?').join(', ')})`)
  const calendarOf = createCalendar()
  database.transaction(() => {
    for (let at = 0; at < rows.count; at += 1) {
      const day = rows.day[at]!
      const { month, monthOfYear, weekday } = calendarOf(day)
      const duration = rows.duration[at]! < 0 ? null : rows.duration[at]!
      const places = TUPLE_DIMENSIONS.map((dimension) => rows.places[dimension][at]!)
      insert.run(day, at, month, monthOfYear, weekday, duration, ...places)
    }
  })()
  return database
}

/** Plain SQLite: nine questions, the channel with them. */
export function createSqlite(database: Database, rows: Rows): Contender {
  return {
    name: 'SQLite, 9 queries',
    charts: chartsOf(CHARTS_IN_SQL),
    prepare(state) {
      const statements = CHARTS_IN_SQL.map((chart) =>
        database.prepare<[], number[]>(rowQuestion(rows, state, chart, 'count(*)')).raw(),
      )
      return () => {
        const answers = statements.map((statement) => statement.all())
        return () => figuresOf(rows, CHARTS_IN_SQL, answers)
      }
    },
  }
}
