import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countHeat, quantileHeat, RATIO_HEAT, seriesLimits } from '../../../../renderer/cross/cross-heat.ts'
import { sample } from '../../../counts.ts'

test('limits of counts are read at a glance, and part what they count', () => {
  expect(seriesLimits([1, 4, 38, 104, 257, 959, 15_271])).toEqual([5, 50, 500, 2000])
  expect(seriesLimits([])).toEqual([])
  expect(seriesLimits([7, 7])).toEqual([])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 60 }), (values) => {
      const limits = seriesLimits(values)
      expect(limits.length).toBeLessThanOrEqual(4)
      expect(limits).toEqual([...new Set(limits)].toSorted((a, b) => a - b))
      for (const limit of limits) expect(String(limit)).toMatch(/^[125]0*$/)
      if (limits.length > 0) {
        // The first and the last class have something in them.
        expect(values.some((value) => value > 0 && value < (limits[0] ?? 0))).toBe(true)
        expect(values.some((value) => value >= (limits.at(-1) ?? 0))).toBe(true)
      }
    }),
    sample('series-limits', 200, 5000),
  )
})

test('zero has no ground, nor what is not known', () => {
  for (const heat of [countHeat([1, 10, 100]), quantileHeat([3, 5, 9]), RATIO_HEAT]) {
    expect(heat.grade(0, 0.5)).toBeNull()
    expect(heat.grade(null, 0.5)).toBeNull()
    expect(heat.grade(9, 0.5)).toBeGreaterThan(1)
  }
})

test('a share is held against that of the whole', () => {
  expect(RATIO_HEAT.grade(0.1, 0.1)).toBe(3)
  expect(RATIO_HEAT.grade(0.05, 0.1)).toBe(1)
  expect(RATIO_HEAT.grade(0.2, 0.1)).toBe(5)
  expect(RATIO_HEAT.grade(0.2, 0)).toBeNull()
})
