import type { Field } from '../../../shared/domain/dataset/definition.ts'
import type { Day } from '../../../shared/domain/day.ts'
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts'
import { type DayReading, readDay } from '../../../shared/domain/reading/day-reading.ts'
import { clean, fold } from '../../../shared/domain/reading/fold.ts'
import { matchCategory, nearestCategory } from '../../../shared/domain/reading/match.ts'
import {
  isMissing,
  type NumberReading,
  type NumberStyle,
  readCount,
  readNumber,
} from '../../../shared/domain/reading/number-reading.ts'
import { unguardFormula } from '../../../shared/domain/row/formula-guard.ts'
import type { Category } from '../../../shared/domain/vocabulary/category.ts'
import type { CellKind } from './cell-kind.ts'
import type { ColumnStyles } from './column-styles.ts'
import type { Column } from './layout.ts'
import type { RecordSource } from './record-source.ts'
import { createMemory, remembering } from './remember.ts'

/** The cells of one row by field, read as their types say; what cannot be read becomes a problem and `null`. */
export interface Cells {
  /** True when the file has a column for the field. */
  has(name: string): boolean
  text(name: string): string | null
  day(name: string): Day | null
  count(name: string): number | null
  decimal(name: string): { readonly value: number; readonly decimals: number } | null
  choice(name: string): string | null
  category(name: string): Category | null
  /** What the text of a column comes to, worked out once for each text that comes often. */
  remembered<Result>(name: string, work: (text: string | null) => Result): () => Result
  /** Refuses the row because of a field. */
  reject(code: ProblemCode, name: string, details?: Problem['details']): void
}

/** Reads rows one after the other; `move` goes to the next row, `problems` are those of the present one. */
export interface CellReader extends Cells {
  move(cells: readonly string[], line: number, kinds?: readonly CellKind[]): void
  readonly problems: () => readonly Problem[]
}

/** No cell that is kept is longer: a person could not read it, and a broken quote would swallow a file. */
const LONGEST_CELL = 2000
const EARLIEST_OBSERVED = '1990-01-01'
const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0
const LAST_LATIN = 0xff
/** What a typed cell may hold instead of a value, by the problem that it makes. */
const NO_VALUE: Partial<Record<CellKind, ProblemCode>> = {
  error: 'cell-error',
  uncomputed: 'cell-uncomputed',
  scaled: 'cell-scaled',
}

export function createCellReader(options: {
  readonly columns: readonly Column[]
  readonly styles: ColumnStyles
  readonly source: Pick<RecordSource, 'place' | 'dayOfSerial'>
  readonly file: string
  /** The day of the import in Brussels, after which nothing can have been observed. */
  readonly today: Day
}): CellReader {
  const { source, styles } = options
  const byName = new Map(
    options.columns.flatMap((column) => (column.field === null ? [] : [[column.field.name, column] as const])),
  )
  const dayReaders = new Map(
    [...styles].map(([index, style]) => [index, remembering((cell: string) => readDay(cell, style.days))]),
  )
  let row: readonly string[] = []
  let rowKinds: readonly CellKind[] | undefined
  let rowLine = 0
  let problems: Problem[] = []

  const reject = (code: ProblemCode, name: string, details: Problem['details'] = {}): void => {
    const column = byName.get(name)
    const header = column?.header ?? name
    const place = { file: options.file, line: rowLine, column: header, ...source.place(rowLine, column?.index ?? null) }
    const raw = column === undefined ? '' : (row[column.index] ?? '')
    problems.push({ code, place, raw, details: { column: header, ...details } })
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
    if (column.field?.isRequired === true) reject('value-missing', name)
    return null
  }
  const numberOf = (name: string, read: (cell: string, style: NumberStyle) => NumberReading) => {
    const column = byName.get(name)
    const cell = value(name, column)
    if (cell === null || column === undefined) return null
    // A share is no count, however whole its percentage is.
    if (kindOf(column) === 'percent' && column.field?.type === 'count') {
      reject('number-not-whole', name)
      return null
    }
    const style = kindOf(column) === 'text' ? (styles.get(column.index)?.number ?? 'comma') : 'point'
    const reading = read(cell, style)
    if (reading.ok) return reading
    reject(reading.rule, name)
    return null
  }
  const dayOf = (cell: string, column: Column): DayReading => {
    switch (kindOf(column)) {
      case 'day':
        return readDay(cell, 'iso')
      case 'number': {
        const day = source.dayOfSerial?.(cell) ?? null
        return day === null ? { ok: false, rule: 'shape' } : { ok: true, day }
      }
      default:
        return dayReaders.get(column.index)?.(cell) ?? readDay(cell, 'dmy')
    }
  }

  const text = (name: string): string | null => {
    const column = byName.get(name)
    const written = value(name, column)
    if (written === null || column === undefined) return null
    // The decimals that a format adds to a whole number are no part of an identifier.
    const cell = kindOf(column) === 'number' ? written.replace(/\.0+$/, '') : written
    if (cell.length > LONGEST_CELL) reject('value-too-long', name, { limit: LONGEST_CELL })
    if (isTidy(cell)) return unguardFormula(cell)
    if (!cell.isWellFormed()) reject('character-half', name)
    return unguardFormula(clean(cell))
  }

  return {
    has: (name) => byName.has(name),
    text,
    remembered(name, work) {
      const index = byName.get(name)?.index ?? -1
      const known = createMemory<ReturnType<typeof work>>()
      return () => {
        const cell = rowKinds === undefined ? (row[index] ?? '') : null
        const found = cell === null ? undefined : known.get(cell)
        if (found !== undefined) return found
        const before = problems.length
        const result = work(text(name))
        if (cell !== null && problems.length === before) known.set(cell, result)
        return result
      }
    },
    day(name) {
      const column = byName.get(name)
      const cell = value(name, column)
      if (cell === null || column === undefined) return null
      const reading = dayOf(cell, column)
      if (!reading.ok) {
        reject('day-invalid', name, { rule: reading.rule })
        return null
      }
      if (column.field?.isObserved === true) {
        if (reading.day > options.today) reject('day-future', name, { today: options.today })
        if (reading.day < EARLIEST_OBSERVED) reject('day-too-early', name, { earliest: EARLIEST_OBSERVED })
      }
      return reading.day
    },
    count: (name) => numberOf(name, readCount)?.value ?? null,
    decimal: (name) => numberOf(name, readNumber),
    choice(name) {
      const column = byName.get(name)
      const cell = value(name, column)
      if (cell === null) return null
      const choices = column?.field?.choices ?? {}
      const code = choiceOf(cell, choices)
      if (code === null) reject('code-unknown', name, { allowed: Object.values(choices).flat().join(', ') })
      return code
    },
    category(name) {
      const cell = value(name, byName.get(name))
      if (cell === null) return null
      const code = matchCategory(cell)
      if (code === null) reject('category-unknown', name, { nearest: nearestCategory(cell) })
      return code
    },
    reject,
    move(cells, line, kinds) {
      row = cells
      rowLine = line
      rowKinds = kinds
      if (problems.length > 0) problems = []
    },
    problems: () => problems,
  }
}

/** True for a text that is stored as it stands: Latin letters and signs, no space at either end. */
function isTidy(text: string): boolean {
  const last = text.length - 1
  if (text.charCodeAt(0) <= SPACE || text.charCodeAt(last) <= SPACE) return false
  for (let index = 0; index <= last; index += 1) {
    const code = text.charCodeAt(index)
    if (code > LAST_LATIN || code === NO_BREAK_SPACE) return false
  }
  return true
}

function choiceOf(cell: string, choices: NonNullable<Field['choices']>): string | null {
  const folded = fold(cell)
  const found = Object.entries(choices).find(
    ([code, words]) => fold(code) === folded || words.some((word) => fold(word) === folded),
  )
  return found?.[0] ?? null
}
