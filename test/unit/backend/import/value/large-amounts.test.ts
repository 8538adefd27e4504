import { expect, test } from 'vitest'
import { isBeyondBudgets } from '../../../../../electron/backend/import/value/amount-cents.ts'

test('the largest budgets are not', () => {
  expect(isBeyondBudgets(9.9e12, 'M EUR')).toBe(false)
  expect(isBeyondBudgets(-1e13, 'M EUR')).toBe(true)
  expect(isBeyondBudgets(1e14, 'EUR')).toBe(false)
})
