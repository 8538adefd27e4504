import { expect, test } from 'vitest'
import { plainNumber, plainPercent } from '../../../../../electron/backend/import/format/plain-number.ts'

test('X8: binary noise and exponents never reach the figures', () => {
  expect([69.799999999999997, 0.1 + 0.2, 1e21, 1.5e-7, -0, -110.7].map((value) => plainNumber(value))).toEqual([
    '69.8',
    '0.3',
    '1000000000000000000000',
    '0.00000015',
    '0',
    '-110.7',
  ])
})

test('zeros that are always shown stay', () => {
  expect(plainNumber(5, { digits: 3, decimals: 2 })).toBe('005.00')
  expect(plainNumber(-0.5, { digits: 1, decimals: 0 })).toBe('-0.5')
})

test('a fraction is moved to its hundredths by its digits', () => {
  const none = { digits: 0, decimals: 0 }
  expect([0.285, 0.07, 1, 0.0005].map((value) => plainPercent(value, none))).toEqual(['28.5', '7', '100', '0.05'])
})
