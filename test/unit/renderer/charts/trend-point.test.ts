import { expect, it } from 'vitest'
import { isLone, noDots } from '../../../../renderer/charts/trend-point.ts'

it('a value has a mark of its own where no line leads from it', () => {
  const lone = (...values: readonly (number | null)[]) => {
    const points = values.map((value) => ({ value }))
    return points.map((_, index) => isLone(points, index, 'value'))
  }
  expect(lone(1281)).toEqual([true])
  expect(lone(0, null, 5)).toEqual([true, false, true])
  expect(lone(null, 3, 4)).toEqual([false, false, false])
})

it('a line of one point has no dot beside the one that marks a lone value', () => {
  const dot = noDots(1)
  expect([dot === false ? 'the dot of recharts' : dot(), noDots(2)]).toEqual(['', false])
})
