import type { Client } from 'pg'
import type { Database } from '../../../electron/backend/store/database.ts'
import { dayFromNumber } from '../../../shared/domain/calendar/day.ts'
import type { Contender } from '../contender.ts'
import { createFigureList, type Figures } from '../figures.ts'
import { monthText } from '../rows.ts'
import type { State } from '../states.ts'
import {
  isServerDimension,
  learnWords,
  type ServerDimension,
  type ServerWords,
  WORD_COLUMNS,
  wordKey,
} from './postgres-words.ts'
import { chartsOf, daysOf, SQL_CHARTS, type SqlChart, whereClause } from './sql.ts'

const DURATION = 'coalesce(closed, last_action) - created'

/** What a chart counts by that is not told by words. */
const CALENDAR: Readonly<Record<string, string>> = {
  month: '(extract(year FROM created)::int - 1970) * 12 + extract(month FROM created)::int - 1',
  weekday: 'extract(isodow FROM created)::int',
  month_of_year: 'extract(month FROM created)::int',
  duration: DURATION,
}

/** PostgreSQL over the table of the warehouse, asked the eight questions at each click. */
export async function createPostgres(client: Client, database: Database): Promise<Contender> {
  const words = await learnWords(client, database)
  return {
    name: 'PostgreSQL, live',
    charts: chartsOf(SQL_CHARTS),
    prepare(state) {
      const questions = SQL_CHARTS.map((chart) => questionOf(client, words, state, chart))
      return async () => {
        const answers: unknown[][][] = []
        for (const text of questions) answers.push((await client.query<unknown[]>({ text, rowMode: 'array' })).rows)
        return () => figuresOf(words, answers)
      }
    },
  }
}

function questionOf(client: Client, words: ServerWords, state: State, chart: SqlChart): string {
  const keys = chart.keys.flatMap(expressionsOf)
  const [from, to] = daysOf(state, chart)
  const where = [
    ...(from === null ? [] : [`created >= date '${dayFromNumber(from)}'`]),
    ...(to === null ? [] : [`created <= date '${dayFromNumber(to)}'`]),
    ...state.filters.flatMap(({ kind, values }) =>
      kind === chart.ignores || !isServerDimension(kind) ? [] : [oneOf(client, words, kind, values)],
    ),
    ...(chart.chart === 'delay' ? [oneOf(client, words, 'status', ['closed']), `${DURATION} >= 0`] : []),
  ]
  const places = keys.map((_, index) => index + 1).join(', ')
  return `SELECT ${keys.join(', ')}, count(*)::int FROM incident${whereClause(where)} GROUP BY ${places}`
}

function expressionsOf(key: string): readonly string[] {
  return isServerDimension(key) ? WORD_COLUMNS[key] : [CALENDAR[key] ?? key]
}

function oneOf(client: Client, words: ServerWords, kind: ServerDimension, values: readonly string[]): string {
  const chosen = [...words[kind]].filter(([, code]) => values.includes(code)).map(([key]) => key)
  const tuples = chosen.map((key) => {
    const texts: (string | null)[] = JSON.parse(key)
    // No comparison finds a null; such a word is none.
    return `(${texts.map((text) => client.escapeLiteral(text ?? '')).join(', ')})`
  })
  const columns = WORD_COLUMNS[kind].map((column) => `coalesce(${column}, '')`).join(', ')
  return tuples.length === 0 ? 'false' : `(${columns}) IN (${tuples.join(', ')})`
}

function figuresOf(words: ServerWords, answers: readonly unknown[][][]): Figures {
  const list = createFigureList()
  for (const [index, { chart, keys }] of SQL_CHARTS.entries()) {
    const counts = addedUp(words, keys, answers[index] ?? [])
    if (chart === 'delay')
      for (const [category, own] of Map.groupBy(counts, ({ codes }) => String(codes[0])))
        list.addDelays(
          category,
          own.map(({ codes, count }) => [Number(codes[1]), count] as const),
        )
    else for (const { codes, count } of counts) list.add(chart, codes, count)
    // The calendar heeds every filter: what it counts is all there is.
    if (chart === 'calendar')
      list.add(
        'total',
        [],
        counts.reduce((sum, { count }) => sum + count, 0),
      )
  }
  return list.figures
}

interface Count {
  readonly codes: readonly (string | number)[]
  readonly count: number
}

/** Several words may have one code: their counts are added. */
function addedUp(words: ServerWords, keys: readonly string[], answer: readonly unknown[][]): readonly Count[] {
  const counts = new Map<string, Count>()
  for (const row of answer) {
    const codes = codesOf(words, keys, row)
    const key = codes.join(' ')
    counts.set(key, { codes, count: Number(row.at(-1)) + (counts.get(key)?.count ?? 0) })
  }
  return [...counts.values()]
}

function codesOf(words: ServerWords, keys: readonly string[], row: readonly unknown[]): readonly (string | number)[] {
  let at = 0
  return keys.map((key) => {
    if (!isServerDimension(key)) {
      const value = Number(row[at])
      at += 1
      return key === 'month' ? monthText(value) : value
    }
    const width = WORD_COLUMNS[key].length
    const code = words[key].get(wordKey(row.slice(at, at + width))) ?? ''
    at += width
    return code
  })
}
