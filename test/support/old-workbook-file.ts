import { CFB } from '@e965/xlsx'

/** A cell of an old workbook: what it holds, and the number of its format among those of the book, from 1. */
export type OldCell =
  | string
  | number
  | boolean
  | null
  | { readonly value: number; readonly format: number }
  | { readonly error: number }
  /** A formula by its stored result. */
  | { readonly result: number | string | boolean | { readonly error: number } }

export interface OldSheet {
  readonly name: string
  readonly rows: readonly (readonly OldCell[])[]
  readonly isHidden?: boolean
  /** Rows and columns, counted from 0. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  /** First row, last row, first column, last column. */
  readonly merged?: readonly (readonly [number, number, number, number])[]
  /** Records as they are, before the end of the sheet. */
  readonly more?: Buffer
}

export interface OldBookFile {
  readonly sheets: readonly OldSheet[]
  readonly formats?: readonly string[]
  readonly is1904?: boolean
  readonly isLocked?: boolean
  /** More streams of the container. */
  readonly streams?: readonly (readonly [name: string, content: Buffer])[]
}

/** A record of BIFF8, the format of Excel 97: its number, its length, its content. */
export function biffRecord(type: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([shorts(type, content.length), content])
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

/** A text in UTF-16 behind its length, as a short or a byte. */
function text(value: string, isShort = false): Buffer {
  const length = isShort ? Buffer.from([value.length]) : shorts(value.length)
  return Buffer.concat([length, Buffer.from([1]), Buffer.from(value, 'utf16le')])
}

const EOF = biffRecord(0x0a)
const begin = (kind: number): Buffer => biffRecord(0x809, shorts(0x0600, kind, 0, 1997), Buffer.alloc(8))
const FIRST_FORMAT = 200

function cellRecord(row: number, column: number, cell: OldCell): Buffer {
  const at = (style: number): Buffer => shorts(row, column, style)
  if (cell === null) return Buffer.alloc(0)
  if (typeof cell === 'string') return biffRecord(0x204, at(0), text(cell))
  if (typeof cell === 'number') return biffRecord(0x203, at(0), double(cell))
  if (typeof cell === 'boolean') return biffRecord(0x205, at(0), Buffer.from([cell ? 1 : 0, 0]))
  if ('error' in cell) return biffRecord(0x205, at(0), Buffer.from([cell.error, 1]))
  if ('value' in cell) return biffRecord(0x203, at(cell.format), double(cell.value))
  return formulaRecords(at(0), cell.result)
}

/** The formula is always `1`: what counts is its result. */
function formulaRecords(at: Buffer, result: number | string | boolean | { readonly error: number }): Buffer {
  const special = (kind: number, value: number): Buffer => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff])
  const stored =
    typeof result === 'number'
      ? double(result)
      : typeof result === 'boolean'
        ? special(1, result ? 1 : 0)
        : typeof result === 'string'
          ? special(result === '' ? 3 : 0, 0)
          : special(2, result.error)
  const formula = biffRecord(0x06, at, stored, shorts(0, 0, 0), shorts(3), Buffer.from([0x1e, 1, 0]))
  const string = typeof result === 'string' && result !== '' ? biffRecord(0x207, text(result)) : Buffer.alloc(0)
  return Buffer.concat([formula, string])
}

function sheetStream(sheet: OldSheet): Buffer {
  const { rows, hiddenRows = [], hiddenColumns = [], merged = [], more = Buffer.alloc(0) } = sheet
  return Buffer.concat([
    begin(0x10),
    ...hiddenColumns.map((column) => biffRecord(0x7d, shorts(column, column, 2560, 0, 1, 0))),
    ...hiddenRows.map((row) => biffRecord(0x208, shorts(row, 0, 256, 255, 0, 0, 0x20, 0))),
    ...rows.flatMap((cells, row) => cells.map((cell, column) => cellRecord(row, column, cell))),
    ...(merged.length === 0
      ? []
      : [biffRecord(0xe5, shorts(merged.length), ...merged.map((range) => shorts(...range)))]),
    more,
    EOF,
  ])
}

/** The stream that holds a workbook. */
function bookStream({ sheets, formats = [], is1904 = false, isLocked = false }: OldBookFile): Buffer {
  const style = (format: number): Buffer => biffRecord(0xe0, shorts(0, format), Buffer.alloc(16))
  const head = Buffer.concat([
    begin(0x05),
    ...(isLocked ? [biffRecord(0x2f, shorts(0, 0x1234, 0x5678))] : []),
    biffRecord(0x22, shorts(is1904 ? 1 : 0)),
    ...formats.map((code, index) => biffRecord(0x41e, shorts(FIRST_FORMAT + index), text(code))),
    style(0),
    ...formats.map((_code, index) => style(FIRST_FORMAT + index)),
  ])
  const streams = sheets.map(sheetStream)
  const listed = (places: readonly number[]): Buffer =>
    Buffer.concat(
      sheets.map(({ name, isHidden = false }, index) => {
        const place = Buffer.alloc(4)
        place.writeUInt32LE(places[index] ?? 0)
        return biffRecord(0x85, place, Buffer.from([isHidden ? 1 : 0, 0]), text(name, true))
      }),
    )
  const first = head.length + listed([]).length + EOF.length
  const places = streams.map((_each, index) => streams.slice(0, index).reduce((sum, { length }) => sum + length, first))
  return Buffer.concat([head, listed(places), EOF, ...streams])
}

/** A container of old Office with these streams. */
export function containerOf(streams: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of streams) CFB.utils.cfb_add(container, `/${name}`, content)
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer)
}

/** A workbook as Excel 97 to 2003 writes it. */
export function oldBookOf(book: OldBookFile): Buffer {
  return containerOf([['Workbook', bookStream(book)], ...(book.streams ?? [])])
}

/** The same of one sheet, `Feuil1`. */
export function oldSheetOf(
  rows: OldSheet['rows'],
  sheet: Partial<OldSheet> = {},
  book: Partial<OldBookFile> = {},
): Buffer {
  return oldBookOf({ ...book, sheets: [{ name: 'Feuil1', rows, ...sheet }] })
}
