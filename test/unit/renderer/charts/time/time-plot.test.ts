import { expect, test } from 'vitest'
import { middleOf, plotWithin, timeTicks, valueAxis } from '../../../../../renderer/charts/time/time-plot.ts'

const PLOT = plotWithin({ width: 740, height: 230 }, 12, { top: 10, bottom: 20, left: 40, right: 100 })

test('the steps of a plot are equally wide, each with its middle', () => {
  // 600 pixels for 12 steps, from 40 on.
  expect([0, 1, 11].map((index) => middleOf(PLOT, index))).toEqual([65, 115, 615])
})

test('the largest value nearly reaches the top of the axis, whose round steps are four at most', () => {
  const { ticks, upAt } = valueAxis(PLOT, 15_562)
  expect(ticks).toEqual([0, 5000, 10_000, 15_000])
  // 200 pixels for 1.06 times as much.
  expect(upAt(15_562)).toBeCloseTo(10 + 200 - 200 / 1.06)
  expect(upAt(0)).toBe(210)
  const ticksOf = (largest: number) => valueAxis(PLOT, largest).ticks
  expect(ticksOf(0)).toEqual([0, 1])
  expect(ticksOf(3)).toEqual([0, 1, 2, 3])
  expect(ticksOf(1_000_000)).toEqual([0, 500_000, 1_000_000])
})

test('a word of several steps stands in their middle, below a line where the first of them begins', () => {
  const steps = ['', '', '2022', '', '', '', '', '', '', '2023', '', ''].map((tick, index) => ({
    key: String(index),
    tick,
  }))
  expect(timeTicks(steps, PLOT, [9, 11])).toEqual([
    { text: '2022', middle: 40 + 5.5 * 50, begin: 140, isCurrent: false },
    { text: '2023', middle: 40 + 10.5 * 50, begin: 490, isCurrent: true },
  ])
  const months = ['jan', 'feb'].map((tick) => ({ key: tick, tick }))
  const two = { ...PLOT, count: 2 }
  expect(timeTicks(months, two, null).map(({ middle, begin }) => [middle, begin])).toEqual([
    [190, null],
    [490, null],
  ])
})
