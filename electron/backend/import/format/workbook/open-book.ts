import type { CellKind } from '../cell-kind.ts'
import type { Archive } from './archive.ts'
import type { DateSystem } from './serial-day.ts'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
}

/** A row that holds at least one value; `line` is its number on the sheet, from 1. */
export interface SheetRow {
  readonly line: number
  readonly isHidden: boolean
  readonly cells: readonly string[]
  readonly kinds: readonly CellKind[]
}

/** Sees the rows of a sheet from the first on; the walk ends when it returns false. */
export type RowVisitor = (row: SheetRow) => boolean | undefined

/** What a sheet says beside its rows. */
export interface SheetFacts {
  readonly hiddenRows: number
  /** Hidden columns, counted from 0. */
  readonly hiddenColumns: readonly number[]
  /** Values that are the stored results of formulas. */
  readonly formulas: number
  /** Merged cells as written, `A1:C1`. */
  readonly merged: readonly string[]
}

/** A workbook whose file is open, whatever program wrote it: the seam for every format of workbooks. */
export interface OpenBook {
  readonly sheets: readonly Sheet[]
  readonly dateSystem: DateSystem
  readonly hasMacros: boolean
  /** The texts of its cells, where the format keeps them apart. */
  readonly texts: readonly string[]
  /** Reads a sheet by its place in the list. Fails with a `FileRefusal`. */
  readRows(sheet: number, visit: RowVisitor): Promise<SheetFacts>
  /** How many bytes of the file were read so far. */
  bytesRead(): number
  close(): void
  /** Opens the file another time, with what is known of it by now. */
  reopen(): Promise<OpenBook>
}

/** What is known of a workbook whose parts lie in an archive. */
export interface ZippedBook extends Pick<OpenBook, 'sheets' | 'dateSystem' | 'hasMacros' | 'texts'> {
  readRows(archive: Archive, sheet: number, visit: RowVisitor): Promise<SheetFacts>
}
