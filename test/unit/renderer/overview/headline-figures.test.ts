import { expect, test } from 'vitest'
import { latestYears, wholeLine } from '../../../../renderer/overview/headline-figures.ts'
import type { BudgetLine, YearFigure } from '../../../../shared/contract/figures.ts'

test('a finished year is not repeated beside its beginning', () => {
  const year = (from: string, to: string): YearFigure => ({
    from,
    to,
    value: 1,
    qualifier: 'exact',
    growth: null,
    note: null,
    source: 'years.csv',
    quote: null,
  })
  const [of2021, of2022] = [year('2021-01-01', '2021-12-31'), year('2022-01-01', '2022-12-31')]
  const years = [of2021, of2022, year('2023-01-01', '2023-06-30')]
  const begun = { period: { from: '2023-01-01', to: '2023-11-15' } }
  const early = { period: { from: '2022-01-01', to: '2022-11-15' } }
  expect(latestYears(begun, years)).toEqual([null, of2022])
  expect(latestYears(early, years)).toEqual([of2022, of2021])
  expect(latestYears(null, years)).toEqual([null, of2022])
  expect(latestYears(begun, [])).toEqual([null, undefined])
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
    file: 'budget.csv',
    line: 2,
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
