import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import { LIMITS } from '../limits.ts'
import { walkXml } from '../xml-walk.ts'

/** A table of a document, and the bytes between which it stands in its part. */
export interface DocumentTable {
  readonly name: string
  readonly style: string
  readonly begin: number
  readonly end: number
}

/** The tags that tell where tables stand; a table inside another, or copied through a link of Windows, is no sheet. */
const TAG = /<(\/?)table:(table|dde-links)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>/g
/** How a copy of the sheet of another file is called, to which a formula refers. */
const OF_OTHER_FILE = /^'[a-z]+:\/\//i

/**
 * Finds the tables of a document without reading them: their names stand nowhere else, and to read all of it for them
 * would take as long as to read its rows.
 */
export async function listTables(chunks: AsyncIterable<Buffer>, part: string): Promise<readonly DocumentTable[]> {
  const tables: DocumentTable[] = []
  let text = ''
  let offset = 0
  let depth = 0
  let outer = { tag: '', begin: 0 }
  for await (const chunk of chunks) {
    text += chunk.toString('latin1')
    let read = 0
    for (const { 0: tag, 1: slash, 2: kind, index } of text.matchAll(TAG)) {
      read = index + tag.length
      if (tag.endsWith('/>')) continue
      if (slash === '' && depth === 0) outer = { tag: kind === 'table' ? tag : '', begin: offset + index }
      depth += slash === '' ? 1 : -1
      if (depth !== 0 || outer.tag === '') continue
      tables.push({ ...(await readTag(outer.tag, part)), begin: outer.begin, end: offset + read })
      if (tables.length > LIMITS.sheets) throw new FileRefusal('workbook-too-many-parts', { limit: LIMITS.sheets })
    }
    // The last tag may go on in the next chunk.
    const rest = Math.max(read, text.lastIndexOf('<'))
    offset += rest
    text = text.slice(rest)
    if (depth < 0 || text.length > LIMITS.xmlSilence) throw new FileRefusal('workbook-damaged', { part })
  }
  if (depth !== 0) throw new FileRefusal('workbook-damaged', { part })
  return tables.filter(({ name }) => !OF_OTHER_FILE.test(name))
}

async function readTag(tag: string, part: string): Promise<Pick<DocumentTable, 'name' | 'style'>> {
  const found = { name: '', style: '' }
  await walkXml([Buffer.from(`${tag.slice(0, -1)}/>`, 'latin1')], part, {
    open(_name, attributes) {
      found.name = attributes['table:name'] ?? ''
      found.style = attributes['table:style-name'] ?? ''
      return false
    },
  })
  return found
}

/** The bytes of one table. */
export async function* tableBytes(
  chunks: AsyncIterable<Buffer>,
  { begin, end }: Pick<DocumentTable, 'begin' | 'end'>,
): AsyncGenerator<Buffer> {
  let offset = 0
  for await (const chunk of chunks) {
    const next = offset + chunk.length
    if (next > begin) yield chunk.subarray(Math.max(begin - offset, 0), Math.min(chunk.length, end - offset))
    if (next >= end) return
    offset = next
  }
}
