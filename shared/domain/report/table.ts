import type { Dimension } from '../incidents/dimension.ts'
import type { Answer, AnswerReason, AnswerRow } from '../incidents/question.ts'
import type { ReportSection } from '../view/view-state.ts'

/** A value of a table: a code or a text, a number, or nothing where nothing is known. */
export type Cell = string | number | null
export type Cells = Readonly<Record<string, Cell>>

/** The sections that are tables; `method` is text alone. */
export type TableName = Exclude<ReportSection, 'method'>

/**
 * One table of a report as plain data. The page draws it, the attached CSV writes it and the manifest hashes it, so
 * that the three cannot differ. Codes stay codes; texts that come from data are in the report's language.
 */
export interface ReportTable<Row extends Cells = Cells> {
  readonly name: TableName
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly total: number | null
  /** The total that the source prints, to be compared with the sum; `null` where it prints none. */
  readonly declared: number | null
  /** Why there are no rows, or no total. */
  readonly reason: AnswerReason | null
}

/** The words of a code, for tables that are sorted by them. */
export type WordOf = (dimension: Dimension, code: string) => string

/** A table of the rows that were made of an answer, with the answer's total. */
export function tableOf<Row extends Cells>(
  name: TableName,
  answer: Answer,
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): ReportTable<Row> {
  return { name, columns, rows, total: answer.total, declared: null, reason: answer.reason ?? null }
}

/** A table of rows that nothing adds up. */
export function listOf<Row extends Cells>(
  name: TableName,
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): ReportTable<Row> {
  return { name, columns, rows, total: null, declared: null, reason: null }
}

/** The code that a row of an answer by one dimension is about. */
export function codeOf(row: AnswerRow): string {
  return row.key[0] ?? ''
}
