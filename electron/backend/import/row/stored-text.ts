import { clean } from '../../../../shared/domain/reading/fold.ts'
import { unguardFormula } from '../../../../shared/domain/row/formula-guard.ts'
import type { CellRefusal } from '../file/cell-refusal.ts'
import { hasLostCharacter } from '../table/lost-characters.ts'

/** No cell that is kept is longer: a person could not read it, and a broken quote would swallow a file. */
const LONGEST_CELL = 2000
const SPACE = 0x20
/** A character that is not of Latin-1, or of it and not printed: the no-break space among them. */
const UNTIDY = /[^ -~\u00a1-\u00ff]/

/** Why a text is not stored; `null` where it is. */
export function textRefusal(cell: string): CellRefusal | null {
  if (cell.length > LONGEST_CELL) return { code: 'value-too-long', details: { limit: LONGEST_CELL } }
  if (hasLostCharacter(cell)) return { code: 'character-half', details: { rule: 'lost' } }
  return cell.isWellFormed() ? null : { code: 'character-half' }
}

/** A text as it is stored: tidied, and without the sign that kept a spreadsheet from taking it for a formula. */
export function storedText(cell: string): string {
  return unguardFormula(isTidy(cell) ? cell : clean(cell))
}

/** True for a text that is stored as it stands: Latin letters and signs, no space at either end. */
function isTidy(text: string): boolean {
  return text.charCodeAt(0) !== SPACE && text.charCodeAt(text.length - 1) !== SPACE && !UNTIDY.test(text)
}
