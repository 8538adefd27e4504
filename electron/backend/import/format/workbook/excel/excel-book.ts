import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import type { Archive } from '../archive.ts'
import { LIMITS } from '../limits.ts'
import { builtInFormat, type NumberFormat, parseFormat } from '../number-format.ts'
import type { ZippedBook } from '../open-book.ts'
import { walkXml } from '../xml-walk.ts'
import { readBookParts } from './book-parts.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetRows } from './sheet-rows.ts'

/** What the parts of a workbook of Excel, as it writes them since 2007, say beside its sheets. */
export async function readExcelBook(archive: Archive): Promise<ZippedBook> {
  const { sheets, dateSystem, hasMacros, ...parts } = await readBookParts(archive)
  const strings = await readSharedStrings(archive, parts.strings)
  const formats = await readCellFormats(archive, parts.styles)
  const context = { strings, formats, dateSystem }
  return {
    sheets,
    dateSystem,
    hasMacros,
    texts: strings,
    async readRows(opened, index, visit) {
      const sheet = sheets[index]
      if (sheet === undefined) throw new RangeError(`no sheet ${index}`)
      return await readSheetRows(opened, sheet, context, visit)
    },
  }
}

/** The number format of each cell style, by the style's number. */
async function readCellFormats(archive: Archive, part: string | null): Promise<readonly NumberFormat[]> {
  const formats: NumberFormat[] = []
  if (part === null || !archive.has(part)) return formats
  const custom = new Map<number, NumberFormat>()
  let isCellStyle = false
  await walkXml(archive.read(part), part, {
    open(name, attributes) {
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), parseFormat(attributes.formatCode ?? ''))
      if (name === 'xf' && isCellStyle) {
        const id = Number(attributes.numFmtId ?? 0)
        formats.push(custom.get(id) ?? builtInFormat(id))
      }
      if (formats.length > LIMITS.cellFormats || custom.size > LIMITS.cellFormats)
        throw new FileRefusal('workbook-damaged', { part })
      return false
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return formats
}
