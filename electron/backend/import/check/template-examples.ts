import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { exampleField, isExample } from '../../../../shared/domain/dataset/template-example.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { placeIn } from '../format/record-source.ts'
import type { Check } from './row-check.ts'

const NONE: readonly Problem[] = []

/** Refuses the row by which a template shows how it is filled in: nobody meant it. */
export const templateExamples: Check = {
  name: 'template-examples',
  sees: 'row',
  datasets: DATASETS,
  finds: 'The example of a template, which was not replaced.',
  start({ layout: { dataset, columns, source } }) {
    const column = columns.find(({ field }) => field?.name === exampleField(dataset))
    if (column === undefined) return null
    return (cells, line) => {
      const raw = cells[column.index] ?? ''
      return isExample(raw)
        ? [{ code: 'template-example', place: placeIn(source, line, column), raw, details: {} }]
        : NONE
    }
  },
}
