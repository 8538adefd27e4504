import { expect, test } from 'vitest'
import { outsideAreas } from '../../../../../renderer/charts/time/outside-areas.tsx'

test('the steps that are asked for are left free by the hatch, a single step too', () => {
  const steps = ['1', '2', '3', '4'].map((key, index) => ({ key, middle: 15 + index * 10 }))
  const areas = (...inside: readonly string[]) => outsideAreas(steps, new Set(inside), [10, 50])
  expect(areas('2')).toEqual([
    [10, 20],
    [30, 50],
  ])
  expect(areas('3', '4')).toEqual([[10, 30]])
  expect(areas('2', '4')).toEqual([
    [10, 20],
    [30, 40],
  ])
  expect(areas('1', '2', '3', '4')).toEqual([])
})
