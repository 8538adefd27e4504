import { isCalendarDimension } from '../incidents/dimension.ts'
import type { Answer, AnswerRow } from '../incidents/question.ts'
import type { CrossFigure, CrossSort } from '../view/cross-view.ts'
import { compareCodes } from '../vocabulary/code-order.ts'

/** A line of the table: a code, or all of them together. */
export type CrossLine = string | null

/** A table by two dimensions with its totals, in the order in which it is shown. */
export interface CrossTable {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** What the answer says of a cell or of a total; `null` where it says nothing. */
  cell(row: CrossLine, column: CrossLine): AnswerRow | null
  /** What stands there: the measure, or the share asked for. */
  figure(row: CrossLine, column: CrossLine): number | null
}

/** How a table is shown. */
export interface CrossOrder {
  readonly figure: CrossFigure
  readonly sort: CrossSort | null
  /** Orders two codes of rows, or of columns, by their names. */
  byName(side: 'rows' | 'columns', one: string, other: string): number
}

/** Puts the answer to a question by two dimensions into rows and columns. */
export function crossTable(answer: Answer, { figure, sort, byName }: CrossOrder): CrossTable {
  const { rows: ofRows = [], columns: ofColumns = [] } = answer.totals ?? {}
  const [rowTotals, columnTotals] = [ofRows, ofColumns].map(byCode)
  const cells = new Map(answer.rows.map((row) => [row.key.join('\0'), row]))
  const all: AnswerRow = {
    key: [],
    value: answer.total,
    ...(answer.comparison === undefined ? {} : { comparison: answer.comparison }),
  }
  const cell = (row: CrossLine, column: CrossLine): AnswerRow | null => {
    if (row === null && column === null) return all
    if (column === null) return rowTotals?.get(row ?? '') ?? null
    if (row === null) return columnTotals?.get(column) ?? null
    return cells.get(`${row}\0${column}`) ?? (answer.measure === 'incidents' ? { key: [row, column], value: 0 } : null)
  }
  const whole = (row: CrossLine, column: CrossLine): AnswerRow | null => {
    if (figure === 'row') return cell(row, null)
    return figure === 'column' ? cell(null, column) : all
  }
  const shown = (row: CrossLine, column: CrossLine): number | null => {
    const value = cell(row, column)?.value ?? null
    if (figure === 'value' || value === null) return value
    const base = whole(row, column)?.value ?? null
    return base === null || base === 0 ? null : value / base
  }
  const [rowDimension, columnDimension] = answer.by
  const largestFirst = (side: 'rows' | 'columns', figureOf: (code: string) => number | null) => {
    const dimension = side === 'rows' ? rowDimension : columnDimension
    return dimension !== undefined && isCalendarDimension(dimension)
      ? compareCodes
      : (one: string, other: string) => compareValues(figureOf(one), figureOf(other), true) || byName(side, one, other)
  }
  const columns = ofColumns
    .map(({ key: [code = ''] }) => code)
    .toSorted(largestFirst('columns', (code) => cell(null, code)?.value ?? null))
  const codes = ofRows.map(({ key: [code = ''] }) => code)
  const sorted = (): readonly string[] => {
    if (sort === null) return codes.toSorted(largestFirst('rows', (code) => cell(code, null)?.value ?? null))
    const turn = sort.descending ? -1 : 1
    if (sort.by === 'name') return codes.toSorted((one, other) => turn * byName('rows', one, other))
    // The shares of all rows are one: then the counts behind them tell them apart.
    const figureOf = (code: string) =>
      sort.by === 'column' ? shown(code, sort.code) : (cell(code, null)?.value ?? null)
    return codes.toSorted(
      (one, other) => compareValues(figureOf(one), figureOf(other), sort.descending) || byName('rows', one, other),
    )
  }
  return { rows: sorted(), columns, cell, figure: shown }
}

function byCode(rows: readonly AnswerRow[]): ReadonlyMap<string, AnswerRow> {
  return new Map(rows.map((row) => [row.key[0] ?? '', row]))
}

/** What is not known comes last either way. */
function compareValues(one: number | null, other: number | null, isDescending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return isDescending ? other - one : one - other
}
