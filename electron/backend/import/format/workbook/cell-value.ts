import { readDay } from '../../../../../shared/domain/reading/day-reading.ts'
import { EMPTY_CELL, shownAmount, type TypedCell } from '../cell-kind.ts'
import { GENERAL, type NumberFormat } from './number-format.ts'
import { plainNumber, plainPercent } from './plain-number.ts'
import { type DateSystem, daySerial } from './serial-day.ts'
import { unescapeText } from './xml-walk.ts'

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
      return { text: value.trim() === '1' ? 'true' : 'false', kind: 'boolean' }
    case 'e':
      return { text: value, kind: 'error' }
    case 'd':
      return isoCell(value)
    default:
      return numberCell(value, context.formats[cell.style] ?? GENERAL, context.dateSystem, formula)
  }
}

const LONGEST_FORMULA = 200

/** A formula without its result keeps its words, so that the row is no blank one. */
function noValue(formula: string | null): TypedCell {
  return formula === null ? EMPTY_CELL : { text: `=${formula.slice(0, LONGEST_FORMULA)}`, kind: 'uncomputed' }
}

function textCell(text: string): TypedCell {
  return text === '' ? EMPTY_CELL : { text, kind: 'text' }
}

function sharedCell(value: string, strings: readonly string[]): TypedCell {
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined
  return text === undefined ? { text: value, kind: 'error' } : textCell(text)
}

function isoCell(value: string): TypedCell {
  const day = readDay(value, 'iso')
  return day.ok ? { text: day.day, kind: 'day' } : { text: value, kind: 'error' }
}

function numberCell(value: string, format: NumberFormat, system: DateSystem, formula: string | null): TypedCell {
  if (value.trim() === '') return noValue(formula)
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: value, kind: 'error' }
  switch (format.kind) {
    case 'day': {
      const day = daySerial(number, system)
      return day === null ? { text: plainNumber(number, GENERAL), kind: 'number' } : { text: day, kind: 'day' }
    }
    case 'year': {
      const day = daySerial(number, system)
      return day === null
        ? { text: plainNumber(number, GENERAL), kind: 'number' }
        : { text: day.slice(0, 4), kind: 'year' }
    }
    case 'unit':
      return { text: shownAmount(plainNumber(number, format), format.unit ?? ''), kind: 'unit' }
    case 'percent':
      return { text: plainPercent(number, format), kind: 'percent' }
    case 'scaled':
    case 'foreign':
    case 'euro':
      return { text: plainNumber(number, format), kind: format.kind }
    case 'number':
    case 'time':
      return { text: plainNumber(number, format), kind: 'number' }
  }
}
