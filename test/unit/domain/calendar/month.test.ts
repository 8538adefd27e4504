import { expect, test } from 'vitest'
import { fullMonthOf, fullQuarterOf } from '../../../../shared/domain/calendar/month.ts'

test('a quarter is filled from its first to its last day, in one year', () => {
  const quarterOf = (from: string, to: string) => fullQuarterOf({ from, to })
  expect(quarterOf('2022-01-01', '2022-03-31')).toBe(1)
  expect(quarterOf('2022-10-01', '2022-12-31')).toBe(4)
  expect(quarterOf('2022-01-02', '2022-03-31')).toBeNull()
  expect(quarterOf('2022-02-01', '2022-04-30')).toBeNull()
  expect(quarterOf('2022-01-01', '2022-06-30')).toBeNull()
  expect(quarterOf('2022-01-01', '2023-03-31')).toBeNull()
})

test('knows the month that a span fills exactly', () => {
  expect(fullMonthOf({ from: '2024-02-01', to: '2024-02-29' })).toBe('2024-02')
  expect(fullMonthOf({ from: '2024-02-01', to: '2024-02-28' })).toBeNull()
  expect(fullMonthOf({ from: '2023-01-01', to: '2023-02-28' })).toBeNull()
  expect(fullMonthOf({ from: '2023-01-02', to: '2023-01-31' })).toBeNull()
})
