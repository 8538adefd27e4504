import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { WalkOutcome } from '../format/record-source.ts'
import { isTurned, type Layout } from './layout.ts'

/** Asks about each hidden column of a sheet that would be stored, unless a person said what it is. */
export function hiddenColumnQuestions(
  file: string,
  layout: Pick<Layout, 'columns' | 'source' | 'headerLine'>,
  { hiddenColumns = [] }: Pick<WalkOutcome, 'hiddenColumns'>,
  { columns: chosen = {} }: Mapping,
): readonly Problem[] {
  if (isTurned(layout)) return []
  return layout.columns
    .filter(({ index, field }) => field !== null && field.type !== 'personal' && hiddenColumns.includes(index))
    .filter(({ header }) => !Object.hasOwn(chosen, header))
    .map(({ header, index }) => ({
      code: 'question-hidden-column',
      place: { file, column: header, ...layout.source.place(layout.headerLine, index) },
      raw: null,
      details: { column: header },
    }))
}
