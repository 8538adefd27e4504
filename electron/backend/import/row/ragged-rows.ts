import type { Problem } from '../../../../shared/domain/problem.ts'
import type { Layout } from '../table/layout.ts'
import { isDividedOtherwise } from '../table/other-separator.ts'
import type { CellReader } from './cells.ts'

type Table = Pick<Layout, 'columns' | 'source'>

/** Refuses a row that has more cells than the header. */
export function rejectLong(table: Table, cells: readonly string[], reader: CellReader): void {
  reject(table, cells.length, reader)
}

/**
 * The problems of a row; one of a text that ends before its last column, and so lacks a value that it must have, has its
 * width told in place of it. A cell alone is no row that was cut short, but it may be one that another sign divides.
 */
export function withShort(
  table: Table,
  cells: readonly string[],
  width: number,
  reader: CellReader,
): readonly Problem[] {
  const { columns, source } = table
  const problems = reader.problems()
  const isShort = source.delimiter !== '' && width < columns.length
  if (!isShort || !problems.some(({ code }) => code === 'value-missing')) return problems
  const isAlone = width < 2
  if (isAlone && !isDividedOtherwise(cells[0] ?? '', table)) return problems
  reject(table, width, reader)
  return reader.problems().filter(({ code }) => (isAlone ? code === 'row-ragged' : code !== 'value-missing'))
}

function reject({ columns, source }: Table, found: number, reader: CellReader): void {
  const ofSheet = source.sheet === null ? {} : { rule: 'sheet' }
  reader.reject('row-ragged', columns[0]?.field?.name ?? '', { expected: columns.length, found, ...ofSheet })
}
