import { ALL_SHEETS, type Mapping } from '../../../../../shared/domain/import/mapping.ts'
import { type Problem, problemOf } from '../../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../../shared/domain/import/problem-code.ts'
import type { OfferedFile } from '../../../platform/offered-file.ts'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { cellReference, columnLetters } from '../cell-reference.ts'
import {
  type FileOpening,
  orRefusal,
  PLAIN,
  PLAIN_WALK,
  type RecordSource,
  type WalkOutcome,
} from '../record-source.ts'
import { ENCODED_TWICE } from '../text-encoding.ts'
import type { OpenBook, Sheet, SheetFacts } from './open-book.ts'
import { daySerial } from './serial-day.ts'

interface Book {
  readonly file: string
  /** As it was first opened: closed by now, it opens anew for each walk. */
  readonly opened: OpenBook
  readonly hidden: Mapping['hidden']
}

/** Opens a workbook: one source per visible sheet, or the one that the mapping names, be it hidden. */
export function openWorkbook(
  { path, name: file }: OfferedFile,
  mapping: Mapping,
  openBook: (path: string) => Promise<OpenBook>,
): Promise<FileOpening> {
  return orRefusal<FileOpening>(async () => {
    const opened = await openBook(path)
    const { sheets } = opened
    const isWanted = ({ name, isHidden }: Sheet): boolean =>
      mapping.sheet === undefined || mapping.sheet === ALL_SHEETS ? !isHidden : name === mapping.sheet
    if (!sheets.some(isWanted)) {
      opened.close()
      const details = { sheet: mapping.sheet ?? '', sheets: sheets.map(({ name }) => name) }
      return { ok: false, code: mapping.sheet === undefined ? 'sheet-none' : 'sheet-unknown', details }
    }
    const texts = await beginningsOf(opened, isWanted)
    const book = { file, opened, hidden: mapping.hidden }
    const sourcesOf = (isOf: (sheet: Sheet) => boolean): readonly RecordSource[] =>
      sheets.flatMap((sheet, index) => (isOf(sheet) ? [sheetSource(book, sheet, index)] : []))
    return {
      ok: true,
      opened: {
        ...PLAIN,
        format: 'workbook',
        sheets: sheets.filter(({ name, isHidden }) => !isHidden || name === mapping.sheet).map(({ name }) => name),
        sources: sourcesOf(isWanted),
        others: sourcesOf((sheet) => !sheet.isHidden && !isWanted(sheet)),
        hidden: sourcesOf(({ isHidden }) => isHidden && mapping.sheet === undefined),
        problems: encodedTwice(file, opened.texts) ?? encodedTwice(file, texts) ?? [],
      },
    }
  })
}

/** So many rows show how a sheet begins. */
const BEGINNING = 20

/**
 * The texts with which the sheets begin. What is wrong with the beginning of a sheet would otherwise look like a sheet
 * without a header.
 */
async function beginningsOf(book: OpenBook, isWanted: (sheet: Sheet) => boolean): Promise<readonly string[]> {
  const texts: string[] = []
  try {
    for (const [index, sheet] of book.sheets.entries()) {
      let rows = 0
      const see = ({ cells }: { readonly cells: readonly string[] }): boolean => {
        texts.push(...cells)
        rows += 1
        return rows < BEGINNING
      }
      if (isWanted(sheet)) await book.readRows(index, see)
    }
  } finally {
    book.close()
  }
  return texts
}

/** Tells a workbook made of a text that was read in another encoding than its own, by the first letter that shows it. */
function encodedTwice(file: string, texts: readonly string[]): readonly Problem[] | null {
  const text = texts.find((each) => each.includes('Ã') && ENCODED_TWICE.test(each))
  const [raw] = text === undefined ? [] : (ENCODED_TWICE.exec(text) ?? [])
  return raw === undefined ? null : [{ code: 'note-encoded-twice', place: { file }, raw, details: {} }]
}

function sheetSource(book: Book, sheet: Sheet, index: number): RecordSource {
  const { dateSystem } = book.opened
  let bytesRead = (): number => 0
  return {
    file: book.file,
    delimiter: '',
    sheet: sheet.name,
    dayOfSerial: (serial) => daySerial(Number(serial), dateSystem),
    bytesRead: () => bytesRead(),
    place: (line, column) => ({
      sheet: sheet.name,
      ...(column === null ? {} : { cell: cellReference(column, line) }),
    }),
    async walk(visit) {
      let lastLine = 0
      try {
        const again = await book.opened.reopen()
        bytesRead = again.bytesRead
        try {
          const facts = await again.readRows(index, ({ isHidden, cells, kinds, line }) => {
            lastLine = line
            return isHidden && book.hidden === 'leave-out' ? undefined : visit(cells, line, kinds)
          })
          return { ...outcomeOf(book, sheet, facts), lastLine }
        } finally {
          again.close()
        }
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
function outcomeOf({ file, opened, hidden }: Book, sheet: Sheet, facts: SheetFacts): WalkOutcome {
  const { hiddenRows, hiddenColumns, formulas, merged } = facts
  const place = { file, sheet: sheet.name }
  const isAsked = hiddenRows > 0 && hidden === undefined
  const question = { code: 'question-hidden-rows' as const, place, raw: null, details: { count: hiddenRows } }
  const otherSheets = opened.sheets.filter((each) => each.isHidden && each.name !== sheet.name)
  const hiddenCode = hidden === 'leave-out' ? 'note-hidden-rows-left-out' : 'note-hidden-rows'
  return {
    ...PLAIN_WALK,
    problems: isAsked ? [question] : [],
    merged,
    hiddenColumns,
    ...(hidden === 'leave-out' ? { leftOut: hiddenRows } : {}),
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
      ...noteOf('note-macros-ignored', opened.hasMacros ? 1 : 0, ['']),
    ],
  }
}

/** So many values are worth naming in a note. */
const MOST_NAMED = 8

function noteOf(code: ProblemCode, rows: number, values: readonly string[]): WalkOutcome['notes'] {
  return rows === 0 ? [] : [{ code, value: values.slice(0, MOST_NAMED).join(', '), rows }]
}
