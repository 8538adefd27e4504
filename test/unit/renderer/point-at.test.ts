import { expect, test } from 'vitest'
import { pointAt } from '../../../renderer/charts/point-at.ts'

test('the point of a trend that is nearest to the pointer is the one that a click chooses', () => {
  // Twelve points, 100 pixels apart, of which the first stands 56 pixels from the left: 56 + 11 x 100 + 48.
  const width = 1204
  expect([50, 56, 105, 107, 556, 1156, 1160].map((x) => pointAt(x, width, 12))).toEqual([0, 0, 0, 1, 5, 11, 11])
  expect([0, 47, 1161, 1204].map((x) => pointAt(x, width, 12))).toEqual([null, null, null, null])
})

test('a trend of one point has only that', () => {
  expect([60, 300, 550].map((x) => pointAt(x, 600, 1))).toEqual([0, 0, 0])
})
