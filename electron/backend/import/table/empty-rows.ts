import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import type { CellKind } from '../file/cell-kind.ts'
import type { WalkOutcome } from '../file/record-source.ts'
import { figureColumns } from './figure-columns.ts'
import { type Layout, writtenLine } from './layout.ts'

/** The rows of a published table that say themselves that they have no figure, `n.d.` or `-`: nothing is missing in them. */
export interface EmptyRows {
  /** True where the cells are such a row, which then is none. */
  see(cells: readonly string[], line: number, kinds: readonly CellKind[] | undefined): boolean
  readonly notes: () => WalkOutcome['notes']
}

/** So many rows are named; all of them are counted. */
const MOST_NAMED = 20

export function watchEmptyRows({ source, dataset, columns }: Layout): EmptyRows {
  const figures = DEFINITIONS[dataset].allowsRejects ? [] : figureColumns(columns)
  const labels = columns.filter((column) => column.field !== null && !figures.includes(column))
  const named: string[] = []
  let count = 0
  const isEmpty = (cells: readonly string[], kinds: readonly CellKind[] | undefined): boolean =>
    figures.every(({ index }) => isMissing(cells[index] ?? '') && isText(kinds?.[index])) &&
    figures.some(({ index }) => (cells[index] ?? '').trim() !== '')
  return {
    see(cells, line, kinds) {
      if (figures.length === 0 || !isEmpty(cells, kinds)) return false
      count += 1
      const key = labels.flatMap(({ index }) => cells[index]?.trim() || [])
      if (named.length < MOST_NAMED) named.push(`${writtenLine(source, line)} (${key.join(', ')})`)
      return true
    },
    notes: () =>
      named.map((value, index) => {
        const rows = index === named.length - 1 ? count - index : 1
        return { code: 'note-row-empty', value, rows }
      }),
  }
}

function isText(kind: CellKind | undefined): boolean {
  return kind === undefined || kind === 'text' || kind === 'empty'
}
