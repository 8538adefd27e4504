import type { Span } from '../calendar/period.ts'
import { isCalendarDimension, isDated } from '../incidents/dimension.ts'
import type { Answer } from '../incidents/question.ts'
import { onTimeShare } from '../service/on-time.ts'
import {
  isOfIncidents,
  type OnTimeAnswer,
  type ServiceDimension,
  type StockAnswer,
  type StockTotal,
} from '../service/service-question.ts'
import type { CrossFigure, CrossSort } from '../view/cross-view.ts'
import { compareCodes } from '../vocabulary/code-order.ts'

/** A line of the table: a code, or all of them together. */
export type CrossLine = string | null

/** A table by two dimensions with its totals, in the order in which it is shown. */
export interface CrossTable {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cell: CrossCells
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

/** What is open as a table has it: by dimensions of incidents, at the end of the day of its period. */
export type CrossStock = Omit<StockAnswer, 'by'> & {
  readonly by: readonly ServiceDimension[]
  readonly period: Span | null
}

/** An answer about what is open, to be put into a table. */
export function crossStock(answer: StockAnswer): CrossStock {
  const { by, on } = answer
  return { ...answer, by: by.filter(isOfIncidents), period: on === null ? null : { from: on, to: on } }
}

/** What one table by two dimensions is made of. */
export type CrossAnswer = Answer | OnTimeAnswer | CrossStock
export type CrossRow = CrossAnswer['rows'][number] | StockTotal

/** What an answer says of a cell or of a total; `null` where it says nothing. */
export type CrossCells = (row: CrossLine, column: CrossLine) => CrossRow | null

/** True for a share of a table by months or years that may still change: of other tables the sum below says so. */
export function isEarlyShare({ by }: CrossAnswer, row: CrossRow | null): boolean {
  return row !== null && 'parts' in row && row.parts.pending > 0 && by.some(isDated)
}

/** True for a table of what is open. */
export function isOpenTable(answer: CrossAnswer): answer is CrossStock {
  return answer.measure === 'open'
}

/** Measures of which a cell that no row tells has none. */
const COUNTED: readonly string[] = ['incidents', 'open']

/** The cells of an answer by two dimensions, its totals among them. */
export function crossCells(answer: CrossAnswer): CrossCells {
  const { rows: ofRows, columns: ofColumns } = totalsOf(answer)
  const [rowTotals, columnTotals] = [byCode(ofRows), byCode(ofColumns)]
  const cells = new Map<string, CrossRow>(answer.rows.map((row) => [row.key.join('\0'), row]))
  const all = allOf(answer)
  return (row, column) => {
    if (row === null && column === null) return all
    if (column === null) return rowTotals.get(row ?? '') ?? null
    if (row === null) return columnTotals.get(column) ?? null
    return (
      cells.get(`${row}\0${column}`) ?? (COUNTED.includes(answer.measure) ? { key: [row, column], value: 0 } : null)
    )
  }
}

function totalsOf({ totals }: CrossAnswer): {
  readonly rows: readonly CrossRow[]
  readonly columns: readonly CrossRow[]
} {
  return totals ?? { rows: [], columns: [] }
}

function allOf(answer: CrossAnswer): CrossRow {
  switch (answer.measure) {
    case 'on-time':
      return { key: [], ...onTimeShare(answer.parts), parts: answer.parts }
    case 'open':
      return { key: [], value: answer.total, ...(answer.total === null ? { reason: 'steps' as const } : {}) }
    default: {
      const { total: value, comparison } = answer
      return { key: [], value, ...(comparison === undefined ? {} : { comparison }) }
    }
  }
}

/** Puts the answer to a question by two dimensions into rows and columns. */
export function crossTable(answer: CrossAnswer, { figure, sort, byName }: CrossOrder): CrossTable {
  const { rows: ofRows, columns: ofColumns } = totalsOf(answer)
  const cell = crossCells(answer)
  const whole = (row: CrossLine, column: CrossLine): CrossRow | null => {
    if (figure === 'row') return cell(row, null)
    return figure === 'column' ? cell(null, column) : cell(null, null)
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

function byCode(rows: readonly CrossRow[]): ReadonlyMap<string, CrossRow> {
  return new Map(rows.map((row) => [row.key[0] ?? '', row]))
}

/** What is not known comes last either way. */
function compareValues(one: number | null, other: number | null, isDescending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return isDescending ? other - one : one - other
}
