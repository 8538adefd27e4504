import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  brusselsDay,
  dayFromNumber,
  dayNumber,
  daysInclusive,
  isDay,
  isExistingDate,
  lastDayOfMonth,
  shiftYears,
  weekdayOf,
} from '../../../../shared/domain/calendar/day.ts'
import { sample } from '../../../counts.ts'

const EPOCH = Temporal.PlainDate.from('1970-01-01')
const plainDate = fc.integer({ min: -200_000, max: 200_000 }).map((days) => EPOCH.add({ days }))

describe('a day', () => {
  test('is what Temporal says it is', () => {
    fc.assert(
      fc.property(plainDate, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        const day = date.toString()
        expect(isDay(day)).toBe(true)
        expect(dayNumber(day)).toBe(date.since(EPOCH, { largestUnit: 'days' }).days)
        expect(dayFromNumber(dayNumber(day))).toBe(day)
        expect(weekdayOf(dayNumber(day))).toBe(date.dayOfWeek)
        expect(lastDayOfMonth(date.year, date.month)).toBe(date.daysInMonth)
        const other = date.add({ days })
        expect(addDays(day, days)).toBe(other.toString())
        expect(daysInclusive(day, other.toString())).toBe(days + 1)
      }),
      sample('day-temporal', 500, 200_000),
    )
  })

  test('exists exactly when Temporal knows it', () => {
    const known = (year: number, month: number, day: number): boolean => {
      try {
        return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).year === year
      } catch {
        return false
      }
    }
    const parts = [
      fc.integer({ min: 1, max: 9_999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    ] as const
    fc.assert(
      fc.property(...parts, (year, month, day) => {
        expect(isExistingDate(year, month, day)).toBe(known(year, month, day))
      }),
      sample('day-exists', 500, 100_000),
    )
  })

  test.each([
    '',
    '2023-2-01',
    '2023-02-29',
    '2023-00-10',
    '2023-13-01',
    '15/11/2023',
    '2023-11-15T00:00',
    ' 2023-11-15',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test.each([
    ['2024-02-29', -1, '2023-02-28'],
    ['2024-02-29', -4, '2020-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2100-02-28', -4, '2096-02-28'],
    ['2023-11-15', -1, '2022-11-15'],
  ])('%s moved by %i years is %s', (day, years, expected) => {
    expect(shiftYears(day, years)).toBe(expected)
  })

  test.each([
    ['2023-11-15T00:30:00+01:00', '2023-11-15'],
    ['2023-11-14T23:30:00Z', '2023-11-15'],
    ['2023-11-14T22:59:59Z', '2023-11-14'],
    ['2023-07-01T22:00:00Z', '2023-07-02'],
    ['2023-07-01T21:59:59Z', '2023-07-01'],
    ['2023-11-15T00:30:00+13:00', '2023-11-14'],
  ])('%s is the Brussels day %s', (instant, day) => {
    expect(brusselsDay(instant)).toBe(day)
  })
})
