import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayNumber, weekdayOf } from '../../../shared/domain/day.ts'
import type { Filter } from '../../../shared/domain/filter.ts'
import { haveUnequalWeekdays, keptDays, keptSpan } from '../../../shared/domain/kept-days.ts'
import { previousYearSpan, yearSpan } from '../../../shared/domain/period.ts'

const MONDAYS: readonly Filter[] = [{ kind: 'weekday', values: ['1'] }]
const MARCH_2022 = { from: '2022-03-01', to: '2022-03-31' }

it('counts the Mondays of a calendar', () => {
  expect(keptDays(MARCH_2022, MONDAYS)).toBe(4)
  expect(keptDays({ from: '2021-03-01', to: '2021-03-31' }, MONDAYS)).toBe(5)
  expect([2017, 2018].map((year) => keptDays(yearSpan(year), MONDAYS))).toEqual([52, 53])
  expect(keptDays(MARCH_2022, [])).toBe(31)
  const dated: readonly Filter[] = [...MONDAYS, { kind: 'month', values: ['2022-03', '2022-05'] }]
  expect(keptDays(yearSpan(2022), dated)).toBe(9)
  expect(keptDays(yearSpan(2021), dated)).toBe(0)
})

it('counts the Mondays of a month in every year', () => {
  const mondays: readonly Filter[] = [{ kind: 'weekday-month', values: ['1-03'] }]
  expect(keptDays({ from: '2021-01-01', to: '2022-12-31' }, mondays)).toBe(9)
  expect(keptDays({ from: '2021-03-15', to: '2022-03-07' }, mondays)).toBe(4)
  expect(keptDays({ from: '2021-04-01', to: '2022-02-28' }, mondays)).toBe(0)
  expect(keptDays(yearSpan(2022), [...mondays, { kind: 'weekday', values: ['2'] }])).toBe(0)
  expect(haveUnequalWeekdays(mondays, yearSpan(2022), yearSpan(2021))).toBe(true)
  const others: readonly Filter[] = [{ kind: 'weekday-month', values: ['1-05'] }]
  expect(haveUnequalWeekdays(others, yearSpan(2022), yearSpan(2021))).toBe(false)
})

it('tells weekdays that occur unequally often in a year and the one before', () => {
  const uneven = (year: number, weekdays: readonly string[]) => {
    const days = yearSpan(year)
    return haveUnequalWeekdays([{ kind: 'weekday', values: weekdays }], days, previousYearSpan(days))
  }
  expect(uneven(2018, ['1'])).toBe(true)
  expect(uneven(2018, ['2'])).toBe(false)
  // 2018 gains a Monday and loses a Sunday.
  expect(uneven(2018, ['1', '7'])).toBe(false)
  expect(uneven(2020, ['1', '2', '3', '4', '5', '6', '7'])).toBe(false)
  expect(haveUnequalWeekdays([], MARCH_2022, previousYearSpan(MARCH_2022))).toBe(false)
  const march: readonly Filter[] = [...MONDAYS, { kind: 'month', values: ['2022-03'] }]
  expect(haveUnequalWeekdays(march, yearSpan(2022), yearSpan(2021))).toBe(true)
})

it('counts what going from day to day counts', () => {
  const weekdays = fc.subarray(['1', '2', '3', '4', '5', '6', '7'])
  const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 12 })))
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(800), cells, (begin, length, pairs) => {
      const from = addDays('2013-01-01', begin)
      const values = pairs.map(([weekday, month]) => `${weekday}-${String(month).padStart(2, '0')}`)
      const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index))
      const kept = days.filter((day) => values.includes(`${weekdayOf(dayNumber(day))}-${day.slice(5, 7)}`))
      expect(keptDays({ from, to: addDays(from, length) }, [{ kind: 'weekday-month', values }])).toBe(kept.length)
    }),
    { numRuns: 60 },
  )
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(800), weekdays, (begin, length, values) => {
      const from = addDays('2013-01-01', begin)
      const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index))
      const kept = days.filter((day) => values.includes(String(weekdayOf(dayNumber(day)))))
      expect(keptDays({ from, to: addDays(from, length) }, [{ kind: 'weekday', values }])).toBe(kept.length)
    }),
    { numRuns: 60 },
  )
})

it('tells from which day to which filters on years, months and days keep some', () => {
  const all = { from: '2013-01-01', to: '2023-11-15' }
  const kept = (...filters: readonly Filter[]) => keptSpan(all, filters)
  expect(kept()).toEqual(all)
  expect(kept({ kind: 'month', values: ['2023-11', '2022-03'] })).toEqual({ from: '2022-03-01', to: '2023-11-15' })
  expect(kept({ kind: 'year', values: ['2022'] }, { kind: 'day', values: ['2022-03-08', '2021-03-08'] })).toEqual({
    from: '2022-03-08',
    to: '2022-03-08',
  })
  expect(kept({ kind: 'month', values: ['2023-12'] })).toBeNull()
})
