import { clean } from '../../../../shared/domain/reading/fold.ts'
import { unguardFormula } from '../../../../shared/domain/row/formula-guard.ts'
import type { CellRefusal } from '../format/cell-kind.ts'
import { hasLostCharacter } from './lost-characters.ts'

/** No stored cell is longer: a person could not read it, and a broken quote would swallow a file. */
const LONGEST_CELL = 2000
const SPACE = 0x20
/** A character that is not of Latin-1, or of it and not printed: the no-break space among them. */
const UNTIDY = /[^ -~\u00a1-\u00ff]/

/** A text that has nothing to be tidied as it is stored, `null` for any other: nearly all are such, which is quick to see. */
export function tidyText(cell: string): string | null {
  const { length } = cell
  const isTidy =
    length <= LONGEST_CELL &&
    cell.charCodeAt(0) !== SPACE &&
    cell.charCodeAt(length - 1) !== SPACE &&
    !UNTIDY.test(cell)
  return isTidy ? unguardFormula(cell) : null
}

/** Why a text is not stored; `null` where it is. */
export function textRefusal(cell: string): CellRefusal | null {
  if (cell.length > LONGEST_CELL) return { code: 'value-too-long', details: { limit: LONGEST_CELL } }
  if (hasLostCharacter(cell)) return { code: 'character-half', details: { rule: 'lost' } }
  return cell.isWellFormed() ? null : { code: 'character-half' }
}

/** A text as it is stored: tidied, and without the sign that prevents a spreadsheet from taking it for a formula. */
export function storedText(cell: string): string {
  return unguardFormula(clean(cell))
}
