import { expect, test } from 'vitest'
import { linesWithin } from '../../../renderer/charts/gap-words.tsx'
import { figureSources } from '../../../renderer/components/figure-sources.ts'
import { wholeLine } from '../../../renderer/overview/whole-line.ts'
import type { BudgetLine, Snapshot } from '../../../shared/contract/figures.ts'

const SNAPSHOT: Snapshot = {
  snapshot: 1,
  dataset: 'years',
  origin: 'shipped',
  file: 'years.csv',
  sha256: '',
  bytes: 1,
  declaredTotal: null,
  read: 2,
  new: 2,
  changed: 0,
  unchanged: 0,
  removed: 0,
  rejected: 0,
  from: '2013-01-01',
  to: '2022-12-31',
  asOf: '2022-12-31',
  importedAt: '2023-12-01T10:00:00.000Z',
  importedBy: 'tester',
  isUndoable: false,
}
const TABLE: Snapshot = { ...SNAPSHOT, snapshot: 2, dataset: 'categories', from: '2023-01-01', to: '2023-11-15' }
const OWN_TABLE: Snapshot = { ...TABLE, snapshot: 3, origin: 'user', file: 'tableau.csv', to: '2023-12-31' }
const OWN_YEAR: Snapshot = { ...SNAPSHOT, snapshot: 4, origin: 'user', file: 'correction.csv' }
const ALL = [SNAPSHOT, TABLE, OWN_TABLE, OWN_YEAR]

test('the sources of the years are what ships with the program, then the files of users', () => {
  const drawn = { datasets: ['years', 'categories'], period: null, asOf: null } as const
  expect(figureSources(ALL, drawn)).toEqual({
    shipped: ['years', 'categories'],
    files: ['correction.csv', 'tableau.csv'],
  })
  expect(figureSources(ALL, { ...drawn, asOf: 2 })).toEqual({ shipped: ['years', 'categories'], files: [] })
  const corrected = { ...OWN_YEAR, new: 0, changed: 1 }
  expect(figureSources([corrected], drawn).files).toEqual(['correction.csv'])
  expect(figureSources([{ ...corrected, changed: 0 }], drawn).files).toEqual([])
})

test('a table comes from the files that hold its days', () => {
  const of = (to: string) =>
    figureSources(ALL, { datasets: ['categories'], period: { from: '2023-01-01', to }, asOf: null })
  expect(of('2023-12-31')).toEqual({ shipped: [], files: ['tableau.csv'] })
  expect(figureSources([TABLE], { datasets: ['categories'], period: TABLE_DAYS, asOf: null }).shipped).toEqual([
    'categories',
  ])
})

const TABLE_DAYS = { from: '2023-01-01', to: '2023-11-15' }

test('words in a gap take two lines, or become fewer', () => {
  const texts = ['2014–2018 : absents de la source, pas zéro', '2014–2018 : absents']
  expect(linesWithin(texts, 300)).toEqual([texts[0]])
  expect(linesWithin(texts, 150)).toEqual(['2014–2018 : absents de la', 'source, pas zéro'])
  expect(linesWithin(texts, 100)).toEqual(['2014–2018 :', 'absents'])
})

test('the headline of a programme is the line of its whole time, whoever brought it', () => {
  const line = (values: Partial<BudgetLine>): BudgetLine => ({
    kind: 'planned',
    programme: 'wepulse',
    institution: null,
    from: '2022-01-01',
    to: '2025-12-31',
    cents: 7_150_000_000,
    unit: 'EUR',
    decimals: 0,
    qualifier: 'exact',
    asOf: '2022-12-31',
    note: null,
    source: 'budget.csv',
    quote: null,
    ...values,
  })
  const year = line({ to: '2022-12-31', cents: 1 })
  const part = line({ institution: 'Forest', to: '2030-12-31' })
  expect(wholeLine([year, part, line({}), line({ kind: 'paid' })], 'wepulse', 'planned')).toEqual(line({}))
  expect(wholeLine([year, line({ from: null, to: null, cents: 2 })], 'wepulse', 'planned')?.cents).toBe(2)
  expect(wholeLine([year], 'pod-it', 'planned')).toBeUndefined()
})
