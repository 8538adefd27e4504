import { readFile, writeFile } from 'node:fs/promises'
import { documentOf } from '../support/document-file.ts'
import { sheetOf } from '../support/workbook-file.ts'

const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/
const DAY_MILLISECONDS = 86_400_000
/** The number of 1 January 1970 among the days of Excel. */
const SERIAL_OF_1970 = 25_569
const LETTER_A = 65

/** Writes the incidents of a CSV file as a workbook of Excel and as one of LibreOffice: texts, and days as days. */
export async function writeWorkbooks(csv: string, { xlsx, ods }: { xlsx: string; ods: string }): Promise<void> {
  const lines = (await readFile(csv, 'utf8')).split(/\r?\n/)
  // Every cell stands in quotation marks, and none holds one; the total at the end is no row.
  const rows = lines.map((line) => line.replace(/^\ufeff?"|"$/g, '').split('";"')).filter(({ length }) => length > 1)
  await writeFile(xlsx, excelBook(rows))
  await writeFile(
    ods,
    documentOf({ tables: [{ name: 'Export', rows: rows.map(documentRow).join('\n') }], styles: STYLES }),
  )
}

function excelBook(rows: readonly (readonly string[])[]): Buffer {
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  const cell = (text: string, column: number, row: number): string => {
    if (text === '') return ''
    const place = `${String.fromCharCode(LETTER_A + column)}${row + 1}`
    const day = isoDay(text)
    return day === null
      ? `<c r="${place}" t="s"><v>${numberOf(text)}</v></c>`
      : `<c r="${place}" s="1"><v>${Date.parse(day) / DAY_MILLISECONDS + SERIAL_OF_1970}</v></c>`
  }
  const lines = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join('')}</row>`,
  )
  const strings = (): string => [...numbers.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')
  return sheetOf(lines.join(''), { strings: strings(), formats: ['dd/mm/yyyy'], name: 'Export' })
}

const STYLES =
  '<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'

function documentRow(cells: readonly string[]): string {
  return `<table:table-row table:style-name="ro1">${cells.map(documentCell).join('')}</table:table-row>`
}

function documentCell(text: string): string {
  if (text === '') return '<table:table-cell/>'
  const day = isoDay(text)
  const shown = `<text:p>${escaped(text)}</text:p>`
  return day === null
    ? `<table:table-cell office:value-type="string" calcext:value-type="string">${shown}</table:table-cell>`
    : `<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="${day}" calcext:value-type="date">${shown}</table:table-cell>`
}

function isoDay(text: string): string | null {
  const [, day, month, year] = DAY.exec(text) ?? []
  return day === undefined ? null : `${year}-${month}-${day}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
