import { fieldParts } from '../../../../shared/domain/dataset/year-field.ts'
import type { Day } from '../../../../shared/domain/day.ts'
import type { Place, Problem } from '../../../../shared/domain/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/problem-code.ts'
import { isOpenEnd } from '../../../../shared/domain/reading/day-reading.ts'
import { matchCategory, nearestCategory, proposeCategories } from '../../../../shared/domain/reading/match.ts'
import { KEPT_UNITS, type UnitWord } from '../../../../shared/domain/reading/money-unit.ts'
import {
  changeNumber,
  isMissing,
  type NumberReading,
  type NumberStyle,
  readCount,
  readNumber,
} from '../../../../shared/domain/reading/number-reading.ts'
import { isCategory } from '../../../../shared/domain/vocabulary/category.ts'
import { type CellKind, kindRefusal, NO_VALUE } from '../file/cell-kind.ts'
import type { CellRefusal } from '../file/cell-refusal.ts'
import type { RecordSource } from '../file/record-source.ts'
import { createMemory } from '../file/remember.ts'
import { shownNumber, shownUnit } from '../file/shown-amount.ts'
import type { AmountCells } from '../table/amount-cells.ts'
import type { ColumnStyles, NumberEvidence } from '../table/column-styles.ts'
import { type FixedCell, withFixed } from '../table/fixed-cell.ts'
import type { Column } from '../table/layout.ts'
import type { ChoiceCells } from './choice-cells.ts'
import { createDayCells, dayFault, observedRefusal } from './day-cells.ts'
import { createMissingMarks, type MissingMarks } from './missing-marks.ts'
import { numberFault } from './number-fault.ts'
import { createOrderWatch, type OtherOrder } from './order-watch.ts'
import type { SaidNames } from './said-names.ts'
import { storedText, textRefusal, tidyText } from './stored-text.ts'
import { createUnitTeller } from './unit-teller.ts'

/** The cells of one row by field, read as their types say; what cannot be read becomes a problem and `null`. */
export interface Cells {
  /** True when the file has a column for the field, be it one for each year. */
  has(name: string): boolean
  /** True when a field has no cell in the present row, or one that says that there is nothing. */
  isBlank(name: string): boolean
  text(name: string): string | null
  day(name: string): Day | null
  /** `refusal` is told instead of what a cell lacks to be a count. */
  count(name: string, refusal?: CellRefusal): number | null
  decimal(name: string): { readonly value: number; readonly decimals: number } | null
  /** The cell of a field as it stands, and what tells how its number is written: a workbook has the number itself. */
  written(name: string): { readonly text: string; readonly numberBy: NumberEvidence | 'workbook' }
  /** The unit that the format of a cell shows beside its number, `null` where it shows none. */
  shownUnit(name: string): UnitWord | null
  /** The code of a cell of a closed list; the word itself where a person is asked which one it stands for. */
  choice(name: string): string | null
  /** The code of a category; the name itself where a person is asked which one it stands for. */
  category(name: string): string | null
  /** What a field comes to in the present row, worked out once for each text of its cell that comes often. */
  remembered<Result>(name: string, work: () => Result): () => Result
  /** The line of the present row. */
  readonly line: () => number
  /** Refuses the row because of a field. */
  reject(code: ProblemCode, name: string, details?: Problem['details']): void
}

/** Reads rows one after the other; `move` goes to the next row, `problems` are those of the present one. */
export interface CellReader extends Cells {
  move(cells: readonly string[], line: number, kinds?: readonly CellKind[]): void
  readonly problems: () => readonly Problem[]
  /** Where the present row has a field. */
  placeOf(name: string): Place
  /** The first day in another order of each column that mixes both. */
  readonly mixedOrders: () => readonly OtherOrder[]
  readonly missing: MissingMarks
}

/** Reads the cells of one row after the other, each by the type of its field. */
export function createCellReader(options: {
  readonly columns: readonly Column[]
  readonly styles: ColumnStyles
  readonly source: Pick<RecordSource, 'place' | 'dayOfSerial'>
  /** What stands in every row beside the cells of the file. */
  readonly fixed: readonly FixedCell[]
  readonly choices: ChoiceCells
  readonly names: SaidNames
  readonly amounts: AmountCells
  readonly file: string
  /** The day of the import in Brussels, after which nothing can have been observed. */
  readonly today: Day
}): CellReader {
  const { source, styles, fixed, choices, names, amounts } = options
  const byName = new Map(
    [...options.columns, ...fixed.map(({ column }) => column)].flatMap((column) =>
      column.field === null ? [] : [[column.field.name, column] as const],
    ),
  )
  const held = new Set([...byName.keys()].flatMap((name) => [name, fieldParts(name).base]))
  const readDay = createDayCells(styles, source)
  const tellerOf = createUnitTeller(byName, fixed, amounts)
  let row: readonly string[] = []
  let rowKinds: readonly CellKind[] | undefined
  let rowLine = 0
  let problems: Problem[] = []

  const placeOf = (name: string): Place => {
    const column = byName.get(name)
    const at = source.place(rowLine, column?.index ?? null)
    return { file: options.file, line: rowLine, column: column?.header ?? name, ...at }
  }
  const reject = (code: ProblemCode, name: string, details: Problem['details'] = {}): void => {
    const column = byName.get(name)
    const place = placeOf(name)
    const raw = column === undefined ? '' : (row[column.index] ?? '')
    const told = code === 'unit-differs' ? tellerOf(name, String(details.unit)) : {}
    problems.push({ code, place, raw, details: { column: place.column ?? name, ...told, ...details } })
  }
  const kindOf = (column: Column): CellKind => rowKinds?.[column.index] ?? 'text'
  /** The cell of a column, `null` when it holds no value; a problem where it should hold one. */
  const value = (name: string, column: Column | undefined): string | null => {
    if (column === undefined) return null
    const noValue = rowKinds === undefined ? undefined : NO_VALUE[kindOf(column)]
    if (noValue !== undefined) {
      reject(noValue, name)
      return null
    }
    const cell = row[column.index] ?? ''
    if (!isMissing(cell)) return cell
    if (cell !== '') missing.see(column.index, cell)
    if (column.field?.isRequired === true) reject('value-missing', name)
    return null
  }
  const numberOf = (name: string, read: (cell: string, style: NumberStyle) => NumberReading, refusal?: CellRefusal) => {
    const column = byName.get(name)
    const cell = value(name, column)
    if (cell === null || column === undefined) return null
    const isShown = kindOf(column) === 'unit'
    const typed = kindRefusal(kindOf(column), column.field)
    if (typed !== null) {
      reject(typed.code, name, typed.details)
      return null
    }
    const contradicted = isShown ? null : amounts.contradicted(name, cell)
    if (contradicted !== null) {
      const unit = KEPT_UNITS[contradicted].name
      reject('unit-differs', name, { unit, ...amounts.teller(name, unit) })
      return null
    }
    const style = kindOf(column) === 'text' ? (styles.get(column.index)?.number ?? 'comma') : 'point'
    const reading = read(
      column.field?.isPercentage === true ? changeNumber(cell) : isShown ? shownNumber(cell) : amounts.bare(name, cell),
      style,
    )
    if (reading.ok) return reading
    const hasFault = reading.rule === 'number-invalid' || reading.rule === 'number-not-whole'
    const fault = hasFault ? numberFault(cell, style, column.field?.type === 'count') : null
    reject(refusal?.code ?? reading.rule, name, refusal?.details ?? (fault === null ? {} : { rule: fault }))
    return null
  }
  const orders = createOrderWatch()
  const missing = createMissingMarks()

  const text = (name: string): string | null => {
    const column = byName.get(name)
    const written = value(name, column)
    if (written === null || column === undefined) return null
    // The decimals that a format adds to a whole number are no part of an identifier.
    const kind = kindOf(column)
    const cell = kind === 'number' || kind === 'euro' ? written.replace(/\.0+$/, '') : written
    const tidy = tidyText(cell)
    if (tidy !== null) return tidy
    const refusal = textRefusal(cell)
    if (refusal !== null) reject(refusal.code, name, refusal.details)
    return storedText(cell)
  }

  return {
    has: (name) => held.has(name),
    isBlank: (name) => isMissing(row[byName.get(name)?.index ?? -1] ?? ''),
    text,
    remembered(name, work) {
      const { index = null } = byName.get(name) ?? {}
      const known = createMemory<ReturnType<typeof work>>()
      return () => {
        const written = index === null ? '' : (row[index] ?? '')
        const cell = rowKinds === undefined ? written : null
        const found = cell === null ? undefined : known.get(cell)
        if (found !== undefined) return found
        const before = problems.length
        const result = work()
        if (cell !== null && problems.length === before) known.set(cell, result)
        return result
      }
    },
    day(name) {
      const column = byName.get(name)
      const cell = value(name, column)
      if (cell === null || column === undefined) return null
      if (column.field?.isRequired === false && isOpenEnd(cell)) return null
      const reading = readDay(cell, column.index, kindOf(column))
      if (!reading.ok) {
        if (reading.rule === 'month') orders.see(column, styles.get(column.index)?.days ?? 'dmy', cell, rowLine)
        reject('day-invalid', name, { rule: dayFault(cell, reading.rule) })
        return null
      }
      const refusal = column.field?.isObserved === true ? observedRefusal(reading.day, options.today) : null
      if (refusal !== null) reject(refusal.code, name, refusal.details)
      return reading.day
    },
    count: (name, refusal) => numberOf(name, readCount, refusal)?.value ?? null,
    decimal: (name) => numberOf(name, readNumber),
    written(name) {
      const column = byName.get(name)
      if (column === undefined) return { text: '', numberBy: 'none' }
      const numberBy = kindOf(column) === 'text' ? (styles.get(column.index)?.numberBy ?? 'none') : 'workbook'
      return { text: row[column.index] ?? '', numberBy }
    },
    shownUnit(name) {
      const column = byName.get(name)
      return column !== undefined && kindOf(column) === 'unit' ? shownUnit(row[column.index] ?? '') : null
    },
    choice(name) {
      const column = byName.get(name)
      const cell = value(name, column)
      if (cell === null || column === undefined || column.field === null) return null
      const code = choices.codeOf(column.field, cell)
      if (code !== null) return code
      if (options.columns.includes(column) && choices.ask(column.field, cell, placeOf(name))) return cell
      reject('code-unknown', name, { allowed: Object.keys(column.field.choices ?? {}).join(', ') })
      return null
    },
    category(name) {
      const cell = value(name, byName.get(name))
      if (cell === null) return null
      const code = matchCategory(cell) ?? names.of(name, cell)
      if (code !== null && isCategory(code)) return code
      if (names.ask(name, cell, proposeCategories(cell), placeOf(name))) return cell
      const nearest = nearestCategory(cell)
      reject('category-unknown', name, nearest === null ? {} : { proposedCategory: nearest })
      return null
    },
    line: () => rowLine,
    reject,
    move(cells, line, kinds) {
      row = fixed.length === 0 ? cells : withFixed(cells, fixed)
      rowLine = line
      rowKinds = kinds
      if (problems.length > 0) problems = []
    },
    problems: () => problems,
    placeOf,
    mixedOrders: orders.mixed,
    missing,
  }
}
