import { isFigure } from '../../../../shared/domain/dataset/figure-field.ts'
import type { Column } from './layout.ts'

/** The columns of figures, which a printed total adds up. */
export function figureColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ field }) => field !== null && isFigure(field.name))
}
