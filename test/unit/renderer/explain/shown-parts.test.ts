import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partScale, shownParts, sumOfParts } from '../../../../renderer/explain/shown-parts.ts'
import { explainedBy } from '../../../../shared/domain/figures/explanation.ts'
import { sample } from '../../../counts.ts'

const parts = (...values: readonly number[]) =>
  values.map((part, place) => ({ key: [String(place)], now: part, before: 0, part }))

test('those that carry half are listed, others up to five, and a last one rather than a line that counts it', () => {
  const shownOf = (...values: readonly number[]) => {
    const { shown, others } = shownParts(explainedBy('category', parts(...values)))
    return [shown.length, others?.count ?? 0]
  }
  expect(shownOf(9, 1, 1, 1, 1, 1, 1)).toEqual([5, 2])
  expect(shownOf(9, 1, 1, 1, 1, 1)).toEqual([6, 0])
  expect(shownOf(...Array<number>(20).fill(1))).toEqual([10, 10])
})

test('listed parts and the others add up to the whole', () => {
  const values = fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 40 })
  fc.assert(
    fc.property(values, (some) => {
      const explained = explainedBy('category', parts(...some))
      const { shown, others } = shownParts(explained)
      const whole = sumOfParts(explained.parts)
      expect(sumOfParts(shown).part + (others?.part ?? 0)).toBe(whole.part)
      expect(shown.length + (others?.count ?? 0)).toBe(whole.count)
    }),
    sample('shown-parts', 100, 10_000),
  )
})

test('an axis has room for falls and rises alike', () => {
  expect(partScale([-10, 30])).toEqual({ zero: 0.25, unit: 1 / 40 })
  expect(partScale([5, 20])).toEqual({ zero: 0, unit: 1 / 20 })
  expect(partScale([0])).toEqual({ zero: 0, unit: 0 })
})
