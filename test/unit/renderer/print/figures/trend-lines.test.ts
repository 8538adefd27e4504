import { expect, test } from 'vitest'
import { dayFigures } from '../../../../../renderer/print/figures/trend-lines.ts'

test('figures of days stand side by side as long as they can be read there', () => {
  expect([0, 99, 100, 999, 1000, 10_000].map(dayFigures)).toEqual([
    ...['large', 'large', 'usual', 'usual'],
    ...['upright', 'upright'],
  ])
})
