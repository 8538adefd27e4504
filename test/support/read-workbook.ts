import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

interface ReadWorkbook {
  /** The cells of each row by the letter of their column: text, or a number. */
  readonly cells: readonly Readonly<Record<string, string | number>>[]
  readonly xml: string
}

/** The only sheet of a workbook, read by another program than the one that wrote it: yauzl checks sizes and CRC. */
export async function readWorkbook(bytes: Buffer): Promise<ReadWorkbook> {
  const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  const rows: Record<string, string | number>[] = []
  const cell = { place: '', isText: false, text: '' }
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push({})
    if (name === 'c')
      Object.assign(cell, { place: String(attributes.r), isText: attributes.t === 'inlineStr', text: '' })
  })
  parser.on('text', (text) => {
    cell.text += text
  })
  parser.on('closetag', ({ name }) => {
    if (name !== 'c') return
    const column = cell.place.replace(/\d+$/, '')
    const text = cell.text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    rows.at(-1)![column] = cell.isText ? text : Number(cell.text)
  })
  parser.write(xml).close()
  return { cells: rows, xml }
}

async function partOf(bytes: Buffer, wanted: string): Promise<string> {
  const zip = (await promisify(fromBuffer as never)(bytes, { lazyEntries: true } as never)) as unknown as ZipFile
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  zip.on('error', reject)
  zip.on('entry', (entry: Entry) => {
    if (entry.fileName !== wanted) return zip.readEntry()
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    })
  })
  zip.on('end', () => reject(new Error(`no ${wanted}`)))
  zip.readEntry()
  return promise
}
