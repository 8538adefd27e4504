import { expect, test } from 'vitest'
import { candidateOptions } from '../../../../shared/domain/import/candidate-options.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../shared/domain/import/import-plan.ts'

test('the header, the dataset and the columns that are evident are taken over; what a person said stays', () => {
  const fields = [
    { field: 'status', header: 'Status', by: 'header' },
    { field: 'created', header: 'Beginn', by: 'look' },
  ] as const
  const before = { ...DEFAULT_IMPORT_OPTIONS, mapping: { columns: { Art: { field: 'category' } } } }
  expect(candidateOptions({ header: 3 }, { dataset: 'incidents', fields }, before)).toEqual({
    ...before,
    dataset: 'incidents',
    mapping: { header: 3, columns: { Art: { field: 'category' }, Beginn: { field: 'created' } } },
  })
  expect(candidateOptions({ header: 1 }, { dataset: 'years', fields: [] }, DEFAULT_IMPORT_OPTIONS).mapping).toEqual({
    header: 1,
  })
})
