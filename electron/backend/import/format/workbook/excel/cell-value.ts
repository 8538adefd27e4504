import { EMPTY_CELL, type TypedCell } from '../../cell-kind.ts'
import { GENERAL, type NumberFormat } from '../number-format.ts'
import type { DateSystem } from '../serial-day.ts'
import { booleanCell, errorCell, isoCell, numberCell, textCell, uncomputedCell } from '../value-cell.ts'
import { unescapeText } from './shared-strings.ts'

/** A cell as its sheet writes it. `value` is null where it has none. */
export interface WrittenCell {
  readonly type: string
  readonly style: number
  readonly value: string | null
  /** `null` where it has none; often empty, since it may be shared with other cells. */
  readonly formula: string | null
}

/** What the cells of one workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly dateSystem: DateSystem
}

/** Reads one cell by its type and number format. What cannot be read is of a kind that the row readers refuse. */
export function cellValue(cell: WrittenCell, context: CellContext): TypedCell {
  const { type, value, formula } = cell
  if (value === null) return noValue(formula)
  switch (type) {
    case 'inlineStr':
    case 'str':
      return textCell(unescapeText(value))
    case 's':
      return sharedCell(value, context.strings)
    case 'b':
      return booleanCell(value.trim() === '1')
    case 'e':
      return errorCell(value)
    case 'd':
      return isoCell(value)
    default:
      if (value.trim() === '') return noValue(formula)
      return numberCell(value, context.formats[cell.style] ?? GENERAL, context.dateSystem)
  }
}

function noValue(formula: string | null): TypedCell {
  return formula === null ? EMPTY_CELL : uncomputedCell(formula)
}

function sharedCell(value: string, strings: readonly string[]): TypedCell {
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined
  return text === undefined ? errorCell(value) : textCell(text)
}
