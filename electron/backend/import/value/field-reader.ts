import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Place } from '../../../../shared/domain/import/problem.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import type { UnitWord } from '../../../../shared/domain/reading/read-money-unit.ts'
import { createMemory } from '../../platform/memoize.ts'
import { shownUnit } from '../format/cell-kind.ts'
import type { RecordSource } from '../format/record-source.ts'
import type { AmountCells } from './amount-cells.ts'
import { type ChoiceCells, createChoiceReader } from './choice-cells.ts'
import type { ColumnStyles, NumberEvidence } from './column-styles.ts'
import { createDayReader } from './day-reader.ts'
import type { FieldCell, PresentRow } from './field-cell.ts'
import { createCategoryReader, type MappedNames } from './mapped-names.ts'
import type { MixedOrderSearch } from './mixed-orders.ts'
import { createNumberReader, type NumberReader } from './number-reader.ts'
import { createTextReader } from './text-reader.ts'

/** One field, read in the present row as its type says; what cannot be read becomes a problem and `null`. */
export interface FieldReader extends NumberReader {
  /** True when the file has a column for the field, be it one for each year. */
  readonly isHeld: boolean
  /** True when the field has no cell in the present row, or one that says that there is nothing. */
  isBlank(): boolean
  text(): string | null
  day(): Day | null
  /** The code of a cell of a closed list; the word itself where a person is asked which one it stands for. */
  choice(): string | null
  /** The code of a category; the name itself where a person is asked which one it stands for. */
  category(): string | null
  /** The cell as it stands. */
  written(): string
  /** What tells how the number of the cell is written: a workbook has the number itself. */
  numberBy(): NumberEvidence | 'workbook'
  /** The unit that the format of the cell shows beside its number, `null` where it shows none. */
  shownUnit(): UnitWord | null
  /** What the field comes to in the present row, worked out once for each text that comes often. */
  memoized<Result>(work: () => Result): () => Result
  /** Where the present row has the field. */
  place(): Place
  /** Refuses the row because of the field. */
  readonly reject: FieldCell['reject']
}

/** What the cells of all fields are read with. */
export interface FieldTools {
  readonly row: PresentRow
  readonly styles: ColumnStyles
  readonly source: Pick<RecordSource, 'dayOfSerial'>
  readonly choices: ChoiceCells
  readonly names: MappedNames
  readonly amounts: AmountCells
  readonly orders: MixedOrderSearch
  readonly today: Day
}

/** `isOfFile` is false for a cell that a person gave for every row. */
export function createFieldReader(
  cell: FieldCell,
  { isHeld, isOfFile }: { readonly isHeld: boolean; readonly isOfFile: boolean },
  { row, styles, source, choices, names, amounts, orders, today }: FieldTools,
): FieldReader {
  const { column, written } = cell
  const style = column === null ? undefined : styles.get(column.index)
  const order = style?.days ?? 'dmy'
  const seeOtherOrder = (day: string): void => {
    if (column !== null) orders.see(column, order, day, row.line)
  }
  return {
    isHeld,
    isBlank: () => isMissing(written()),
    text: createTextReader(cell),
    day: createDayReader(cell, { order, source, today, seeOtherOrder }),
    ...createNumberReader(cell, style?.number ?? 'comma', amounts),
    choice: createChoiceReader(cell, choices, isOfFile),
    category: createCategoryReader(cell, names),
    written,
    numberBy() {
      if (column === null) return 'none'
      return cell.kind() === 'text' ? (style?.numberBy ?? 'none') : 'workbook'
    },
    shownUnit: () => (cell.kind() === 'unit' ? shownUnit(written()) : null),
    memoized: (work) => memoized(cell, row, work),
    place: cell.place,
    reject: cell.reject,
  }
}

/** A typed cell may be something else than another of the same text; what is wrong with a cell is told each time. */
function memoized<Result>({ column }: FieldCell, row: PresentRow, work: () => Result): () => Result {
  const index = column?.index ?? null
  const known = createMemory<Result>()
  return () => {
    if (row.kinds !== undefined) return work()
    const written = index === null ? '' : (row.cells[index] ?? '')
    const found = known.get(written)
    if (found !== undefined) return found
    const problems = row.problems.length
    const result = work()
    if (row.problems.length === problems) known.set(written, result)
    return result
  }
}
