import { expect, test } from 'vitest'
import { calendarKeys } from '../../../../renderer/findings/calendar-steps.ts'
import { trendTicks } from '../../../../renderer/findings/trend-ticks.ts'
import type { Granularity } from '../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const EN = { t: createTranslator('en'), format: createFormat('en') }

function ticksOf(from: string, to: string, granularity: Granularity) {
  const keys = calendarKeys({ from, to }, granularity)
  const tick = trendTicks(keys, granularity, { from, to }, EN)
  return keys.map((key) => [key, tick(key)]).filter(([, text]) => text !== '')
}

test('months of one year have their names, those of several the year of each January', () => {
  expect(ticksOf('2023-02-01', '2023-04-30', 'month')).toEqual([
    ['2023-02', 'Feb'],
    ['2023-03', 'Mar'],
    ['2023-04', 'Apr'],
  ])
  expect(ticksOf('2021-11-01', '2023-02-28', 'month')).toEqual([
    ['2022-01', '2022'],
    ['2023-01', '2023'],
  ])
})

test('few weeks have their numbers, many the month or year that begins', () => {
  expect(ticksOf('2023-01-02', '2023-01-15', 'week')).toEqual([
    ['2023-W01', 'w. 1'],
    ['2023-W02', 'w. 2'],
  ])
  expect(ticksOf('2023-02-06', '2023-06-11', 'week').map(([, text]) => text)).toEqual(['Mar', 'Apr', 'May', 'Jun'])
  expect(ticksOf('2021-12-27', '2023-01-08', 'week')).toEqual([
    ['2022-W01', '2022'],
    ['2023-W01', '2023'],
  ])
})

test('few days have their dates, many the month that begins', () => {
  expect(ticksOf('2023-02-27', '2023-02-28', 'day').map(([key]) => key)).toEqual(['2023-02-27', '2023-02-28'])
  expect(ticksOf('2023-02-15', '2023-05-15', 'day')).toEqual([
    ['2023-03-01', 'Mar'],
    ['2023-04-01', 'Apr'],
    ['2023-05-01', 'May'],
  ])
})
