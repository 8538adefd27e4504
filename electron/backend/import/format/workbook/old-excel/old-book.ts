import { type CellObject, CFB, read, SSF, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel'
import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import { EMPTY_CELL, type TypedCell } from '../../cell-kind.ts'
import { cellReference } from '../../cell-reference.ts'
import { LIMITS } from '../limits.ts'
import { GENERAL, type NumberFormat, parseFormat } from '../number-format.ts'
import type { RowVisitor, Sheet, SheetFacts } from '../open-book.ts'
import { gatherRows } from '../row-gatherer.ts'
import type { DateSystem } from '../serial-day.ts'
import { booleanCell, errorCell, numberCell, textCell } from '../value-cell.ts'

/** A workbook of Excel before 2007, read as a whole. */
export interface OldBook {
  readonly sheets: readonly Sheet[]
  readonly dateSystem: DateSystem
  readonly hasMacros: boolean
  readRows(sheet: number, visit: RowVisitor): SheetFacts
}

/** The formats that are those of the country of the reader where the file does not say them: the library says dollars. */
const OF_THE_COUNTRY = [5, 6, 7, 8, 41, 42, 43, 44]
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** Reads the bytes of a workbook. Fails with a `FileRefusal`, and with whatever the library fails with. */
export function readOldBook(bytes: Buffer): OldBook {
  const container = CFB.read(bytes, { type: 'buffer' })
  const has = (name: string): boolean => CFB.find(container, name) !== null
  if (has('/EncryptedPackage')) throw new FileRefusal('file-locked')
  if (!has('/Workbook') && !has('/Book')) throw new FileRefusal('file-old-office')
  const book = readBook(bytes)
  const sheets = sheetsOf(book)
  const dateSystem = book.Workbook?.WBProps?.date1904 === true ? '1904' : '1900'
  return {
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    dateSystem,
    hasMacros: has('/_VBA_PROJECT_CUR/VBA/dir'),
    readRows(index, visit) {
      const sheet = sheets[index]
      if (sheet === undefined) throw new RangeError(`no sheet ${index}`)
      return readSheet(sheet, dateSystem, visit)
    },
  }
}

function readBook(bytes: Buffer): WorkBook {
  set_cptable(codePages)
  for (const id of OF_THE_COUNTRY) SSF.load('#,##0', id)
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    })
  } catch (error) {
    if (error instanceof Error && error.message.includes('password')) throw new FileRefusal('file-locked')
    throw error
  }
}

interface OldSheet extends Sheet {
  readonly content: WorkSheet
}

/** The sheets that hold cells, not charts or macros. What was cut off leaves a name without a sheet. */
function sheetsOf({ SheetNames, Sheets, Workbook }: WorkBook): readonly OldSheet[] {
  if (SheetNames.length > LIMITS.sheets) throw new FileRefusal('workbook-too-many-parts', { limit: LIMITS.sheets })
  return SheetNames.flatMap((name) => {
    const content = Object.hasOwn(Sheets, name) ? Sheets[name] : undefined
    if (content === undefined) throw new FileRefusal('workbook-damaged', { part: name }, { sheet: name })
    const isHidden = (Workbook?.Sheets?.find((each) => each.name === name)?.Hidden ?? 0) !== 0
    return (content['!type'] ?? 'sheet') === 'sheet' ? [{ name, isHidden, content }] : []
  })
}

function readSheet({ name, content }: OldSheet, dateSystem: DateSystem, visit: RowVisitor): SheetFacts {
  const rows = gatherRows(name, visit)
  const { '!cols': columns = [], '!rows': heights = [], '!merges': merges = [], '!data': data = [] } = content
  columns.forEach((column, index) => {
    if (column?.hidden === true) rows.hideColumns(index, index)
  })
  for (const { s, e } of merges) rows.addMerged(`${cellReference(s.c, s.r + 1)}:${cellReference(e.c, e.r + 1)}`)
  const formatOf = createFormats()
  for (const [row, cells] of data.entries()) {
    if (cells === undefined) continue
    if (rows.isDone()) break
    rows.openRow(row + 1, heights[row]?.hidden === true)
    cells.forEach((cell, column) => {
      rows.countCells(1)
      rows.place(column, cellOf(cell, formatOf, dateSystem), cell.f !== undefined || cell.F !== undefined)
    })
    rows.closeRow()
  }
  return rows.facts()
}

function cellOf({ t, v, z }: CellObject, formatOf: (code: string) => NumberFormat, dateSystem: DateSystem): TypedCell {
  switch (t) {
    case 'n':
      return numberCell(String(v), z === undefined ? GENERAL : formatOf(String(z)), dateSystem)
    case 's':
      return textCell(String(v ?? ''))
    case 'b':
      return booleanCell(v === true)
    case 'e':
      return errorCell(ERRORS[Number(v)] ?? `#${v}`)
    default:
      return EMPTY_CELL
  }
}

function createFormats(): (code: string) => NumberFormat {
  const known = new Map<string, NumberFormat>()
  return (code) => {
    const format = known.get(code) ?? parseFormat(code)
    known.set(code, format)
    return format
  }
}
