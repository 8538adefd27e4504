import { isEuro, namesForeignCurrency } from '../../../../../../shared/domain/reading/currency.ts'
import { EMPTY_CELL, type TypedCell } from '../../cell-kind.ts'
import type { NumberFormat } from '../number-format.ts'
import type { DateSystem } from '../serial-day.ts'
import { booleanCell, errorCell, isoCell, numberCell, shownDay, textCell, uncomputedCell } from '../value-cell.ts'
import type { Attributes } from '../xml-walk.ts'

/** How programs show that a formula failed, `#DIV/0!` or `Err:502`; as its value some of them write 0. */
const ERROR = /^(?:#[\p{Lu}\d/]+\s?[!?]?|\p{L}+\s?:\s?\d{3})$/u
const DURATION = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/
const SECONDS_OF_DAY = 86_400

/** Reads one cell of a document by the type of its value and the format of its style; `shown` is its text on the sheet. */
export function documentCell(
  attributes: Attributes,
  shown: string,
  format: NumberFormat,
  dateSystem: DateSystem,
): TypedCell {
  const { 'office:value-type': type, 'office:value': value, 'table:formula': formula } = attributes
  const isFailed = formula !== undefined && ERROR.test(shown) && attributes['office:string-value'] !== shown
  if (isFailed || attributes['calcext:value-type'] === 'error') return errorCell(shown)
  switch (type) {
    case 'float':
      return value === undefined ? noValue(formula, shown) : numberCell(value, format, dateSystem)
    case 'percentage':
      return value === undefined
        ? noValue(formula, shown)
        : numberCell(value, { ...format, kind: 'percent' }, dateSystem)
    case 'currency':
      return value === undefined
        ? noValue(formula, shown)
        : numberCell(value, withCurrency(format, attributes['office:currency']), dateSystem)
    case 'date':
      return dayCell(attributes['office:date-value'] ?? shown, format)
    case 'time':
      return timeCell(attributes['office:time-value'] ?? shown, format, dateSystem)
    case 'boolean':
      return booleanCell(attributes['office:boolean-value'] === 'true')
    case 'string':
      return textCell(attributes['office:string-value'] ?? shown)
    default:
      return formula === undefined ? textCell(shown) : uncomputedCell(formulaOf(formula))
  }
}

function noValue(formula: string | undefined, shown: string): TypedCell {
  if (formula !== undefined) return uncomputedCell(formulaOf(formula))
  return shown === '' ? EMPTY_CELL : errorCell(shown)
}

/** Without the name of its language and its equals sign: `of:=SUM([.A1:.A9])`. */
function formulaOf(written: string): string {
  return written.replace(/^(?:\w+:)?=/, '')
}

/** A format that shows no currency leaves it to the cell. */
function withCurrency(format: NumberFormat, currency: string | undefined): NumberFormat {
  if (format.kind !== 'number' || currency === undefined) return format
  if (isEuro(currency)) return { ...format, kind: 'euro' }
  return namesForeignCurrency(currency) || /^[A-Z]{3}$/.test(currency) ? { ...format, kind: 'foreign' } : format
}

function dayCell(value: string, format: NumberFormat): TypedCell {
  const cell = isoCell(value)
  return cell.kind === 'day' ? shownDay(cell.text, format) : cell
}

/** A time is a part of a day, as everywhere in a spreadsheet. */
function timeCell(value: string, format: NumberFormat, dateSystem: DateSystem): TypedCell {
  const match = DURATION.exec(value)
  if (match === null) return errorCell(value)
  const [, sign = '', days = 0, hours = 0, minutes = 0, seconds = '0'] = match
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds.replace(',', '.'))
  return numberCell(`${sign}${total / SECONDS_OF_DAY}`, { ...format, kind: 'time' }, dateSystem)
}
