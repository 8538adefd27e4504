import { expect, test } from 'vitest'
import { dayFigures } from '../../../renderer/print/day-figures.ts'

test('figures of days are printed as small as the longest of them needs', () => {
  expect([0, 99, 100, 999, 1000, 9999, 10_000].map(dayFigures)).toEqual([
    ...['large', 'large', 'usual', 'usual'],
    ...['small', 'small', 'smallest'],
  ])
})
