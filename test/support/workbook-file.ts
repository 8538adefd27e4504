import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a hand-made archive; what is not given is told as it is. */
export interface ZipEntry {
  readonly name: string
  readonly data: string | Buffer
  /** Bytes that stand for the packed data as they are. */
  readonly packed?: Buffer
  readonly declaredSize?: number
  readonly checksum?: number
  readonly flags?: number
  readonly isStored?: boolean
  /** Sizes in an extra field, as archives over 4 GB have them. */
  readonly isZip64?: boolean
}

/** A zip archive with whatever its directory shall say. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data)
    const isStored = entry.isStored === true
    const packed = entry.packed ?? (isStored ? data : deflateRawSync(data))
    const size = entry.declaredSize ?? data.length
    const name = Buffer.from(entry.name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(entry.flags ?? 0x800, 2)
    shared.writeUInt16LE(isStored ? 0 : 8, 4)
    shared.writeUInt32LE(entry.checksum ?? crc32(data), 10)
    shared.writeUInt32LE(entry.isZip64 === true ? 0xffffffff : packed.length, 14)
    shared.writeUInt32LE(entry.isZip64 === true ? 0xffffffff : size, 18)
    shared.writeUInt16LE(name.length, 22)
    const extra = entry.isZip64 === true ? zip64Field(size, packed.length) : Buffer.alloc(0)
    shared.writeUInt16LE(extra.length, 24)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, name, extra, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), shared, rest, name, extra]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(entries.length % 65_536, 8)
  end.writeUInt16LE(entries.length % 65_536, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

function zip64Field(size: number, packed: number): Buffer {
  const field = Buffer.alloc(20)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(16, 2)
  field.writeBigUInt64LE(BigInt(size), 4)
  field.writeBigUInt64LE(BigInt(packed), 12)
  return field
}

/** A sheet: its rows as XML, and what else its file says. */
export interface SheetXml {
  readonly name: string
  readonly rows: string
  readonly state?: string
  readonly before?: string
  readonly after?: string
}

export interface BookXml {
  readonly sheets: readonly SheetXml[]
  /** The items of the shared strings, `<si><t>…</t></si>`. */
  readonly strings?: string
  /** Codes of number formats; style 1 is the first of them. */
  readonly formats?: readonly string[]
  readonly is1904?: boolean
  readonly more?: readonly ZipEntry[]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

function relations(pairs: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const list = pairs.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`
}

/** The parts of a workbook as Excel names them. */
export function bookEntries({
  sheets,
  strings,
  formats = [],
  is1904 = false,
  more = [],
}: BookXml): readonly ZipEntry[] {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${index}"/>`,
  )
  const numFmts = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`)
  const styles = formats.map((_code, index) => `<xf numFmtId="${200 + index}"/>`)
  return [
    { name: '_rels/.rels', data: relations([['r1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...sheets.map((_sheet, index) => [`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['st', 'styles', '/xl/styles.xml'],
        ['ss', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    {
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet ${MAIN}><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `${HEAD}<sst ${MAIN}>${strings}</sst>` }]),
    ...sheets.map(({ rows, before = '', after = '' }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `${HEAD}<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...more,
  ]
}

export function bookOf(book: BookXml): Buffer {
  return zipOf(bookEntries(book))
}

/** The parts of a workbook of one sheet with these rows, one of them changed. */
export function changedBook(rows: string, part: string, change: (entry: ZipEntry) => Partial<ZipEntry>): Buffer {
  const entries = bookEntries({ sheets: [{ name: 'Feuil1', rows }] })
  return zipOf(entries.map((entry) => (entry.name === part ? { ...entry, ...change(entry) } : entry)))
}

/** A workbook of one sheet, `Feuil1`. */
export function sheetOf(rows: string, book: Omit<BookXml, 'sheets'> & Partial<SheetXml> = {}): Buffer {
  const { name = 'Feuil1', state, before, after, ...rest } = book
  const more = { ...(state && { state }), ...(before && { before }), ...(after && { after }) }
  return bookOf({ ...rest, sheets: [{ name, rows, ...more }] })
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A cell with a text of its own; `reference` as `B2`. */
export function textXml(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

/** Rows from line 1 whose cells are texts. */
export function textRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells, row) => {
      const list = cells.map((cell, column) => textXml(`${String.fromCharCode(65 + column)}${row + 1}`, cell))
      return `<row r="${row + 1}">${list.join('')}</row>`
    })
    .join('')
}

/** A file of the format before workbooks were archives, with a stream of this name. */
export function oleFile(stream: string): Buffer {
  const head = Buffer.alloc(512)
  head.write('d0cf11e0a1b11ae1', 'hex')
  head.writeUInt16LE(9, 30)
  head.writeUInt32LE(20, 48)
  return Buffer.concat([head, Buffer.alloc(20 * 512), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)])
}
