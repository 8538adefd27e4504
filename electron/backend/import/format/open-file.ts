import { statSync } from 'node:fs'
import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import { lookThrough } from './file-facts.ts'
import { KIND_REFUSALS, kindOfFile, OTHER_SPREADSHEETS } from './file-kind.ts'
import type { FileOpening, RefusedOpening } from './record-source.ts'
import { encodingOfBeginning, searchEncoding, type TextEncoding } from './text-encoding.ts'
import { firstMatch, isBlankText, openText } from './text-source.ts'

/** What one reading of all bytes of a file tells, as it crosses to another thread. */
export interface FileInspection {
  readonly bytes: number
  /** How it would be read as text. */
  readonly encoding: TextEncoding
}

export type InspectedFile = { readonly ok: true; readonly known: FileInspection } | RefusedOpening

/** Reads a file once to know how to read it. */
export function inspectFile(path: string, mapping: Mapping): InspectedFile {
  const search = searchEncoding(mapping.encoding)
  const found = lookThrough(path, search.see)
  return found.ok ? { ok: true, known: { bytes: found.bytes, encoding: search.finish() } } : found
}

/** The same by the beginning of a text alone, which may still be wrong; `null` for a file of another kind. */
export function inspectBeginning({ path, name }: OfferedFile, mapping: Mapping): FileInspection | null {
  if (kindOfFile(path, name) !== 'text') return null
  return { bytes: statSync(path).size, encoding: encodingOfBeginning(path, mapping.encoding) }
}

/** Opens a file as its format asks; what reads a format is loaded for it alone, as the thread of a text starts sooner without. */
export async function openFile(
  file: OfferedFile,
  { dataset, mapping }: Pick<ImportOptions, 'dataset' | 'mapping'>,
  encoding: TextEncoding,
): Promise<FileOpening> {
  const kind = kindOfFile(file.path, file.name)
  switch (kind) {
    case 'workbook': {
      const { openWorkbook } = await import('./workbook/open-workbook.ts')
      const { openZippedBook } = await import('./workbook/zipped-book.ts')
      return openWorkbook(file, mapping, openZippedBook)
    }
    case 'old-office': {
      const { openWorkbook } = await import('./workbook/open-workbook.ts')
      const { openOldExcel } = await import('./workbook/old-excel/old-excel.ts')
      return openWorkbook(file, mapping, openOldExcel)
    }
    case 'json': {
      const { openJson } = await import('./json/open-json.ts')
      return openJson(file, mapping)
    }
    case 'database': {
      const { openDatabaseFile } = await import('./database/open-database-file.ts')
      return openDatabaseFile(file, dataset, mapping.register ?? null)
    }
    case 'text':
      return openTextFile(file, mapping, encoding)
    default: {
      const format = OTHER_SPREADSHEETS[kind]
      return { ok: false, code: KIND_REFUSALS[kind], details: format === undefined ? {} : { format } }
    }
  }
}

function openTextFile(file: OfferedFile, mapping: Mapping, encoding: TextEncoding): FileOpening {
  if (encoding.hasNul) {
    const nul = firstMatch(file.path, encoding, /\0/)
    return { ok: false, code: 'nul-byte', details: {}, ...(nul !== null && { place: { line: nul.line } }) }
  }
  if (isBlankText(file.path, encoding)) return { ok: false, code: 'file-empty', details: {} }
  return { ok: true, opened: openText(file.path, file.name, encoding, mapping.delimiter) }
}
