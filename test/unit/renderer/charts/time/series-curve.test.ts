import { expect, test } from 'vitest'
import { seriesCurve } from '../../../../../renderer/charts/time/series-curve.ts'

const at = (index: number, value: number) => [index * 10, 100 - value] as const
const curveOf = (values: readonly (number | null)[], { partial = [] as number[], cuts = [] as number[] } = {}) =>
  seriesCurve(
    values.map((value, index) => ({ value, isPartial: partial.includes(index) })),
    at,
    cuts,
  )

test('a line goes through whole steps, and dotted to one that lacks days', () => {
  expect(curveOf([1, 2, 3, 1], { partial: [3] })).toEqual({
    solid: 'M0.0 99.0L10.0 98.0L20.0 97.0',
    dotted: 'M20.0 97.0L30.0 99.0',
    lone: [],
  })
})

test('a step between gaps has no line, and a gap is never crossed', () => {
  const curve = curveOf([1, null, 3, null, 5, 6])
  expect(curve.solid).toBe('M40.0 95.0L50.0 94.0')
  expect(curve.lone).toEqual([0, 2])
})

test('a line is cut where something else is counted from then on', () => {
  expect(curveOf([1, 2, 3, 4], { cuts: [2] }).solid).toBe('M0.0 99.0L10.0 98.0M20.0 97.0L30.0 96.0')
  expect(curveOf([1, 2, 3], { cuts: [1, 2] }).lone).toEqual([0, 1, 2])
})
