import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameShift } from '../../../../renderer/charts/trend-dots.tsx'

it.each([
  ['apart', { value: 100, previous: 50 }, 0],
  ['equal', { value: 50, previous: 50 }, 13],
  ['a little lower', { value: 50, previous: 49 }, 12],
  ['a little higher', { value: 50, previous: 51 }, -12],
  ['both at zero, where the axis has its words below', { value: 0, previous: 0 }, -13],
  ['not known', { value: 50, previous: null }, 0],
])('the name of the year before: %s', (_name, ends, shift) => {
  expect(nameShift(ends, 100, 100)).toBeCloseTo(shift)
})

it('two names never lie on each other', () => {
  const value = fc.integer({ min: 0, max: 1000 })
  fc.assert(
    fc.property(value, value, (own, previous) => {
      const at = (each: number) => (1 - each / 1000) * 152
      const shifted = at(previous) + nameShift({ value: own, previous }, 1000, 152)
      expect(Math.abs(shifted - at(own))).toBeGreaterThan(12.99)
    }),
  )
})
