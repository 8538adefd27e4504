import { expect, test } from 'vitest'
import { askedSpan, coveredSpan } from '../../../../shared/domain/figures/record-spans.ts'

const COVERAGE = { covers: { from: '2024-02-29', to: '2024-06-30' }, asOf: '2024-06-30' }
const until = (to: string) => ({ from: null, to, filters: [] })

test('a period that ends before the first record, within its month, runs from the first of that month', () => {
  expect(askedSpan(until('2024-02-28'), COVERAGE)).toEqual({ from: '2024-02-01', to: '2024-02-28' })
  expect(coveredSpan(until('2024-02-28'), COVERAGE)).toEqual({ from: '2024-02-01', to: '2024-02-28' })
})

test('one that ends later runs from the first record, one that ends before its month is before the data', () => {
  expect(askedSpan(until('2024-03-15'), COVERAGE)).toEqual({ from: '2024-02-29', to: '2024-03-15' })
  expect(coveredSpan(until('2024-01-31'), COVERAGE)).toBe('before-the-data')
})
