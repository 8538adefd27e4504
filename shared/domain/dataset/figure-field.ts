import { AMOUNT_FIELDS } from './dataset.ts'
import { fieldParts } from './year-field.ts'

/** The fields of figures in the order of their columns; a header may name the year of each. */
export const FIGURE_FIELDS: readonly string[] = ['value', ...AMOUNT_FIELDS]

/** True for a field of figures, be it of one year. */
export function isFigure(name: string): boolean {
  return FIGURE_FIELDS.includes(fieldParts(name).base)
}

/** True for columns of which several hold figures, so that a line of the file has several values. */
export function holdSeveralFigures(columns: readonly { readonly field: string | null }[]): boolean {
  return columns.filter(({ field }) => field !== null && isFigure(field)).length > 1
}
