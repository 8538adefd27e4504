import { type ZipEntry, zipOf } from './workbook-file.ts'

const NAMESPACES = [
  ...['office', 'table', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet'

interface TableXml {
  readonly name: string
  /** Its rows as XML, and its columns before them. */
  readonly rows: string
  readonly style?: string
}

export interface DocumentXml {
  readonly tables: readonly TableXml[]
  /** The styles of the document itself, and those of its templates. */
  readonly styles?: string
  readonly commonStyles?: string
  /** What stands before the tables, and behind them. */
  readonly before?: string
  readonly after?: string
  readonly mimetype?: string
  /** What the manifest lists. */
  readonly manifest?: string
  readonly more?: readonly ZipEntry[]
}

/** The parts of a spreadsheet as LibreOffice names them. */
export function documentEntries(document: DocumentXml): readonly ZipEntry[] {
  const { tables, styles = '', commonStyles = '', before = '', after = '', manifest = '', more = [] } = document
  const sheets = tables.map(
    ({ name, rows, style }) =>
      `<table:table table:name="${name}"${style === undefined ? '' : ` table:style-name="${style}"`}>${rows}</table:table>`,
  )
  return [
    { name: 'mimetype', data: document.mimetype ?? SPREADSHEET, isStored: true },
    {
      name: 'content.xml',
      data: `${HEAD}<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${before}${sheets.join('')}${after}</office:spreadsheet></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      data: `${HEAD}<office:document-styles ${NAMESPACES}><office:styles>${commonStyles}</office:styles></office:document-styles>`,
    },
    {
      name: 'META-INF/manifest.xml',
      data: `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
    },
    ...more,
  ]
}

export function documentOf(document: DocumentXml): Buffer {
  return zipOf(documentEntries(document))
}

/** A document of one table, `Feuille1`, with these rows. */
export function tableOf(rows: string, document: Omit<DocumentXml, 'tables'> = {}): Buffer {
  return documentOf({ ...document, tables: [{ name: 'Feuille1', rows }] })
}

/** A document of one table with one of its parts changed. */
export function changedDocument(rows: string, part: string, change: (entry: ZipEntry) => Partial<ZipEntry>): Buffer {
  const entries = documentEntries({ tables: [{ name: 'Feuille1', rows }] })
  return zipOf(entries.map((entry) => (entry.name === part ? { ...entry, ...change(entry) } : entry)))
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A cell with a text; `attributes` as ` table:style-name="ce1"`. */
export function stringXml(text: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string"${attributes}><text:p>${escapeXml(text)}</text:p></table:table-cell>`
}

/** A cell with a number and how the sheet shows it. */
export function floatXml(value: number | string, attributes = '', shown = String(value)): string {
  return `<table:table-cell office:value-type="float" office:value="${value}"${attributes}><text:p>${shown}</text:p></table:table-cell>`
}

/** A cell with a day, `2023-03-31`. */
export function dateXml(day: string, attributes = ''): string {
  const shown = day.split('-').toReversed().join('/')
  return `<table:table-cell office:value-type="date" office:date-value="${day}"${attributes}><text:p>${shown}</text:p></table:table-cell>`
}

export function rowXml(cells: string, attributes = ''): string {
  return `<table:table-row${attributes}>${cells}</table:table-row>`
}

/** Rows whose cells are texts. */
export function stringRows(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => rowXml(cells.map((cell) => stringXml(cell)).join(''))).join('')
}

/** What LibreOffice writes from the last row of a table to the end of the sheet. */
export const EMPTY_REST =
  '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
