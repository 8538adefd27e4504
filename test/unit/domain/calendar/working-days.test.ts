import { expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { addWorkingDays, isWorkingDay, legalHolidays } from '../../../../shared/domain/calendar/working-days.ts'

const daysOf = (year: number) => [...legalHolidays(year)].map(dayFromNumber).toSorted()

test('the ten legal holidays are those of the official calendars', () => {
  expect(daysOf(2022)).toEqual([
    ...['2022-01-01', '2022-04-18', '2022-05-01', '2022-05-26', '2022-06-06', '2022-07-21', '2022-08-15'],
    ...['2022-11-01', '2022-11-11', '2022-12-25'],
  ])
  expect(daysOf(2024)).toEqual([
    ...['2024-01-01', '2024-04-01', '2024-05-01', '2024-05-09', '2024-05-20', '2024-07-21', '2024-08-15'],
    ...['2024-11-01', '2024-11-11', '2024-12-25'],
  ])
})

/** Easter by the tables of the Church: the golden number gives the full moon, the dominical letter the Sunday. */
test('Easter Monday is the day after a Sunday between 22 March and 25 April, as known for these years', () => {
  const known = ['2008-03-24', '2011-04-25', '2015-04-06', '2018-04-02', '2019-04-22', '2023-04-10', '2038-04-26']
  for (const day of known) expect(legalHolidays(Number(day.slice(0, 4))), day).toContain(dayNumber(day))
})

test('weekends and holidays are no working days', () => {
  const working = (day: string) => isWorkingDay(dayNumber(day))
  expect(['2022-04-15', '2022-04-16', '2022-04-17', '2022-04-18', '2022-04-19'].map(working)).toEqual([
    ...[true, false, false, false, true],
  ])
  expect(['2021-12-31', '2022-01-01', '2024-12-25', '2024-12-31', '2025-01-01'].map(working)).toEqual([
    ...[true, false, false, true, false],
  ])
})

test.each([
  ['2022-04-14', 0, '2022-04-14'],
  ['2022-04-16', 0, '2022-04-16'],
  ['2022-04-14', 1, '2022-04-15'],
  ['2022-04-14', 2, '2022-04-19'],
  ['2022-04-16', 1, '2022-04-19'],
  ['2023-12-22', 5, '2024-01-02'],
])('from %s the working day number %i is %s', (from, days, to) => {
  expect(dayFromNumber(addWorkingDays(dayNumber(from), days))).toBe(to)
})
