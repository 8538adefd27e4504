import { type Day, dayNumber } from '../../../shared/domain/calendar/day.ts'
import type { ZipPart } from './zip-file.ts'

/** A cell of an export; only text can be taken for a formula. */
export type ExportCell =
  | { readonly kind: 'text'; readonly text: string }
  /** A share is a part of one, shown in per cent. */
  | { readonly kind: 'number'; readonly number: number; readonly isShare?: boolean }
  | { readonly kind: 'day'; readonly day: Day }
  | null

/** A sheet of Excel has 1 048 576 rows; one is for the headers. */
export const MOST_SHEET_ROWS = 1_048_575

/** Day 0 of our numbers in the count of a spreadsheet, which begins at the end of 1899. */
const SERIAL_OF_1970 = 25_569
const DAY_STYLE = 1
const HEADER_STYLE = 2
const SHARE_STYLE = 3
const COLUMN_WIDTH = 18

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A sheet of a workbook: a row of headers, then the rows as they come. */
export interface SheetToWrite {
  readonly name: string
  readonly headers: readonly string[]
  readonly pages: Iterable<readonly (readonly ExportCell[])[]> | AsyncIterable<readonly (readonly ExportCell[])[]>
}

/**
 * The parts of a workbook, written as the rows come. Text is typed as text, so that nothing in it is ever run; days are
 * days, numbers are numbers.
 */
export function workbookParts(sheets: readonly SheetToWrite[]): readonly ZipPart[] {
  const paths = sheets.map((_sheet, index) => `worksheets/sheet${index + 1}.xml`)
  return [
    { name: '[Content_Types].xml', content: [contentTypes(paths)] },
    { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', content: [workbook(sheets)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [relations([...paths.map((path) => ['worksheet', path] as const), ['styles', 'styles.xml']])],
    },
    { name: 'xl/styles.xml', content: [STYLES] },
    ...sheets.map((sheet, index) => ({ name: `xl/${paths[index]}`, content: sheetText(sheet) })),
  ]
}

function contentTypes(paths: readonly string[]): string {
  const sheets = paths.map((path) => `<Override PartName="/xl/${path}" ContentType="${TYPES}.worksheet+xml"/>`)
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${sheets.join('')}` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`
  )
}

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf xfId="0"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/>' +
  '<xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>'

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`
}

function workbook(sheets: readonly SheetToWrite[]): string {
  const lines = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${lines.join('')}</sheets></workbook>`
}

async function* sheetText({ headers, pages }: SheetToWrite): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  yield `<cols><col min="1" max="${headers.length}" width="${COLUMN_WIDTH}" customWidth="1"/></cols><sheetData>`
  yield `<row r="1">${headers.map((header, column) => textCell(`${letters(column)}1`, header, HEADER_STYLE)).join('')}</row>`
  let row = 1
  for await (const rows of pages)
    yield rows
      .map((cells) => {
        row += 1
        return `<row r="${row}">${cells.map((cell, column) => cellXml(`${letters(column)}${row}`, cell)).join('')}</row>`
      })
      .join('')
  yield '</sheetData></worksheet>'
}

function cellXml(place: string, cell: ExportCell): string {
  switch (cell?.kind) {
    case undefined:
      return ''
    case 'text':
      return textCell(place, cell.text, 0)
    case 'number':
      return `<c r="${place}" s="${cell.isShare === true ? SHARE_STYLE : 0}"><v>${cell.number}</v></c>`
    case 'day':
      return `<c r="${place}" s="${DAY_STYLE}"><v>${dayNumber(cell.day) + SERIAL_OF_1970}</v></c>`
  }
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`
}

/** The letters of one of the first 26 columns. */
function letters(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column)
}

// Characters that XML cannot hold or would change are written as Excel does, and so is text that looks like that.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu

function cellText(text: string): string {
  const written = text
    .toWellFormed()
    .replaceAll(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  return escapeXml(written)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
