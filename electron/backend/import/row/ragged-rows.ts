import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { isDividedOtherwise } from '../head/below-header.ts'
import type { Layout } from '../head/layout.ts'
import type { CellReader } from '../value/cells.ts'

/** Refuses rows that have more or fewer cells than the header. */
export interface RaggedRows {
  /** Refuses the present row where it has more of them. */
  rejectLong(cells: readonly string[]): void
  /**
   * The problems of the present row; one of a text that ends before its last column, and so lacks a value that it must
   * have, is refused for its width instead. A cell alone is no row that was cut short, but it may be one that another
   * sign divides.
   */
  withShort(cells: readonly string[], width: number): readonly Problem[]
}

export function createRaggedRows(table: Pick<Layout, 'columns' | 'source'>, reader: CellReader): RaggedRows {
  const { columns, source } = table
  const first = reader.field(columns[0]?.field?.name ?? '')
  const ofSheet = source.sheet === null ? {} : ({ rule: 'sheet' } as const)
  const reject = (found: number): void => first.reject('row-ragged', { expected: columns.length, found, ...ofSheet })
  return {
    rejectLong(cells) {
      if (cells.length > columns.length) reject(cells.length)
    },
    withShort(cells, width) {
      const problems = reader.problems()
      const isShort = source.delimiter !== '' && width < columns.length
      if (!isShort || !problems.some(({ code }) => code === 'value-missing')) return problems
      const isAlone = width < 2
      if (isAlone && !isDividedOtherwise(cells[0] ?? '', table)) return problems
      reject(width)
      return reader.problems().filter(({ code }) => (isAlone ? code === 'row-ragged' : code !== 'value-missing'))
    },
  }
}
