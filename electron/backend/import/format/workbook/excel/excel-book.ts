import type { Archive } from '../archive.ts'
import type { ZippedBook } from '../open-book.ts'
import { readBookParts } from './book-parts.ts'
import { readCellFormats } from './cell-formats.ts'
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
