import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { ImportOptions, Mapping } from '../../../shared/domain/import-plan.ts'
import { type FileFacts, readFacts } from './file-facts.ts'
import { KIND_REFUSALS, kindOfFile } from './file-kind.ts'
import { openDatabaseFile } from './foreign-database/open-database-file.ts'
import { openJson } from './json/open-json.ts'
import type { FileOpening, OpenedFile } from './record-source.ts'
import { type EncodingSearch, searchEncoding, type TextEncoding } from './text-encoding.ts'
import { isBlankText, lineOfNul, openText } from './text-source.ts'
import { openWorkbook } from './workbook/open-workbook.ts'

export type KnownFile =
  | { readonly ok: true; readonly facts: FileFacts; readonly opened: OpenedFile }
  | Extract<FileOpening, { ok: false }>

interface FileName {
  readonly path: string
  readonly name: string
}

/** Reads a file once to know it and opens it as its format asks. */
export async function openFile(
  file: FileName,
  { dataset, mapping }: Pick<ImportOptions, 'dataset' | 'mapping'>,
): Promise<KnownFile> {
  const search = searchEncoding(mapping.encoding)
  const reading = readFacts(file.path, search.see)
  if (!reading.ok) return reading
  const opening = await openAs(file, dataset, mapping, search)
  return opening.ok ? { ok: true, facts: reading.facts, opened: opening.opened } : opening
}

async function openAs(
  file: FileName,
  dataset: Dataset | null,
  mapping: Mapping,
  search: EncodingSearch,
): Promise<FileOpening> {
  const kind = kindOfFile(file.path, file.name)
  switch (kind) {
    case 'workbook':
      return openWorkbook(file, mapping)
    case 'json':
      return openJson(file)
    case 'database':
      return openDatabaseFile(file.path, dataset)
    case 'text':
      return openTextFile(file, mapping, search.finish())
    default:
      return { ok: false, code: KIND_REFUSALS[kind], details: {} }
  }
}

function openTextFile(file: FileName, mapping: Mapping, encoding: TextEncoding): FileOpening {
  if (encoding.hasNul) return { ok: false, code: 'nul-byte', line: lineOfNul(file.path, encoding), details: {} }
  if (isBlankText(file.path, encoding)) return { ok: false, code: 'file-empty', details: {} }
  return { ok: true, opened: openText(file.path, file.name, encoding, mapping.delimiter) }
}
