import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelsBeside, spreadLabels } from '../../../../../renderer/charts/time/spread-labels.ts'

const line = (at: number, above = 7) => ({ at, above, below: 7 })

test('labels stand where their values are, as far as none lies on another', () => {
  expect(spreadLabels([line(20), line(60)], 0, 200)).toEqual([20, 60])
  expect(spreadLabels([line(25), line(20)], 0, 200)).toEqual([34, 20])
  expect(spreadLabels([line(20), line(20, 21)], 0, 200)).toEqual([20, 48])
})

test('what would lie below the end goes up', () => {
  expect(spreadLabels([line(198), line(196)], 0, 200)).toEqual([193, 179])
})

test('no two labels ever lie on each other', () => {
  const label = fc.record({
    at: fc.integer({ min: 0, max: 200 }),
    above: fc.constantFrom(7, 21),
    below: fc.constant(7),
  })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 4 }), (labels) => {
      const heights = spreadLabels(labels, 0, 200)
      const boxes = labels
        .map(({ above, below }, index) => [heights[index]! - above, heights[index]! + below] as const)
        .toSorted(([a], [b]) => a - b)
      for (const [index, [top]] of boxes.entries()) expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.[1] ?? 0)
    }),
  )
})

test('labels stand clear of a line that goes on behind them, where there is more room', () => {
  const labels = [line(100), line(110)]
  // 14 high each, 4 away from the line.
  expect(labelsBeside(labels, [90, 120], 0, 200)).toEqual([65, 79])
  expect(labelsBeside(labels, [40, 105], 0, 200)).toEqual([116, 130])
  expect(labelsBeside(labels, null, 0, 200)).toEqual([100, 114])
})

test('a line that leaves no room on either side is no reason to lay a label on another', () => {
  expect(labelsBeside([line(100), line(110)], [20, 180], 0, 200)).toEqual([100, 114])
})
