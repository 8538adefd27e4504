import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { dayNumberOf } from '../../../shared/domain/calendar/day.ts'
import type { Contender } from '../contender.ts'
import { monthOf, type Rows } from '../rows.ts'
import type { State } from '../states.ts'
import { rowsOf } from './duckdb.ts'
import { chartsOf, daysOf, figuresOf, filterConditions, SQL_CHARTS, type SqlChart, whereClause } from './sql.ts'

const GROUP = 'category, municipality, status, organisation'

/** One table of counts per month for each kind of question, no finer than it must be. */
const CUBES = {
  counts: GROUP,
  subcategories: `${GROUP}, subcategory`,
  calendar: `${GROUP}, weekday, month_of_year`,
  delays: `${GROUP}, duration`,
} as const
type Cube = keyof typeof CUBES

export async function fillCubes(connection: DuckDBConnection): Promise<void> {
  for (const [name, keys] of Object.entries(CUBES)) {
    const where = name === 'delays' ? 'WHERE duration IS NOT NULL' : ''
    await connection.run(
      `CREATE TABLE ${name} AS SELECT month, ${keys}, count(*)::INTEGER AS n FROM incident ${where} GROUP BY ALL ORDER BY ALL`,
    )
  }
  await connection.run('CHECKPOINT')
}

function cubeOf({ chart }: SqlChart): Cube {
  switch (chart) {
    case 'subcategory':
      return 'subcategories'
    case 'calendar':
      return 'calendar'
    case 'delay':
      return 'delays'
    default:
      return 'counts'
  }
}

/** DuckDB over month cubes: whole months from the cubes, the at most two others from the rows; all charts at once. */
export async function createDuckDbCubes(instance: DuckDBInstance, rows: Rows): Promise<Contender> {
  const connections = await Promise.all(SQL_CHARTS.map(() => instance.connect()))
  return {
    name: 'DuckDB, month cubes',
    charts: chartsOf(SQL_CHARTS),
    async prepare(state) {
      const statements = await Promise.all(
        SQL_CHARTS.map((chart, index) => connections[index]!.prepare(cubeQuestion(rows, state, chart))),
      )
      return async () => {
        const answers = await Promise.all(
          statements.map(async (statement) => (await statement.runAndReadAll()).getColumns()),
        )
        return () => figuresOf(rows, SQL_CHARTS, answers.map(rowsOf))
      }
    },
  }
}

function cubeQuestion(rows: Rows, state: State, chart: SqlChart): string {
  const keys = chart.keys.join(', ')
  const conditions = filterConditions(rows, state, chart)
  const { months, spans } = cutMonths(daysOf(state, chart))
  const arms = [
    ...months.map(
      (where) =>
        `SELECT ${keys}, sum(n)::INTEGER AS n FROM ${cubeOf(chart)}${whereClause([...where, ...conditions])} GROUP BY ALL`,
    ),
    ...spans.map(
      ([from, to]) =>
        `SELECT ${keys}, count(*)::INTEGER AS n FROM incident` +
        `${whereClause([`day BETWEEN ${from} AND ${to}`, ...conditions])} GROUP BY ALL`,
    ),
  ]
  return arms.length === 1
    ? arms[0]!
    : `SELECT ${keys}, sum(n)::INTEGER FROM (${arms.join(' UNION ALL ')}) GROUP BY ALL`
}

interface CutMonths {
  /** The conditions on whole months; none when there is no whole month. */
  readonly months: readonly (readonly string[])[]
  /** The days that lie in months cut by the range. */
  readonly spans: readonly (readonly [from: number, to: number])[]
}

function cutMonths([from, to]: readonly [number | null, number | null]): CutMonths {
  const first = from === null ? null : firstWholeMonth(from)
  const last = to === null ? null : monthOf(to + 1) - 1
  if (from !== null && to !== null && first !== null && last !== null && last < first) {
    return { months: [], spans: [[from, to]] }
  }
  const where = [...(first === null ? [] : [`month >= ${first}`]), ...(last === null ? [] : [`month <= ${last}`])]
  const before =
    from !== null && first !== null && from < dayOfMonth(first) ? [[from, dayOfMonth(first) - 1] as const] : []
  const after = to !== null && last !== null && dayOfMonth(last + 1) <= to ? [[dayOfMonth(last + 1), to] as const] : []
  return { months: [where], spans: [...before, ...after] }
}

/** The first month that begins on the day or later. */
function firstWholeMonth(day: number): number {
  const month = monthOf(day)
  return dayOfMonth(month) === day ? month : month + 1
}

/** The first day of a month. */
function dayOfMonth(month: number): number {
  return dayNumberOf(1970 + Math.floor(month / 12), (month % 12) + 1, 1)
}
