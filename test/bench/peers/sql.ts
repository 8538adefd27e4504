import type { TupleDimension } from '../../../electron/backend/engine/incident-columns.ts'
import { dayNumber } from '../../../shared/domain/calendar/day.ts'
import { type Chart, createFigureList, type Figures } from '../figures.ts'
import { monthText, type Rows } from '../rows.ts'
import type { State } from '../states.ts'

/** A chart as a question in SQL: what it counts by, and which filter it does not heed. */
export interface SqlChart {
  readonly chart: Chart
  readonly keys: readonly string[]
  readonly ignores: 'day' | TupleDimension | null
}

/** The eight questions of the dashboard. Delays come as counts by whole days, from which quantiles are exact. */
export const SQL_CHARTS: readonly SqlChart[] = [
  { chart: 'trend', keys: ['month', 'category'], ignores: 'day' },
  { chart: 'category', keys: ['category'], ignores: 'category' },
  { chart: 'subcategory', keys: ['subcategory'], ignores: 'subcategory' },
  { chart: 'municipality', keys: ['municipality'], ignores: 'municipality' },
  { chart: 'status', keys: ['status'], ignores: 'status' },
  { chart: 'organisation', keys: ['organisation'], ignores: 'organisation' },
  { chart: 'calendar', keys: ['weekday', 'month_of_year'], ignores: null },
  { chart: 'delay', keys: ['category', 'duration'], ignores: 'category' },
]

export const CHANNEL_CHART: SqlChart = { chart: 'channel', keys: ['channel'], ignores: 'channel' }

/** All that the questions answer, the total with them. */
export function chartsOf(charts: readonly SqlChart[]): readonly Chart[] {
  return ['total', ...charts.map(({ chart }) => chart)]
}

/** The conditions of a chart on the dimensions. All values are whole numbers that we made ourselves. */
export function filterConditions(rows: Rows, { filters }: State, { chart, ignores }: SqlChart): readonly string[] {
  const chosen = filters
    .filter(({ kind }) => kind !== ignores)
    .map(({ kind, values }) => {
      if (kind === 'text') return 'found = 1'
      // The states of the bench filter by these dimensions only.
      const codes = rows.codes[kind as TupleDimension]
      const places = values.map((value) => codes.indexOf(value)).filter((place) => place >= 0)
      return places.length === 0 ? '1 = 0' : `${kind} IN (${places.join(', ')})`
    })
  return chart === 'delay' ? [...chosen, 'duration IS NOT NULL'] : chosen
}

/** The days that a chart looks at, `null` where nothing limits them. */
export function daysOf({ from, to }: State, { ignores }: SqlChart): readonly [number | null, number | null] {
  if (ignores === 'day') return [null, null]
  return [from === null ? null : dayNumber(from), to === null ? null : dayNumber(to)]
}

/** The question over a table with one row per incident. */
export function rowQuestion(rows: Rows, state: State, chart: SqlChart, count: string): string {
  const [from, to] = daysOf(state, chart)
  const where = [
    ...(from === null ? [] : [`day >= ${from}`]),
    ...(to === null ? [] : [`day <= ${to}`]),
    ...filterConditions(rows, state, chart),
  ]
  const keys = chart.keys.join(', ')
  return `SELECT ${keys}, ${count} FROM incident${whereClause(where)} GROUP BY ${keys}`
}

export function whereClause(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
}

/** The answers to the questions, in their order: rows of keys and, last, the count. */
export function figuresOf(rows: Rows, charts: readonly SqlChart[], answers: readonly (readonly number[])[][]): Figures {
  const list = createFigureList()
  for (const [index, { chart, keys }] of charts.entries()) {
    const answer = answers[index] ?? []
    if (chart === 'delay') addDelays(rows, answer, list.addDelays)
    else
      for (const row of answer)
        list.add(
          chart,
          keys.map((key, at) => codeOf(rows, key, row[at]!)),
          row.at(-1)!,
        )
    // The calendar heeds every filter: what it counts is all there is.
    if (chart === 'calendar')
      list.add(
        'total',
        [],
        answer.reduce((sum, row) => sum + row.at(-1)!, 0),
      )
  }
  return list.figures
}

function addDelays(
  rows: Rows,
  answer: readonly (readonly number[])[],
  add: (category: string, counts: Iterable<readonly [number, number]>) => void,
): void {
  const byCategory = Map.groupBy(answer, ([category]) => category!)
  for (const [category, counts] of byCategory)
    add(
      rows.codes.category[category]!,
      counts.map(([, days, count]) => [days!, count!] as const),
    )
}

function codeOf(rows: Rows, key: string, value: number): string {
  if (key === 'month') return monthText(value)
  return Object.hasOwn(rows.codes, key) ? rows.codes[key as TupleDimension][value]! : String(value)
}
