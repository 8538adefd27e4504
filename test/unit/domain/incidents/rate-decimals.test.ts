import { expect, test } from 'vitest'
import { columnDecimals } from '../../../../shared/domain/incidents/rate-decimals.ts'

test('a column of rates has as many decimals as the rate that needs most', () => {
  expect(columnDecimals([12, 1.1, null])).toBe(1)
  expect(columnDecimals([12, 0.98])).toBe(2)
  expect(columnDecimals([0.024, 0.98, 0])).toBe(3)
  expect(columnDecimals([])).toBe(1)
})
