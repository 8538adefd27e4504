import type { BudgetLine } from '../../shared/contract/figures.ts'

/** A budget line of one institution and one year, with what a test changes of it. */
export const line = (changes: Partial<BudgetLine>): BudgetLine => ({
  kind: 'planned',
  programme: 'wepulse',
  institution: 'A',
  from: '2022-01-01',
  to: '2022-12-31',
  cents: 100_000,
  unit: 'k EUR',
  decimals: 0,
  qualifier: 'exact',
  note: null,
  source: '',
  quote: null,
  asOf: '2022-12-31',
  file: 'budgets.csv',
  line: 2,
  ...changes,
})

/** The two lines of the source document: 69,8 and about 29,3 million euros. */
export const wepulse = line({ institution: null, to: '2025-12-31', cents: 6_980_000_000, unit: 'M EUR', decimals: 1 })
export const podIt = line({
  kind: 'potential-saving',
  programme: 'pod-it',
  institution: null,
  from: null,
  to: null,
  cents: 2_930_000_000,
  unit: 'M EUR',
  decimals: 1,
  qualifier: 'about',
})
