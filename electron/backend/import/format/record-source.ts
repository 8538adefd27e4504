import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { FileFormat } from '../../../../shared/domain/import/import-plan.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { Teller } from '../../../../shared/domain/import/teller.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { FileRefusal } from '../../store/foreign/file-refusal.ts'
import type { CellKind } from './cell-kind.ts'

/**
 * Sees one record: its cells as text, and the physical line (the row of a sheet, the place in a list) where it begins,
 * from 1. Blank records are one empty cell. Formats with typed cells give the kind of each; without kinds all cells are
 * text, read in the style of their column. The walk ends when it returns false.
 */
export type RecordVisitor = (cells: readonly string[], line: number, kinds?: readonly CellKind[]) => boolean | undefined

/** How a walk ended, and what the format itself found on the way. */
export interface WalkOutcome {
  /** Where a quote opens that is never closed, or closed in mid-cell: nothing after it can be trusted. */
  readonly unclosedQuoteLine: number | null
  /** The lone quote with which the back-office export ends. */
  readonly hasLoneClosingQuote: boolean
  /** Errors and questions of the format, such as a cell of a workbook that holds an error. */
  readonly problems: readonly Problem[]
  /** What is worth saying, by value: gathered into one note per code. */
  readonly notes: readonly { readonly code: ProblemCode; readonly value: string; readonly rows: number }[]
  /** The merged cells of a sheet as it names them, `A1:C1`. */
  readonly merged?: readonly string[]
  /** The places of the hidden columns of a sheet, from 0. */
  readonly hiddenColumns?: readonly number[]
  /** The last line that was walked, where a record may end further down than it begins. */
  readonly lastLine?: number
  /** How many hidden rows a person left out. */
  readonly leftOut?: number
}

/** A walk to the end of records with which nothing is wrong. */
export const PLAIN_WALK: WalkOutcome = { unclosedQuoteLine: null, hasLoneClosingQuote: false, problems: [], notes: [] }

/**
 * Where the records of a file come from: the seam for every format. It holds neither the file nor its rows, and can be
 * walked any number of times, each time from the first record.
 */
export interface RecordSource {
  /** The name of the file. */
  readonly file: string
  /** What separates the cells of a delimited text, '' for other formats. */
  readonly delimiter: string
  /** The sheet of a workbook. */
  readonly sheet: string | null
  /** The day of a serial number that a typed number in a day column stands for; a format without such days has none. */
  readonly dayOfSerial?: (serial: string) => Day | null
  /** What the file itself says of its content, as the database of another Irisboard does. */
  readonly dataset?: Dataset
  readonly asOf?: Day | null
  /** The register of its records, where the file itself says it. */
  readonly register?: string
  /** True where a status is one of the few words for the public, which say less than those of the back office. */
  readonly hasPublicStatus?: boolean
  /** The language of its words, where the format has one of its own. */
  readonly language?: Language
  /** How many bytes of the file the present walk has passed, for progress. */
  bytesRead(): number
  /** True where its first record, which has the line 0, is a header that the format made: no other record is one. */
  readonly hasMadeHeader?: true
  /** The lines of the headers of tables whose rows and columns have changed places. */
  readonly turned?: readonly number[]
  /** What the place of a cell is called beside its line: the sheet and the cell of a workbook; where it stood if it was moved. */
  place(line: number, column: number | null): Omit<Partial<Place>, 'file'>
  walk(visit: RecordVisitor): Promise<WalkOutcome>
}

/** The place of a line, or of a cell in it; the header of a list, which is its record 0, has no line. */
export function placeIn(
  source: Pick<RecordSource, 'file' | 'place'>,
  line: number,
  { index, header }: { readonly index?: number; readonly header?: string } = {},
): Place {
  return {
    file: source.file,
    ...(line < 1 ? {} : { line }),
    ...(header === undefined ? {} : { column: header }),
    ...source.place(line, index ?? null),
  }
}

/** What a file is as a whole. */
export interface FileForm {
  readonly format: FileFormat
  /** The sheets of a workbook that can be read. */
  readonly sheets: readonly string[]
  readonly encoding: string
  /** What tells the encoding, `null` where the format leaves none to choose. */
  readonly encodingBy: Teller | null
  readonly hasByteOrderMark: boolean
}

/** A file as its format reads it. */
export interface OpenedFile extends FileForm {
  /** What could be the table: one per delimiter or per sheet. The one with the best known header is read. */
  readonly sources: readonly RecordSource[]
  /** The other sheets of a workbook of which a person named one. */
  readonly others?: readonly RecordSource[]
  /** The hidden sheets of a workbook of which a person named none. */
  readonly hidden?: readonly RecordSource[]
  /** Errors and questions about the file as a whole. */
  readonly problems: readonly Problem[]
}

/** What holds for every file that is no text and has no sheets. */
export const PLAIN = { encoding: 'utf-8', encodingBy: null, hasByteOrderMark: false, sheets: [], problems: [] } as const

/** Why a file cannot be opened. */
export interface RefusedOpening {
  readonly ok: false
  readonly code: ProblemCode
  readonly details: Problem['details']
  readonly place?: Omit<Place, 'file'>
}

/** What is wrong with a file is an answer, not an exception. */
export type FileOpening = { readonly ok: true; readonly opened: OpenedFile } | RefusedOpening

/** What opening a file gives, be it the refusal that it fails with. */
export async function orRefusal<Result>(open: () => Promise<Result>): Promise<Result | RefusedOpening> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    const { code, details, place } = error
    return { ok: false, code, details, place }
  }
}
