import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apportion } from '../../../../electron/backend/demonstration/apportion.ts'

it('splits by largest remainder, equal ones to the earlier part', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
  expect(apportion(100, [47, 16, 15.8, 12, 6.1, 3.1])).toEqual([47, 16, 16, 12, 6, 3])
  expect(apportion(0, [3, 4])).toEqual([0, 0])
})

it('gives parts that add up and are less than one away from the exact share', () => {
  fc.assert(
    fc.property(fc.nat(1e7), fc.array(fc.nat(1e6), { minLength: 1, maxLength: 400 }), (total, weights) => {
      fc.pre(weights.some((weight) => weight > 0))
      const sum = weights.reduce((before, weight) => before + weight, 0)
      const parts = apportion(total, weights)
      expect(parts.reduce((before, part) => before + part, 0)).toBe(total)
      for (const [index, part] of parts.entries()) {
        expect(Math.abs(part - (total * weights[index]!) / sum)).toBeLessThan(1)
      }
    }),
  )
})
