import type { Comparison } from '../../incidents/comparison.ts'
import { type Dimension, isDimension } from '../../incidents/dimension.ts'
import type { Answer, AnswerReason, AnswerRow } from '../../incidents/question.ts'
import type { ReportSection } from '../../view/view-state.ts'

/** A code or text, a number, or `null` for unknown. */
export type Cell = string | number | null
export type ReportCells = Readonly<Record<string, Cell>>

/** Sections with a table; `method` is text alone. */
export type TableName = Exclude<ReportSection, 'method'>

/** A table as data, codes untranslated: drawn, written as CSV and hashed, so that the three cannot differ. */
export interface ReportTable<Row extends ReportCells = ReportCells> {
  readonly name: TableName
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly total: number | null
  /** The total as printed, to be compared with the sum; `null` for none. */
  readonly declared: number | null
  readonly reason: AnswerReason | null
  /** How codes are written that only the data know: streets. */
  readonly names?: Readonly<Record<string, string>>
}

/** The name of a code, for sorting. */
export type WordOf = (dimension: Dimension, code: string) => string

/** A table from the rows and the total of an answer. */
export function tableOf<Row extends ReportCells>(
  name: TableName,
  answer: Answer,
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): ReportTable<Row> {
  return { name, columns, rows, total: answer.total, declared: null, reason: answer.reason ?? null }
}

/** A table without a total. */
export function listOf<Row extends ReportCells>(
  name: TableName,
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): ReportTable<Row> {
  return { name, columns, rows, total: null, declared: null, reason: null }
}

/** What a row says of the compared days, `null`s where there are none. */
export type ComparedCells = {
  readonly before: number | null
  readonly change: number | null
  readonly reason: string | null
}

/** The cells of a comparison. */
export function comparedCells(comparison: Comparison | undefined): ComparedCells {
  return {
    before: comparison?.value ?? null,
    change: comparison?.change ?? null,
    reason: comparison?.reason ?? null,
  }
}

/** The columns of the compared days, none where an answer has none. */
export function comparedColumns({ rows }: Pick<Answer, 'rows'>): readonly (keyof ComparedCells)[] {
  return rows.some(({ comparison }) => comparison !== undefined) ? ['before', 'change', 'reason'] : []
}

/** The name of a column that is a value of a dimension, in a table by two. */
export function crossedColumn(dimension: Dimension, code: string): string {
  return `${dimension}:${code}`
}

/** What a column is a value of; `null` for one that is none. */
export function readCrossedColumn(column: string): { readonly dimension: Dimension; readonly code: string } | null {
  const at = column.indexOf(':')
  const dimension = column.slice(0, Math.max(at, 0))
  return isDimension(dimension) ? { dimension, code: column.slice(at + 1) } : null
}

/** The code of a row of an answer by one dimension. */
export function codeOf(row: AnswerRow): string {
  return row.key[0] ?? ''
}
