import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayNumber, weekdayOf } from '../../../../shared/domain/calendar/day.ts'
import { previousYearSpan, yearSpan } from '../../../../shared/domain/calendar/period.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import {
  keptDays,
  keptSpan,
  lengthsOfOther,
  lengthsOfYearBefore,
} from '../../../../shared/domain/incidents/kept-days.ts'

const MONDAYS: readonly Filter[] = [{ kind: 'weekday', values: ['1'] }]
/** Whether days and those of the year before, or others, are too unlike to compare. */
const isUnevenYearBefore = (...sides: Parameters<typeof lengthsOfYearBefore>) => lengthsOfYearBefore(...sides).isUneven
const isUnevenOther = (...sides: Parameters<typeof lengthsOfOther>) => lengthsOfOther(...sides).isUneven

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
  expect(isUnevenYearBefore(mondays, yearSpan(2022), yearSpan(2021))).toBe(true)
  const others: readonly Filter[] = [{ kind: 'weekday-month', values: ['1-05'] }]
  expect(isUnevenYearBefore(others, yearSpan(2022), yearSpan(2021))).toBe(false)
})

it('tells weekdays that occur unequally often in a year and the one before', () => {
  const uneven = (year: number, weekdays: readonly string[]) => {
    const days = yearSpan(year)
    return isUnevenYearBefore([{ kind: 'weekday', values: weekdays }], days, previousYearSpan(days))
  }
  expect(uneven(2018, ['1'])).toBe(true)
  expect(uneven(2018, ['2'])).toBe(false)
  // 2018 gains a Monday and loses a Sunday.
  expect(uneven(2018, ['1', '7'])).toBe(false)
  expect(uneven(2020, ['1', '2', '3', '4', '5', '6', '7'])).toBe(false)
  expect(isUnevenYearBefore([], MARCH_2022, previousYearSpan(MARCH_2022))).toBe(false)
  const march: readonly Filter[] = [...MONDAYS, { kind: 'month', values: ['2022-03'] }]
  expect(isUnevenYearBefore(march, yearSpan(2022), yearSpan(2021))).toBe(true)
})

it('sets days with a 29 February against others from sixty on, and says how many there are of each', () => {
  const lengths = (from: string, to: string, filters: readonly Filter[] = []) =>
    lengthsOfYearBefore(filters, { from, to }, previousYearSpan({ from, to }))
  const uneven = (...asked: Parameters<typeof lengths>) => lengths(...asked).isUneven
  expect([uneven('2024-02-28', '2024-02-29'), uneven('2025-02-28', '2025-03-01')]).toEqual([true, true])
  expect([uneven('2024-02-29', '2024-02-29'), uneven('2024-02-01', '2024-02-29')]).toEqual([false, true])
  expect(lengths('2020-02-01', '2020-02-29')).toEqual({ days: { now: 29, before: 28 }, isUneven: true })
  expect(lengths('2020-01-01', '2020-12-31')).toEqual({ days: { now: 366, before: 365 }, isUneven: false })
  // 59 days against 60, 60 against 59, 61 against 60.
  expect([uneven('2025-02-01', '2025-03-31'), uneven('2024-01-01', '2024-02-29')]).toEqual([true, true])
  expect(lengths('2024-01-01', '2024-03-01')).toEqual({ days: { now: 61, before: 60 }, isUneven: false })
  const quarter: readonly Filter[] = [{ kind: 'month', values: ['2025-01', '2025-02', '2025-03'] }]
  expect(lengthsOfYearBefore(quarter, yearSpan(2025), yearSpan(2024))).toEqual({
    days: { now: 90, before: 91 },
    isUneven: false,
  })
  const days: readonly Filter[] = [{ kind: 'day', values: ['2024-02-20', '2024-02-29'] }]
  expect(uneven('2024-02-20', '2024-02-29', days)).toBe(false)
  const month: readonly Filter[] = [{ kind: 'month', values: ['2025-02'] }]
  expect(isUnevenYearBefore(month, yearSpan(2025), yearSpan(2024))).toBe(true)
})

it('sets the days that filters keep against as many others', () => {
  const march: readonly Filter[] = [{ kind: 'month', values: ['2022-03'] }]
  const uneven = (to: string, filters = march) => isUnevenOther(filters, MARCH_2022, { from: '2021-03-01', to })
  expect([uneven('2021-03-31'), uneven('2021-03-30')]).toEqual([false, true])
  // Four Mondays in March 2022, five in March 2021.
  expect([uneven('2021-03-31', [...march, ...MONDAYS]), uneven('2021-03-31', [])]).toEqual([true, false])
  const apart: readonly Filter[] = [{ kind: 'month', values: ['2022-03', '2022-07'] }]
  const span = { from: '2022-03-01', to: '2022-07-31' }
  expect(isUnevenOther(apart, span, { from: '2021-03-01', to: '2021-07-31' })).toBe(true)
  expect(isUnevenOther(apart, span, { from: '2021-03-01', to: '2021-05-01' })).toBe(false)
  const february = { from: '2020-02-01', to: '2020-02-29' }
  expect(lengthsOfOther([], february, { from: '2018-02-01', to: '2018-02-28' })).toEqual({
    days: { now: 29, before: 28 },
    isUneven: true,
  })
  expect(lengthsOfOther([], yearSpan(2020), yearSpan(2018)).isUneven).toBe(false)
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
