import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { type Archive, openArchive } from './archive.ts'
import { readExcelBook } from './excel/excel-book.ts'
import type { OpenBook, ZippedBook } from './open-book.ts'
import { documentType, readDocumentBook } from './open-document/document-book.ts'

/** Opens a workbook that is an archive, in the format that its parts tell. */
export async function openZippedBook(path: string, known: ZippedBook | null = null): Promise<OpenBook> {
  const archive = await openArchive(path)
  try {
    const book = known ?? (await readBook(archive))
    return {
      ...book,
      readRows: (sheet, visit) => book.readRows(archive, sheet, visit),
      bytesRead: archive.packedBytes,
      close: archive.close,
      reopen: () => openZippedBook(path, book),
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

/** What Numbers, Pages and Keynote put into their archives. */
const OF_APPLE = /^Index(?:\.zip$|\/.*\.iwa$)/i

async function readBook(archive: Archive): Promise<ZippedBook> {
  if (archive.names.some((name) => OF_APPLE.test(name)))
    throw new FileRefusal('file-other-spreadsheet', { format: 'Apple Numbers (.numbers)' })
  const type = await documentType(archive)
  return type === null ? readExcelBook(archive) : readDocumentBook(archive, type)
}
