import type { Mapping } from '../../../../../shared/domain/import/mapping.ts'
import { type Problem, problemOf } from '../../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../../shared/domain/import/problem-code.ts'
import type { OfferedFile } from '../../../platform/offered-file.ts'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { type FileOpening, PLAIN, PLAIN_WALK, type RecordSource, type WalkOutcome } from '../record-source.ts'
import { ENCODED_TWICE } from '../text-encoding.ts'
import { type Archive, openArchive } from './archive.ts'
import { type BookParts, readBookParts, readCellFormats, readSharedStrings, type SheetPart } from './book-parts.ts'
import { cellReference, columnLetters } from './cell-reference.ts'
import type { CellContext } from './cell-value.ts'
import { daySerial } from './serial-day.ts'
import { readSheetRows, type SheetFacts } from './sheet-rows.ts'

interface Book {
  readonly path: string
  readonly file: string
  readonly parts: BookParts
  readonly context: CellContext
  /** The sheets that may be read. */
  readonly wanted: readonly SheetPart[]
  readonly hidden: Mapping['hidden']
}

/** Opens a workbook: one source per visible sheet, or the sheet that the mapping names, be it hidden. */
export async function openWorkbook(file: OfferedFile, mapping: Mapping): Promise<FileOpening> {
  try {
    const book = await withArchive(file.path, (archive) => readBook(archive, file, mapping))
    if (book.wanted.length === 0) {
      const details = { sheet: mapping.sheet ?? '', sheets: book.parts.sheets.map(({ name }) => name) }
      return { ok: false, code: mapping.sheet === undefined ? 'sheet-none' : 'sheet-unknown', details }
    }
    const sources = book.wanted.map((sheet) => sheetSource(book, sheet))
    const others = book.parts.sheets
      .filter((sheet) => sheet.visibility === 'visible' && !book.wanted.includes(sheet))
      .map((sheet) => sheetSource(book, sheet))
    const hidden = book.parts.sheets
      .filter(({ visibility }) => visibility === 'hidden' && mapping.sheet === undefined)
      .map((sheet) => sheetSource(book, sheet))
    const sheets = book.parts.sheets
      .filter(({ name, visibility }) => visibility === 'visible' || name === mapping.sheet)
      .map(({ name }) => name)
    const problems = encodedTwice(book)
    return { ok: true, opened: { ...PLAIN, format: 'workbook', sheets, sources, others, hidden, problems } }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    const { code, details, place } = error
    return { ok: false, code, details, place }
  }
}

/** Tells a workbook made of a text that was read in another encoding than its own, by the first letter that shows it. */
function encodedTwice({ file, context }: Book): readonly Problem[] {
  const text = context.strings.find((each) => each.includes('Ã') && ENCODED_TWICE.test(each))
  const [raw] = text === undefined ? [] : (ENCODED_TWICE.exec(text) ?? [])
  return raw === undefined ? [] : [{ code: 'note-encoded-twice', place: { file }, raw, details: {} }]
}

async function withArchive<T>(path: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive(path)
  try {
    return await use(archive)
  } finally {
    archive.close()
  }
}

async function readBook(archive: Archive, file: OfferedFile, mapping: Mapping): Promise<Book> {
  const parts = await readBookParts(archive)
  const strings = await readSharedStrings(archive, parts.strings)
  const formats = await readCellFormats(archive, parts.styles)
  const context = { strings, formats, dateSystem: parts.dateSystem }
  const wanted = parts.sheets.filter(({ name, visibility }) =>
    mapping.sheet === undefined ? visibility === 'visible' : name === mapping.sheet,
  )
  // What is wrong with the beginning of a sheet would otherwise look like a sheet without a header.
  for (const sheet of wanted) await readSheetRows(archive, sheet, context, () => false)
  return { path: file.path, file: file.name, parts, context, wanted, hidden: mapping.hidden }
}

function sheetSource(book: Book, sheet: SheetPart): RecordSource {
  const { dateSystem } = book.context
  let bytesRead = (): number => 0
  return {
    file: book.file,
    delimiter: '',
    sheet: sheet.name,
    numbers: null,
    dayOfSerial: (serial) => daySerial(Number(serial), dateSystem),
    bytesRead: () => bytesRead(),
    place: (line, column) => ({
      sheet: sheet.name,
      ...(column === null ? {} : { cell: cellReference(column, line) }),
    }),
    async walk(visit) {
      let lastLine = 0
      try {
        const facts = await withArchive(book.path, (archive) => {
          bytesRead = archive.packedBytes
          return readSheetRows(archive, sheet, book.context, ({ isHidden, cells, kinds, line }) => {
            lastLine = line
            return isHidden && book.hidden === 'leave-out' ? undefined : visit(cells, line, kinds)
          })
        })
        return { ...outcomeOf(book, sheet, facts), lastLine }
      } catch (error) {
        if (!(error instanceof FileRefusal)) throw error
        const { code, details, place } = error
        const problem = problemOf(code, { file: book.file, sheet: sheet.name, ...place }, null, details)
        return { ...PLAIN_WALK, problems: [problem] }
      }
    },
  }
}

/** What the sheet says beside its rows, in the order in which it is worth telling. */
function outcomeOf(book: Book, sheet: SheetPart, facts: SheetFacts): WalkOutcome {
  const { hiddenRows, hiddenColumns, formulas, merged } = facts
  const place = { file: book.file, sheet: sheet.name }
  const isAsked = hiddenRows > 0 && book.hidden === undefined
  const question = { code: 'question-hidden-rows' as const, place, raw: null, details: { count: hiddenRows } }
  const otherSheets = book.parts.sheets.filter((each) => each.visibility === 'hidden' && each.name !== sheet.name)
  const hiddenCode = book.hidden === 'leave-out' ? 'note-hidden-rows-left-out' : 'note-hidden-rows'
  return {
    ...PLAIN_WALK,
    problems: isAsked ? [question] : [],
    merged,
    hiddenColumns,
    ...(book.hidden === 'leave-out' ? { leftOut: hiddenRows } : {}),
    notes: [
      ...noteOf(hiddenCode, isAsked ? 0 : hiddenRows, [sheet.name]),
      ...noteOf('note-hidden-columns', hiddenColumns.length, hiddenColumns.map(columnLetters)),
      ...noteOf('note-formulas', formulas, [sheet.name]),
      ...noteOf('note-merged-cells', merged.length, merged),
      ...noteOf(
        'note-sheets-hidden',
        otherSheets.length,
        otherSheets.map((each) => each.name),
      ),
      ...noteOf('note-macros-ignored', book.parts.hasMacros ? 1 : 0, ['']),
    ],
  }
}

/** So many values are worth naming in a note. */
const MOST_NAMED = 8

function noteOf(code: ProblemCode, rows: number, values: readonly string[]): WalkOutcome['notes'] {
  return rows === 0 ? [] : [{ code, value: values.slice(0, MOST_NAMED).join(', '), rows }]
}
