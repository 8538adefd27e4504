import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import type { CellKind } from '../format/cell-kind.ts'
import type { Column } from '../head/columns.ts'
import type { BodyTable, LineClass, LineRule } from './line.ts'

const BLANK: LineClass = { kind: 'empty', why: 'blank' }
const DRAWN: LineClass = { kind: 'empty', why: 'drawn' }
const NO_FIGURE: LineClass = { kind: 'empty', why: 'no-figure' }

export function blankLine(): LineRule {
  return ({ cells }) => (cells.length === 0 ? BLANK : null)
}

/** A line of a published table that is drawn with signs, `-----`, and the blanks and bars between them. */
export function drawnLine({ isPublished }: BodyTable): LineRule | null {
  return isPublished ? ({ cells }) => (cells.every(isDrawn) ? DRAWN : null) : null
}

function isDrawn(cell: string): boolean {
  return /^\s*(?:[-=_–—+:]{3,})?\s*$/.test(cell)
}

/**
 * A row of a published table that has no figure, be its cells empty or say so, `n.d.` or `-`: missing is not zero, so that
 * it tells nothing.
 */
export function rowWithoutFigure(table: BodyTable): LineRule | null {
  const { isPublished, figures, columns, source } = table
  if (!isPublished || figures.length === 0) return null
  const labels = labelColumns(table)
  const hasText = (cells: readonly string[], of: readonly Column[]): boolean =>
    of.some(({ index }) => (cells[index] ?? '').trim() !== '')
  const isEmpty = (cells: readonly string[], kinds: readonly CellKind[] | undefined): boolean =>
    figures.every(({ index }) => isMissing(cells[index] ?? '') && isText(kinds?.[index]))
  // A text that ends before its last column may have lost a cell.
  const isCut = (width: number): boolean => source.delimiter !== '' && width > 1 && width < columns.length
  return ({ cells, kinds, width }) => {
    if (!isEmpty(cells, kinds)) return null
    return !hasText(cells, figures) && (isCut(width) || !hasText(cells, labels)) ? null : NO_FIGURE
  }
}

/** The stored columns that are no figures. */
export function labelColumns({ columns, figures }: Pick<BodyTable, 'columns' | 'figures'>): readonly Column[] {
  return columns.filter((column) => column.field !== null && !figures.includes(column))
}

function isText(kind: CellKind | undefined): boolean {
  return kind === undefined || kind === 'text' || kind === 'empty'
}
