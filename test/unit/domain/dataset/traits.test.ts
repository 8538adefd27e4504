import { expect, test } from 'vitest'
import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { countedAs, hasCounts, hasMoney } from '../../../../shared/domain/dataset/traits.ts'

test('the traits of each dataset are those of its definition', () => {
  expect(DATASETS.filter(hasMoney)).toEqual(['budgets'])
  expect(DATASETS.filter(hasCounts)).toEqual(['categories', 'years'])
  expect(DATASETS.filter((dataset) => countedAs(dataset) === 'figures')).toEqual(['categories', 'years', 'indicators'])
  for (const dataset of DATASETS) expect(DEFINITIONS[dataset].dataset).toBe(dataset)
})

test('of a table that is not known nothing holds', () => {
  expect([hasMoney(null), hasCounts(null), countedAs(null)]).toEqual([false, false, 'rows'])
})
