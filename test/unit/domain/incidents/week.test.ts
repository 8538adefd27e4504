import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber, dayNumber, weekdayOf } from '../../../../shared/domain/calendar/day.ts'
import { classLimits, classOf } from '../../../../shared/domain/incidents/quantile-classes.ts'
import type { Answer, AnswerRow } from '../../../../shared/domain/incidents/question.ts'
import { byWeek, weekOf, weekSpan } from '../../../../shared/domain/incidents/week.ts'

describe('ISO weeks', () => {
  // The examples of the standard's definition, as any calendar prints them.
  it.each([
    ['2023-01-01', '2022-W52'],
    ['2023-01-02', '2023-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2023-11-15', '2023-W46'],
  ])('%s lies in %s', (day, week) => expect(weekOf(day)).toBe(week))

  it('have seven days from Monday on, and each day lies in its own week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -36_500, max: 73_000 }).map(dayFromNumber), (day) => {
        const { from, to } = weekSpan(weekOf(day))
        expect(weekdayOf(dayNumber(from))).toBe(1)
        expect(addDays(from, 6)).toBe(to)
        expect(from <= day && day <= to).toBe(true)
      }),
    )
  })
})

describe('an answer by week', () => {
  const row = (day: string, value: number, before: number | null): AnswerRow => ({
    key: [day],
    value,
    comparison: {
      from: day,
      to: day,
      value: before,
      change: null,
      reason: null,
      fullYear: null,
      days: { now: 1, before: 1 },
    },
  })
  const answer = (from: string, to: string, rows: readonly AnswerRow[]): Answer => ({
    measure: 'incidents',
    by: ['day'],
    asOf: '2023-11-15',
    period: { from, to },
    rows,
    total: null,
    partial: false,
    source: 'records',
  })
  const days = (from: string, count: number) => Array.from({ length: count }, (_, index) => addDays(from, index))

  it('adds up whole weeks and those of the year before', () => {
    const rows = days('2023-10-02', 14).map((day, index) => row(day, index, 10))
    const weeks = byWeek(answer('2023-10-02', '2023-10-15', rows)).rows
    expect(weeks.map(({ key, value, partial, comparison }) => [key[0], value, partial, comparison?.value])).toEqual([
      ['2023-W40', 21, undefined, 70],
      ['2023-W41', 70, undefined, 70],
    ])
    expect(weeks[0]?.comparison?.days).toEqual({ now: 7, before: 7 })
  })
  it('says which are cut by the period or the data, and takes no gap of the year before for zero', () => {
    const rows = [row('2023-11-10', 5, 1), row('2023-11-13', 7, 2), row('2023-11-15', 1, 2)]
    const weeks = byWeek(answer('2023-11-09', '2023-11-15', rows)).rows
    expect(weeks.map(({ key, value, partial, comparison }) => [key[0], value, partial, comparison?.value])).toEqual([
      ['2023-W45', 5, true, undefined],
      ['2023-W46', 8, true, undefined],
    ])
  })
})

describe('classes of values', () => {
  const classesOf = (values: readonly number[]) => {
    const limits = classLimits(values)
    return values.map((value) => classOf(value, limits))
  }
  it.each([
    ['five different', [10, 20, 30, 40, 50], [1, 2, 3, 4, 5]],
    ['one', [7], [1]],
    ['none', [], []],
    ['all equal', [4, 4, 4], [1, 1, 1]],
    ['many zeros', [0, 0, 0, 0, 9], [1, 1, 1, 1, 2]],
  ])('of %s', (_name, values, classes) => expect(classesOf(values)).toEqual(classes))

  it('grow with the values and never split equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 40 }), (values) => {
        const limits = classLimits(values)
        expect(limits).toEqual([...new Set(limits)].toSorted((a, b) => a - b))
        for (const one of values)
          for (const other of values)
            if (one <= other) expect(classOf(one, limits)).toBeLessThanOrEqual(classOf(other, limits))
      }),
    )
  })
})
