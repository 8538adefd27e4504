import type { Cell } from '../tables/table.ts'
import type { TableValues } from './read-manifest.ts'
import type { ValueDifference } from './verification.ts'

/** Tables that a later program adds to reports without chosen sections: they say nothing of what was printed before. */
const ADDED: readonly string[] = ['findings', 'on-time-organisations', 'on-time-explanation', 'ages', 'oldest']

/** Columns that a later program added with a line of the same, which comes last. */
const ADDED_LINES: readonly string[] = ['medianComputed']

/** What differs between the tables of a report and the same ones now, cell by cell. */
export function tableDifferences(
  printed: readonly TableValues[],
  now: readonly TableValues[],
): readonly ValueDifference[] {
  const names = [...new Set([...printed, ...now].map(({ name }) => name))]
  return names.flatMap((name) => {
    const [then, today] = [printed, now].map((tables) => tables.find((table) => table.name === name))
    // An empty one of these was attached by earlier versions, which says as little.
    if (ADDED.includes(name) && (then === undefined || (then.rows.length === 0 && today === undefined))) return []
    if (then === undefined || today === undefined)
      return [{ table: name, printed: then?.rows.length ?? null, now: today?.rows.length ?? null }]
    return [...totalDifferences(then, today), ...rowDifferences(then, today)]
  })
}

const TOTALS = ['total', 'declared'] as const

function totalDifferences(printed: TableValues, now: TableValues): readonly ValueDifference[] {
  return TOTALS.flatMap((column) =>
    printed[column] === now[column]
      ? []
      : [{ table: printed.name, column, printed: printed[column], now: now[column] }],
  )
}

/** Columns that a later program added say nothing of what was printed, nor does the order, which follows words. */
function rowDifferences(printed: TableValues, now: TableValues): readonly ValueDifference[] {
  const { name: table, columns } = printed
  const isLined = ADDED_LINES.some((each) => now.columns.includes(each) && !columns.includes(each))
  const [before, after] = [keyedRows(printed), keyedRows(isLined ? { ...now, rows: now.rows.slice(0, -1) } : now)]
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return keys.flatMap((text) => {
    const [then, today] = [before.get(text), after.get(text)]
    const key = then?.key ?? today?.key ?? []
    return columns.flatMap((column) => {
      const [one, other] = [cellOf(printed, then?.row, column), cellOf(now, today?.row, column)]
      return one === other ? [] : [{ table, key, column, printed: one, now: other }]
    })
  })
}

interface KeyedRow {
  readonly key: readonly Cell[]
  readonly row: readonly Cell[]
}

/** Rows by the texts that they begin with, or by their first number; where several begin alike, they are numbered. */
function keyedRows({ rows }: TableValues): ReadonlyMap<string, KeyedRow> {
  const keyed = new Map<string, KeyedRow>()
  const counts = new Map<string, number>()
  for (const row of rows) {
    const end = row.findIndex((cell) => typeof cell !== 'string')
    const key = end < 0 ? row : row.slice(0, Math.max(1, end))
    const text = JSON.stringify(key)
    const number = (counts.get(text) ?? 0) + 1
    counts.set(text, number)
    keyed.set(`${text} ${number}`, { key, row })
  }
  return keyed
}

function cellOf({ columns }: TableValues, row: readonly Cell[] | undefined, column: string): Cell {
  return row?.[columns.indexOf(column)] ?? null
}
