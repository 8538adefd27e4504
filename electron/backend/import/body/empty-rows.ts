import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import type { CellKind } from '../format/cell-kind.ts'
import type { WalkOutcome } from '../format/record-source.ts'
import { type Column, figureColumns, tellPeriod } from '../head/columns.ts'
import { writtenLine } from '../head/head.ts'
import type { Layout } from '../head/layout.ts'

/**
 * The rows of a published table that have no figure, be their cells empty or say so, `n.d.` or `-`: missing is not zero, so
 * that they tell nothing.
 */
export interface EmptyRows {
  /** True where the cells are such a row, which then is none; `width` is how many of them stand in the file. */
  see(cells: readonly string[], line: number, kinds: readonly CellKind[] | undefined, width: number): boolean
  readonly notes: () => WalkOutcome['notes']
  /** The first line that only holds a year, in a budget that says nowhere else of which year its amounts are. */
  readonly yearLine: () => YearLine | null
}

/** A year that stands alone among the rows, as the heading of those below it. */
export interface YearLine {
  readonly year: string
  readonly line: number
}

const YEAR = /^(?:19|20)\d{2}$/

/** So many rows are named; all of them are counted. */
const MOST_NAMED = 20

export function watchEmptyRows({ source, dataset, columns }: Layout): EmptyRows {
  const figures = DEFINITIONS[dataset].allowsRejects ? [] : figureColumns(columns)
  const labels = columns.filter((column) => column.field !== null && !figures.includes(column))
  const hasPeriod = tellPeriod(columns)
  const named: string[] = []
  let yearLine: YearLine | null = null
  let count = 0
  const hasText = (cells: readonly string[], of: readonly Column[]): boolean =>
    of.some(({ index }) => (cells[index] ?? '').trim() !== '')
  const isEmpty = (cells: readonly string[], kinds: readonly CellKind[] | undefined): boolean =>
    figures.every(({ index }) => isMissing(cells[index] ?? '') && isText(kinds?.[index]))
  // A text that ends before its last column may have lost a cell.
  const isCut = (width: number): boolean => source.delimiter !== '' && width > 1 && width < columns.length
  return {
    see(cells, line, kinds, width) {
      if (figures.length === 0 || !isEmpty(cells, kinds)) return false
      if (!hasText(cells, figures) && (isCut(width) || !hasText(cells, labels))) return false
      count += 1
      const key = labels.flatMap(({ index }) => cells[index]?.trim() || [])
      const [year = '', ...others] = key
      if (!hasPeriod && others.length === 0 && YEAR.test(year)) yearLine ??= { year, line }
      if (named.length < MOST_NAMED) named.push(`${writtenLine(source, line)} (${key.join(', ')})`)
      return true
    },
    notes: () =>
      named.map((value, index) => {
        const rows = index === named.length - 1 ? count - index : 1
        return { code: 'note-row-empty', value, rows }
      }),
    yearLine: () => (hasMoney(dataset) ? yearLine : null),
  }
}

function isText(kind: CellKind | undefined): boolean {
  return kind === undefined || kind === 'text' || kind === 'empty'
}
