import { SaxesParser } from 'saxes'
import { zipEntries } from './zip-entries.ts'

interface ReadWorkbook {
  /** The cells of each row by the letter of their column: text, or a number. */
  readonly cells: readonly Readonly<Record<string, string | number>>[]
  readonly xml: string
}

/** A sheet of a workbook, the first unless another is asked. */
export async function readWorkbook(bytes: Buffer, sheet = 1): Promise<ReadWorkbook> {
  const xml = String((await zipEntries(bytes)).get(`xl/worksheets/sheet${sheet}.xml`))
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
