import { parseReference } from '../../cell-reference.ts'
import type { Archive } from '../archive.ts'
import { LIMITS } from '../limits.ts'
import type { RowVisitor, SheetFacts } from '../open-book.ts'
import { gatherRows } from '../row-gatherer.ts'
import { type Attributes, walkXml } from '../xml-walk.ts'
import type { SheetPart } from './book-parts.ts'
import { type CellContext, cellValue } from './cell-value.ts'

/** Reads a sheet as it is inflated, row by row. */
export async function readSheetRows(
  archive: Archive,
  sheet: SheetPart,
  context: CellContext,
  visit: RowVisitor,
): Promise<SheetFacts> {
  const rows = gatherRows(sheet.name, visit)
  let line = 0
  let column = -1
  let isInRows = false
  let phonetic = 0
  let cell: { type: string; style: number; value: string | null; formula: string | null } | null = null

  const openRow = (attributes: Attributes): void => {
    const number = attributes.r === undefined ? line + 1 : Number(attributes.r)
    if (!Number.isInteger(number) || number <= line || number > LIMITS.rows) rows.refuse(`A${attributes.r ?? line + 1}`)
    line = number
    column = -1
    rows.openRow(line, isTrue(attributes.hidden))
  }
  const openCell = (attributes: Attributes): void => {
    rows.countCells(1)
    const reference = attributes.r === undefined ? { column: column + 1, row: line } : parseReference(attributes.r)
    if (reference?.row !== line) rows.refuse(attributes.r ?? '')
    column = reference?.column ?? 0
    cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: null, formula: null }
  }
  const closeCell = (): void => {
    if (cell === null) return
    rows.place(column, cellValue(cell, context), cell.formula !== null)
    cell = null
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
          if (isTrue(attributes.hidden)) rows.hideColumns(Number(attributes.min) - 1, Number(attributes.max) - 1)
          return false
        case 'mergeCell':
          rows.addMerged(attributes.ref ?? '')
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
      else if (name === 'row') rows.closeRow()
      else if ((name === 'v' || name === 't') && cell !== null) cell.value = (cell.value ?? '') + text
    },
    isDone: rows.isDone,
  })
  return rows.facts()
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}
