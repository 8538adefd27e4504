import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import type { CellKind } from '../cell-kind.ts'
import type { Archive } from './archive.ts'
import type { SheetPart } from './book-parts.ts'
import { cellReference, parseReference } from './cell-reference.ts'
import { type CellContext, cellValue } from './cell-value.ts'
import { LIMITS } from './limits.ts'
import { type Attributes, walkXml } from './xml-walk.ts'

/** A row that holds at least one value; `line` is its number on the sheet, from 1. */
export interface SheetRow {
  readonly line: number
  readonly isHidden: boolean
  readonly cells: readonly string[]
  readonly kinds: readonly CellKind[]
}

/** What a sheet says beside its rows. */
export interface SheetFacts {
  readonly hiddenRows: number
  /** Hidden columns, counted from 0. */
  readonly hiddenColumns: readonly number[]
  /** Values that are the stored results of formulas. */
  readonly formulas: number
  /** Merged cells as written, `A1:C1`. */
  readonly merged: readonly string[]
}

const MOST_MERGED = 10_000

/**
 * Reads a sheet as it is inflated, row by row. Rows and cells that are not there are never made up; empty cells at the
 * end of a row are left out. The walk ends when `visit` returns false.
 */
export async function readSheetRows(
  archive: Archive,
  sheet: SheetPart,
  context: CellContext,
  visit: (row: SheetRow) => boolean | undefined,
): Promise<SheetFacts> {
  const hiddenColumns = new Set<number>()
  const merged: string[] = []
  const tally = { hiddenRows: 0, formulas: 0 }
  let cells: string[] = []
  let kinds: CellKind[] = []
  let line = 0
  let column = -1
  let isHidden = false
  let isInRows = false
  let isDone = false
  let cellsRead = 0
  let phonetic = 0
  let cell: { type: string; style: number; value: string | null; formula: string | null } | null = null

  const refuse = (place: string): never => {
    throw new FileRefusal('workbook-damaged', { part: sheet.name }, { sheet: sheet.name, cell: place })
  }
  const openRow = (attributes: Attributes): void => {
    const number = attributes.r === undefined ? line + 1 : Number(attributes.r)
    if (!Number.isInteger(number) || number <= line || number > LIMITS.rows) refuse(`A${attributes.r ?? line + 1}`)
    line = number
    column = -1
    isHidden = attributes.hidden === '1' || attributes.hidden === 'true'
    cells = []
    kinds = []
  }
  const openCell = (attributes: Attributes): void => {
    cellsRead += 1
    if (cellsRead > LIMITS.cells)
      throw new FileRefusal('workbook-too-large', { limit: LIMITS.cells / 1e6 }, { sheet: sheet.name })
    const reference = attributes.r === undefined ? { column: column + 1, row: line } : parseReference(attributes.r)
    if (reference?.row !== line) refuse(attributes.r ?? '')
    column = reference?.column ?? 0
    cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: null, formula: null }
  }
  const closeCell = (): void => {
    if (cell === null) return
    const { text, kind } = cellValue(cell, context)
    if (cell.formula !== null && kind !== 'uncomputed') tally.formulas += 1
    cell = null
    if (kind === 'empty') return
    if (column >= LIMITS.columns) {
      const place = { sheet: sheet.name, cell: cellReference(column, line) }
      throw new FileRefusal('workbook-too-wide', { limit: LIMITS.columns }, place)
    }
    if (kinds[column] !== undefined && kinds[column] !== 'empty') refuse(cellReference(column, line))
    while (cells.length <= column) {
      cells.push('')
      kinds.push('empty')
    }
    cells[column] = text
    kinds[column] = kind
  }
  const closeRow = (): void => {
    if (cells.length === 0) return
    if (isHidden) tally.hiddenRows += 1
    if (!isDone) isDone = visit({ line, isHidden, cells, kinds }) === false
  }

  await walkXml(archive.read(sheet.part), sheet.part, {
    open(name, attributes) {
      switch (name) {
        case 'sheetData':
          isInRows = true
          return false
        case 'row':
          if (isInRows) openRow(attributes)
          return false
        case 'c':
          if (isInRows) openCell(attributes)
          return false
        case 'f':
          if (cell !== null) cell.formula = ''
          return cell !== null
        case 'rPh':
          phonetic += 1
          return false
        case 'v':
          return cell !== null
        case 't':
          return cell !== null && phonetic === 0
        case 'col':
          if (attributes.hidden === '1' || attributes.hidden === 'true') addColumns(attributes, hiddenColumns)
          return false
        case 'mergeCell':
          if (merged.length < MOST_MERGED) merged.push(attributes.ref ?? '')
          return false
        default:
          return false
      }
    },
    close(name, text) {
      if (name === 'sheetData') isInRows = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'c') closeCell()
      else if (name === 'f' && cell !== null) cell.formula = text
      else if (name === 'row') closeRow()
      else if ((name === 'v' || name === 't') && cell !== null) cell.value = (cell.value ?? '') + text
    },
    isDone: () => isDone,
  })
  return { ...tally, hiddenColumns: [...hiddenColumns], merged }
}

function addColumns({ min, max }: Attributes, hidden: Set<number>): void {
  const last = Math.min(Number(max), LIMITS.columns)
  for (let column = Number(min); column >= 1 && column <= last; column += 1) hidden.add(column - 1)
}
