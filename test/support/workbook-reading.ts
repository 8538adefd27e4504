import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellKind } from '../../electron/backend/import/format/cell-kind.ts'
import type { FileOpening, RecordSource, WalkOutcome } from '../../electron/backend/import/format/record-source.ts'
import { openOldExcel } from '../../electron/backend/import/format/workbook/old-excel/old-excel.ts'
import { openWorkbook } from '../../electron/backend/import/format/workbook/open-workbook.ts'
import { openZippedBook } from '../../electron/backend/import/format/workbook/zipped-book.ts'
import type { Mapping } from '../../shared/domain/import/mapping.ts'
import { temporaryFolder } from './folder.ts'
import { type BookXml, sheetOf } from './workbook-file.ts'

interface ReadRecord {
  readonly line: number
  readonly cells: readonly string[]
  readonly kinds: readonly CellKind[]
}

export interface ReadSource {
  readonly sheet: string | null
  readonly records: readonly ReadRecord[]
  readonly outcome: WalkOutcome
}

/** All that the sources of an opened file deliver; the code where it is refused. */
export async function readOpening(opening: FileOpening): Promise<readonly ReadSource[] | string> {
  return opening.ok ? Promise.all(opening.opened.sources.map(readSource)) : opening.code
}

async function readSource(source: RecordSource): Promise<ReadSource> {
  const records: ReadRecord[] = []
  const outcome = await source.walk((cells, line, kinds = []) => {
    records.push({ line, cells, kinds })
    return undefined
  })
  return { sheet: source.sheet, records, outcome }
}

async function open<T>(bytes: Buffer, mapping: Mapping, use: (opening: FileOpening) => T | Promise<T>): Promise<T> {
  using folder = temporaryFolder()
  const path = join(folder.path, 'book.xlsx')
  writeFileSync(path, bytes)
  return await use(
    await openWorkbook({ path, name: 'book.xlsx' }, mapping, isOld(bytes) ? openOldExcel : openZippedBook),
  )
}

function isOld(bytes: Buffer): boolean {
  return bytes[0] === 0xd0
}

/** Opens the bytes of a workbook and reads every sheet; the code where it is refused. */
export function readBook(bytes: Buffer, mapping: Mapping = {}): Promise<readonly ReadSource[] | string> {
  return open(bytes, mapping, readOpening)
}

/** Why a workbook is not even opened, with the place. */
export function openingOf(bytes: Buffer): Promise<FileOpening> {
  return open(bytes, {}, (opening) => opening)
}

/** The one sheet of a workbook that opens. */
export async function readSheet(bytes: Buffer, mapping: Mapping = {}): Promise<ReadSource> {
  const found = await readBook(bytes, mapping)
  const [sheet] = typeof found === 'string' ? [] : found
  if (sheet === undefined) throw new Error(`no sheet: ${String(found)}`)
  return sheet
}

/** The cells of a one-row sheet, each as its text and kind. */
export async function cellsOf(cells: string, book: Partial<BookXml> = {}): Promise<readonly (readonly string[])[]> {
  const { records } = await readSheet(sheetOf(`<row r="1">${cells}</row>`, book))
  const [first] = records
  return (first?.cells ?? []).map((text, index) => [text, first?.kinds[index] ?? ''])
}

/** The code with which a workbook is refused, when it is opened or while its sheet is read; `null` for none. */
export async function refusalOf(bytes: Buffer): Promise<string | null> {
  const found = await readBook(bytes)
  if (typeof found === 'string') return found
  return found.flatMap(({ outcome }) => outcome.problems).map(({ code }) => code)[0] ?? null
}
