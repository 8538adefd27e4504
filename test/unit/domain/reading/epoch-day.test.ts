import { expect, test } from 'vitest'
import { dayOfEpoch } from '../../../../shared/domain/reading/epoch-day.ts'

test.each([
  ['1678886400', '2023-03-15'],
  ['1678886400000', '2023-03-15'],
  [' 1678886400.25 ', '2023-03-15'],
  // 23:30 in London is the next day in Brussels.
  ['1700004600', '2023-11-15'],
  ['45245', null],
  ['20230315', null],
  ['167888640', null],
  ['9678886400', null],
  ['16788864000', null],
  ['A1678886400', null],
])('%s', (written, day) => {
  expect(dayOfEpoch(written)).toBe(day)
})
