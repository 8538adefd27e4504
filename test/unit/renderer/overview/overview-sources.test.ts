import { expect, test } from 'vitest'
import { linesWithin } from '../../../../renderer/charts/time/gap-words.tsx'
import { figureSources } from '../../../../renderer/components/figure-sources.ts'
import type { Snapshot } from '../../../../shared/contract/snapshots.ts'
import { SHIPPED_YEARS } from '../../../support/shipped-years.ts'

const TABLE: Snapshot = { ...SHIPPED_YEARS, snapshot: 2, dataset: 'categories', from: '2023-01-01', to: '2023-11-15' }
const OWN_TABLE: Snapshot = { ...TABLE, snapshot: 3, origin: 'user', file: 'tableau.csv', to: '2023-12-31' }
const OWN_YEAR: Snapshot = { ...SHIPPED_YEARS, snapshot: 4, origin: 'user', file: 'correction.csv' }
const ALL = [SHIPPED_YEARS, TABLE, OWN_TABLE, OWN_YEAR]

test('the sources are the imports whose figures are shown, what ships with the program first', () => {
  const datasets = ['years', 'categories'] as const
  const of = (used: readonly number[], asOf: number | null = null) => figureSources(ALL, { datasets, used, asOf })
  expect(of([1, 2, 3, 4])).toEqual({ shipped: ['years', 'categories'], files: ['correction.csv', 'tableau.csv'] })
  expect(of([1, 3])).toEqual({ shipped: ['years'], files: ['tableau.csv'] })
  expect(of([2])).toEqual({ shipped: ['categories'], files: [] })
  expect(of([1, 3], 2)).toEqual({ shipped: ['years'], files: [] })
})

test('key figures come from all imports that brought some', () => {
  const brought: Snapshot = { ...SHIPPED_YEARS, snapshot: 5, dataset: 'indicators', file: 'indicators.csv' }
  const known: Snapshot = { ...brought, snapshot: 6, origin: 'user', file: 'same.csv', new: 0, unchanged: 2 }
  const drawn = { datasets: ['indicators'], used: [], asOf: null } as const
  expect(figureSources([brought, known], drawn)).toEqual({ shipped: ['indicators'], files: [] })
  expect(figureSources([{ ...known, changed: 1 }], drawn).files).toEqual(['same.csv'])
})

test('words in a gap take two lines of about one length, or become fewer', () => {
  const texts = ['2014–2018\u00a0: absents de la source, pas zéro', '2014–2018\u00a0: absents']
  expect(linesWithin(texts, 300)).toEqual([texts[0]])
  expect(linesWithin(texts, 150)).toEqual(['2014–2018\u00a0: absents de', 'la source, pas zéro'])
  expect(linesWithin(texts, 100)).toEqual(['2014–2018\u00a0:', 'absents'])
})
