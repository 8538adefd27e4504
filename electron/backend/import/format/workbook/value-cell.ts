import { readDay } from '../../../../../shared/domain/reading/day-reading.ts'
import { memoize } from '../../../platform/memoize.ts'
import { EMPTY_CELL, shownAmount, type TypedCell } from '../cell-kind.ts'
import { plainNumber, plainPercent } from '../plain-number.ts'
import type { NumberFormat } from './number-format.ts'
import { type DateSystem, daySerial } from './serial-day.ts'

export function textCell(text: string): TypedCell {
  return text === '' ? EMPTY_CELL : { text, kind: 'text' }
}

export function booleanCell(isTrue: boolean): TypedCell {
  return { text: isTrue ? 'true' : 'false', kind: 'boolean' }
}

/** What stands where a value should, but is none. */
export function errorCell(text: string): TypedCell {
  return { text, kind: 'error' }
}

const LONGEST_FORMULA = 200

/** A formula without its result keeps its words, so that the row is no blank one. */
export function uncomputedCell(formula: string): TypedCell {
  return { text: `=${formula.slice(0, LONGEST_FORMULA)}`, kind: 'uncomputed' }
}

/** A day that is written as such, its time cut off. */
export const isoCell = memoize((value: string): TypedCell => {
  const day = readDay(value, 'iso')
  return day.ok ? { text: day.day, kind: 'day' } : errorCell(value)
})

/** A number as its format shows it. */
export function numberCell(value: string, format: NumberFormat, system: DateSystem): TypedCell {
  const number = Number(value)
  if (!Number.isFinite(number)) return errorCell(value)
  switch (format.kind) {
    case 'day':
    case 'year': {
      const day = daySerial(number, system)
      return day === null ? { text: plainNumber(number), kind: 'number' } : shownDay(day, format)
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

/** A day, of which its format may show the year alone. */
export function shownDay(day: string, format: Pick<NumberFormat, 'kind'>): TypedCell {
  return format.kind === 'year' ? { text: day.slice(0, 4), kind: 'year' } : { text: day, kind: 'day' }
}
