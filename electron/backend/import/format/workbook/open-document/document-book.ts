import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import type { Archive } from '../archive.ts'
import type { ZippedBook } from '../open-book.ts'
import { walkXml } from '../xml-walk.ts'
import { readHead } from './document-head.ts'
import { readDocumentRows } from './document-rows.ts'
import { listTables } from './table-list.ts'

const CONTENT = 'content.xml'
const STYLES = 'styles.xml'
const MANIFEST = 'META-INF/manifest.xml'
const KIND = 'mimetype'

const DOCUMENT = 'application/vnd.oasis.opendocument.'
const SPREADSHEET = `${DOCUMENT}spreadsheet`

/** A longer one is no media type. */
const LONGEST_TYPE = 200

/** The media type that an OpenDocument begins with; `null` for another archive. */
export async function documentType(archive: Archive): Promise<string | null> {
  let type = ''
  if (!archive.has(KIND)) return null
  for await (const chunk of archive.read(KIND)) {
    type += chunk.toString('latin1', 0, LONGEST_TYPE)
    if (type.length >= LONGEST_TYPE) break
  }
  return type.startsWith(DOCUMENT) ? type : null
}

/** What the parts of an OpenDocument spreadsheet say beside the rows of its sheets. */
export async function readDocumentBook(archive: Archive, type: string): Promise<ZippedBook> {
  if (!type.startsWith(SPREADSHEET)) throw new FileRefusal('file-open-document')
  if (await isLocked(archive)) throw new FileRefusal('file-locked')
  const common = archive.has(STYLES) ? await readHead(archive.read(STYLES), STYLES) : undefined
  const head = await readHead(archive.read(CONTENT), CONTENT, common)
  const tables = await listTables(archive.read(CONTENT), CONTENT)
  return {
    sheets: tables.map(({ name, style }) => ({ name, isHidden: head.hiddenTables.has(style) })),
    dateSystem: head.dateSystem,
    hasMacros: archive.names.some((name) => /^(?:Basic|Scripts)\//.test(name)),
    texts: [],
    async readRows(opened, index, visit) {
      const table = tables[index]
      if (table === undefined) throw new RangeError(`no sheet ${index}`)
      return await readDocumentRows(opened, CONTENT, table, head, visit)
    },
  }
}

async function isLocked(archive: Archive): Promise<boolean> {
  let isEncrypted = false
  if (!archive.has(MANIFEST)) return false
  await walkXml(archive.read(MANIFEST), MANIFEST, {
    open(name) {
      isEncrypted ||= name === 'encryption-data'
      return false
    },
  })
  return isEncrypted
}
