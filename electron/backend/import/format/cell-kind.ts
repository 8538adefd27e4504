import { AMOUNT_FIELDS } from '../../../../shared/domain/dataset/dataset.ts'
import type { Field } from '../../../../shared/domain/dataset/definition.ts'
import { fieldParts } from '../../../../shared/domain/dataset/year-field.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import { type UnitWord, unitOfHeader } from '../../../../shared/domain/reading/read-money-unit.ts'

/**
 * What a file says about a cell beside its text. Text is read in the style of its column; of the others the text is
 * already unambiguous: a number with a point and no group signs, a percentage as its number of hundredths (`28.5`), an
 * ISO day. The last four hold no value that may be used.
 */
export type CellKind =
  | 'text'
  | 'empty'
  | 'number'
  /** The same, shown with the sign of the euro. */
  | 'euro'
  | 'percent'
  | 'day'
  | 'boolean'
  /** A day of which only the year is shown: the text is the year. */
  | 'year'
  /** A number that is shown with a unit other than the euro: both are in the text, `1250 k€`. */
  | 'unit'
  /** An error such as `#REF!`. */
  | 'error'
  /** A formula that was saved without its result. */
  | 'uncomputed'
  /** A number shown divided by a thousand or a million, so that it is not what a person sees. */
  | 'scaled'
  /** A number that is shown with the sign of another currency than the euro. */
  | 'foreign'

/** What a typed cell may hold instead of a value, by the problem that it makes. */
export const NO_VALUE: Partial<Record<CellKind, ProblemCode>> = {
  error: 'cell-error',
  uncomputed: 'cell-uncomputed',
  scaled: 'cell-scaled',
  foreign: 'cell-foreign',
}

/** A cell as the row readers take it. */
export interface TypedCell {
  readonly text: string
  readonly kind: CellKind
}

export const EMPTY_CELL: TypedCell = { text: '', kind: 'empty' }

/** Why a typed number is none of a field: a share is neither a count nor an amount, and only an amount has a unit. */
export function kindRefusal(kind: CellKind, field: Field | null): CellRefusal | null {
  if (kind !== 'unit' && kind !== 'percent') return null
  const isAmount = AMOUNT_FIELDS.some((each) => each === fieldParts(field?.name ?? '').base)
  if (kind === 'unit') return isAmount ? null : { code: 'number-invalid', details: { rule: 'format' } }
  if (field?.type === 'count') return { code: 'number-not-whole' }
  return isAmount ? { code: 'number-invalid', details: { rule: 'percent' } } : null
}

/** Why a cell is refused. */
export interface CellRefusal {
  readonly code: ProblemCode
  readonly details?: Problem['details']
}

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
