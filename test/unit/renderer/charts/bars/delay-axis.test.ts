import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DELAY_TICKS, delayAxis } from '../../../../../renderer/charts/bars/delay-axis.ts'

test('equal ratios of days are equally far apart, from one day to half a year', () => {
  const { at } = delayAxis(93)
  expect(at(180)).toBeCloseTo(1, 10)
  // By hand: 0.07 before one day, the rest by ln(d) / ln(180), where ln(180) = 5.192957.
  expect(at(1)).toBeCloseTo(0.07, 10)
  expect(at(3)).toBeCloseTo(0.07 + (0.93 * 1.098612) / 5.192957, 6)
  expect(at(16)).toBeCloseTo(0.07 + (0.93 * 2.772589) / 5.192957, 6)
  expect(at(14) - at(7)).toBeCloseTo(at(60) - at(30), 10)
})

test('the same day has its place before one day', () => {
  const { at, ticks } = delayAxis(0)
  expect(at(0)).toBe(0)
  expect(ticks.map(({ days }) => days)).toEqual([0, 1, 3, 7, 14, 30, 90, 180])
})

test('longer delays lengthen the axis, whose ticks keep apart', () => {
  expect(delayAxis(181).ticks.at(-1)).toMatchObject({ days: 365, at: 1, unit: 'year', count: 1 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (one, other) => {
      const longest = Math.max(one, other)
      const { at, ticks } = delayAxis(longest)
      expect(at(longest)).toBeLessThanOrEqual(1 + 1e-9)
      expect(Math.sign(at(one) - at(other))).toBe(Math.sign(one - other))
      for (const [index, tick] of ticks.slice(2).entries())
        expect(tick.at - (ticks[index + 1]?.at ?? 0)).toBeGreaterThan(0.09)
      expect(ticks.every(({ days }) => DELAY_TICKS.some((tick) => tick.days === days))).toBe(true)
    }),
  )
})
