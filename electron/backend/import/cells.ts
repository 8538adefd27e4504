import type { Field } from '../../../shared/domain/dataset/definition.ts'
import type { Day } from '../../../shared/domain/day.ts'
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts'
import { readDay } from '../../../shared/domain/reading/day-reading.ts'
import { clean, fold } from '../../../shared/domain/reading/fold.ts'
import { matchCategory, nearestCategory } from '../../../shared/domain/reading/match.ts'
import { isMissing, readCount, readNumber } from '../../../shared/domain/reading/number-reading.ts'
import type { Category } from '../../../shared/domain/vocabulary/category.ts'
import type { ColumnStyle } from './column-styles.ts'
import type { Column } from './layout.ts'

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
  /** Refuses the row because of a field. */
  reject(code: ProblemCode, name: string, details?: Problem['details']): void
}

/** Reads rows one after the other; `move` goes to the next row, `problems` are those of the present one. */
export interface CellReader extends Cells {
  move(cells: readonly string[], line: number): void
  readonly problems: () => readonly Problem[]
}

/** No cell that is kept is longer: a person could not read it, and a broken quote would swallow a file. */
const LONGEST_CELL = 2000
const EARLIEST_OBSERVED = '1990-01-01'

export function createCellReader(options: {
  readonly columns: readonly Column[]
  readonly styles: ReadonlyMap<number, ColumnStyle>
  readonly file: string
  /** The day of the import in Brussels, after which nothing can have been observed. */
  readonly today: Day
}): CellReader {
  const byName = new Map(
    options.columns.flatMap((column) => (column.field === null ? [] : [[column.field.name, column] as const])),
  )
  const knownDays = new Map<string, ReturnType<typeof readDay>>()
  let row: readonly string[] = []
  let rowLine = 0
  let problems: Problem[] = []

  const reject = (code: ProblemCode, name: string, details: Problem['details'] = {}): void => {
    const header = byName.get(name)?.header ?? name
    const place = { file: options.file, line: rowLine, column: header }
    problems.push({ code, place, raw: cellOf(name), details: { column: header, ...details } })
  }
  const cellOf = (name: string): string => {
    const column = byName.get(name)
    return column === undefined ? '' : (row[column.index] ?? '')
  }
  const value = (name: string): string | null => {
    const cell = cellOf(name)
    if (!isMissing(cell)) return cell
    const field = byName.get(name)?.field
    if (field?.isRequired === true) reject('value-missing', name)
    return null
  }
  const dayOf = (cell: string, column: Column): ReturnType<typeof readDay> => {
    const key = `${column.index}\0${cell}`
    const known = knownDays.get(key)
    if (known !== undefined) return known
    const reading = readDay(cell, options.styles.get(column.index)?.days ?? 'dmy')
    if (knownDays.size < 50_000) knownDays.set(key, reading)
    return reading
  }

  return {
    has: (name) => byName.has(name),
    text(name) {
      const cell = value(name)
      if (cell === null) return null
      if (cell.length > LONGEST_CELL) reject('value-too-long', name, { limit: LONGEST_CELL })
      if (cell.includes('\0')) reject('nul-byte', name)
      return clean(cell)
    },
    day(name) {
      const cell = value(name)
      const column = byName.get(name)
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
    count(name) {
      const cell = value(name)
      if (cell === null) return null
      const reading = readCount(cell)
      if (reading.ok) return reading.value
      reject(reading.rule, name)
      return null
    },
    decimal(name) {
      const cell = value(name)
      const column = byName.get(name)
      if (cell === null || column === undefined) return null
      const reading = readNumber(cell, options.styles.get(column.index)?.number ?? 'comma')
      if (reading.ok) return reading
      reject(reading.rule, name)
      return null
    },
    choice(name) {
      const cell = value(name)
      if (cell === null) return null
      const choices = byName.get(name)?.field?.choices ?? {}
      const code = choiceOf(cell, choices)
      if (code === null) reject('code-unknown', name, { allowed: Object.values(choices).flat().join(', ') })
      return code
    },
    category(name) {
      const cell = value(name)
      if (cell === null) return null
      const code = matchCategory(cell)
      if (code === null) reject('category-unknown', name, { nearest: nearestCategory(cell) })
      return code
    },
    reject,
    move(cells, line) {
      row = cells
      rowLine = line
      if (problems.length > 0) problems = []
    },
    problems: () => problems,
  }
}

function choiceOf(cell: string, choices: NonNullable<Field['choices']>): string | null {
  const folded = fold(cell)
  const found = Object.entries(choices).find(
    ([code, words]) => fold(code) === folded || words.some((word) => fold(word) === folded),
  )
  return found?.[0] ?? null
}
