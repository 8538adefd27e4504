import { clean } from '../../../../shared/domain/reading/normalise-text.ts'
import { unguardFormula } from '../../../../shared/domain/row/formula-guard.ts'
import type { CellRefusal } from '../format/cell-kind.ts'
import type { FieldCell } from './field-cell.ts'

/** The decimals that a format adds to a whole number are no part of an identifier. */
const DECIMALS_OF_FORMAT = /\.0+$/

/** Reads the text of a field as it is stored. */
export function createTextReader(cell: FieldCell): () => string | null {
  return () => {
    const value = cell.value()
    if (value === null) return null
    const kind = cell.kind()
    const text = kind === 'number' || kind === 'euro' ? value.replace(DECIMALS_OF_FORMAT, '') : value
    const tidy = tidyText(text)
    if (tidy !== null) return tidy
    const refusal = textRefusal(text)
    if (refusal !== null) cell.reject(refusal.code, refusal.details)
    return storedText(text)
  }
}

/** No stored cell is longer: a person could not read it, and a broken quote would swallow a file. */
const LONGEST_CELL = 2000
const SPACE = 0x20
/** A character that is not of Latin-1, or of it and not printed: the no-break space among them. */
const UNTIDY = /[^ -~\u00a1-\u00ff]/

/** A text that has nothing to be tidied as it is stored, `null` for any other: nearly all are such, which is quick to see. */
function tidyText(cell: string): string | null {
  const { length } = cell
  const isTidy =
    length <= LONGEST_CELL &&
    cell.charCodeAt(0) !== SPACE &&
    cell.charCodeAt(length - 1) !== SPACE &&
    !UNTIDY.test(cell)
  return isTidy ? unguardFormula(cell) : null
}

/** Why a text is not stored; `null` where it is. */
function textRefusal(cell: string): CellRefusal | null {
  if (cell.length > LONGEST_CELL) return { code: 'value-too-long', details: { limit: LONGEST_CELL } }
  if (hasLostCharacter(cell)) return { code: 'character-half', details: { rule: 'lost' } }
  return cell.isWellFormed() ? null : { code: 'character-half' }
}

/** A text as it is stored: tidied, and without the sign that prevents a spreadsheet from taking it for a formula. */
function storedText(cell: string): string {
  return unguardFormula(clean(cell))
}

/** What an earlier program left where it could not read a character: the sign for that, or a control of no text. */
const LOST = /[\ufffd\u0080-\u0084\u0086-\u009f]/

/** True for a text that has lost a character. */
export function hasLostCharacter(text: string): boolean {
  return LOST.test(text)
}
