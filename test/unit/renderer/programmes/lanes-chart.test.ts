import { expect, test } from 'vitest'
import { nextPlace } from '../../../../renderer/programmes/lanes-chart.tsx'

/** Three lanes with marks from left to right; the second has none. */
const MARKS = [[{ x1: 0 }, { x1: 100 }, { x1: 300 }], [], [{ x1: 90 }, { x1: 280 }]]
const go = (key: string, lane: number, mark: number) => nextPlace(key, { lane, mark }, MARKS)

test('arrows walk along a lane and stop at its ends', () => {
  expect(go('ArrowRight', 0, 0)).toEqual({ lane: 0, mark: 1 })
  expect(go('ArrowRight', 0, 2)).toEqual({ lane: 0, mark: 2 })
  expect(go('ArrowLeft', 0, 0)).toEqual({ lane: 0, mark: 0 })
})

test('up and down lead to the nearest mark of the lane beside, and Home and End to the first and last lane', () => {
  const lanes = [MARKS[0]!, MARKS[2]!]
  expect(nextPlace('ArrowDown', { lane: 0, mark: 2 }, lanes)).toEqual({ lane: 1, mark: 1 })
  expect(nextPlace('ArrowUp', { lane: 1, mark: 0 }, lanes)).toEqual({ lane: 0, mark: 1 })
  expect(nextPlace('ArrowUp', { lane: 0, mark: 1 }, lanes)).toEqual({ lane: 0, mark: 1 })
  expect(go('End', 0, 1)).toEqual({ lane: 2, mark: 0 })
  expect(go('Home', 2, 1)).toEqual({ lane: 0, mark: 0 })
})

test('other keys are of no use', () => {
  expect(go('a', 0, 0)).toBeUndefined()
})
