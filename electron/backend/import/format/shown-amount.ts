import { type UnitWord, unitOfHeader } from '../../../../shared/domain/reading/money-unit.ts'

/** A number with the unit beside which its format shows it, `1250 k€`. */
export function shownAmount(number: string, unit: string): string {
  return `${number} ${unit}`
}

/** The number of such a text. */
export function shownNumber(text: string): string {
  return text.slice(0, text.indexOf(' '))
}

/** The unit of such a text. */
export function shownUnit(text: string): UnitWord {
  return unitOfHeader(text.slice(text.indexOf(' ') + 1))?.unit ?? 'unclear'
}
