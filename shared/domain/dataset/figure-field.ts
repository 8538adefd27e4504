import { AMOUNT_FIELDS } from './dataset.ts'
import { fieldParts } from './year-field.ts'

/** Fields of figures in column order; a header may add a year to each. */
export const FIGURE_FIELDS: readonly string[] = ['value', ...AMOUNT_FIELDS]

/** True for a field of figures, also for one of a year, `planned:2023`. */
export function isFigure(name: string): boolean {
  return FIGURE_FIELDS.includes(fieldParts(name).base)
}

/** True where several columns hold figures, so that a line of the file gives several values. */
export function holdSeveralFigures(columns: readonly { readonly field: string | null }[]): boolean {
  return columns.filter(({ field }) => field !== null && isFigure(field)).length > 1
}
