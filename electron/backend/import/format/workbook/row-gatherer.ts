import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import type { CellKind, TypedCell } from '../cell-kind.ts'
import { cellReference } from '../cell-reference.ts'
import { LIMITS } from './limits.ts'
import type { RowVisitor, SheetFacts } from './open-book.ts'

const MOST_MERGED = 10_000

/** Takes the cells of a sheet as its format delivers them, and hands its rows on; the limits of a sheet are kept here. */
export interface RowGatherer {
  /** The row whose cells come next, from 1; none may come twice. */
  openRow(line: number, isHidden: boolean): void
  /** Counts cells that are written in the file, empty or not. */
  countCells(count: number): void
  /** Places a value in the present row; the column counts from 0. */
  place(column: number, cell: TypedCell, hasFormula: boolean): void
  /** Hands the present row on, and so many lines below it the same again. Rows without a value are passed over. */
  closeRow(repeated?: number): void
  /** Characters of the present row. */
  rowLength(): number
  hideColumns(first: number, last: number): void
  addMerged(range: string): void
  /** True when the visitor wants no more rows. */
  isDone(): boolean
  facts(): SheetFacts
  /** Refuses the sheet for what stands at this place. */
  refuse(cell: string): never
}

/**
 * Rows and cells that are not there are never made up; empty cells at the end of a row are left out.
 */
export function gatherRows(sheet: string, visit: RowVisitor): RowGatherer {
  const hiddenColumns = new Set<number>()
  const merged: string[] = []
  const tally = { hiddenRows: 0, formulas: 0 }
  let cells: string[] = []
  let kinds: CellKind[] = []
  let line = 0
  let isHidden = false
  let isDone = false
  let cellsRead = 0

  const refuse = (cell: string): never => {
    throw new FileRefusal('workbook-damaged', { part: sheet }, { sheet, cell })
  }
  const countCells = (count: number): void => {
    cellsRead += count
    if (cellsRead > LIMITS.cells) throw new FileRefusal('workbook-too-large', { limit: LIMITS.cells / 1e6 }, { sheet })
  }
  return {
    openRow(next, isHiddenRow) {
      line = next
      isHidden = isHiddenRow
      cells = []
      kinds = []
    },
    countCells,
    place(column, { text, kind }, hasFormula) {
      if (hasFormula && kind !== 'uncomputed') tally.formulas += 1
      if (kind === 'empty') return
      if (column >= LIMITS.columns)
        throw new FileRefusal(
          'workbook-too-wide',
          { limit: LIMITS.columns },
          { sheet, cell: cellReference(column, line) },
        )
      if (kinds[column] !== undefined && kinds[column] !== 'empty') refuse(cellReference(column, line))
      while (cells.length <= column) {
        cells.push('')
        kinds.push('empty')
      }
      cells[column] = text
      kinds[column] = kind
    },
    closeRow(repeated = 1) {
      if (cells.length === 0) return
      if (line + repeated - 1 > LIMITS.rows) refuse(cellReference(0, line))
      if (repeated > 1) countCells(cells.length * (repeated - 1))
      if (isHidden) tally.hiddenRows += repeated
      for (let row = 0; row < repeated && !isDone; row += 1)
        isDone = visit({ line: line + row, isHidden, cells, kinds }) === false
    },
    rowLength: () => cells.reduce((sum, text) => sum + text.length + 1, 0),
    hideColumns(first, last) {
      for (let column = Math.max(first, 0); column <= Math.min(last, LIMITS.columns - 1); column += 1)
        hiddenColumns.add(column)
    },
    addMerged(range) {
      if (merged.length < MOST_MERGED) merged.push(range)
    },
    isDone: () => isDone,
    facts: () => ({ ...tally, hiddenColumns: [...hiddenColumns], merged }),
    refuse,
  }
}
