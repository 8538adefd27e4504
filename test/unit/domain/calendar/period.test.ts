import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveYearBefore } from '../../../../shared/domain/calendar/derived-year.ts'
import {
  commonDays,
  contains,
  cutAt,
  fullYearOf,
  periodSchema,
  previousYearSpan,
  resolvePeriod,
  spanCode,
  spanLength,
  yearSpan,
  yearWithin,
} from '../../../../shared/domain/calendar/period.ts'
import { compare } from '../../../../shared/domain/incidents/comparison.ts'
import { sample } from '../../../counts.ts'

const AS_OF = '2023-11-15'
const span = (from: string, to: string) => ({ from, to })

describe('periods', () => {
  test.each([
    [
      'one in the other',
      span('2023-01-01', '2023-12-31'),
      span('2023-03-05', '2023-03-07'),
      span('2023-03-05', '2023-03-07'),
    ],
    [
      'one cut by the other',
      span('2023-01-01', '2023-03-05'),
      span('2023-03-05', '2023-12-31'),
      span('2023-03-05', '2023-03-05'),
    ],
    ['one after the other', span('2023-01-01', '2023-03-05'), span('2023-03-06', '2023-12-31'), null],
  ])('have days in common: %s', (_case, one, other, common) => {
    expect([commonDays(one, other), commonDays(other, one)]).toEqual([common, common])
  })

  test('resolve against the day of the data, never a clock', () => {
    expect(resolvePeriod({ kind: 'all' }, AS_OF)).toBeNull()
    expect(resolvePeriod({ kind: 'year', year: 2022 }, AS_OF)).toEqual(span('2022-01-01', '2022-12-31'))
    expect(yearSpan(654)).toEqual(span('0654-01-01', '0654-12-31'))
    expect(fullYearOf(yearSpan(654))).toBe(654)
    expect(resolvePeriod({ kind: 'year-to-date' }, AS_OF)).toEqual(span('2023-01-01', AS_OF))
    expect(resolvePeriod({ kind: 'year-to-date' }, null)).toBeNull()
    expect(resolvePeriod({ kind: 'range', from: '2023-02-01', to: '2023-02-03' }, null)).toEqual(
      span('2023-02-01', '2023-02-03'),
    )
  })

  test.each([
    { kind: 'range', from: '2023-02-02', to: '2023-02-01' },
    { kind: 'range', from: '2023-02-29', to: '2023-03-01' },
    { kind: 'year', year: 2023.5 },
    { kind: 'year', year: 1800 },
    { kind: 'decade' },
  ])('refuse %j', (period) => {
    expect(periodSchema.safeParse(period).success).toBe(false)
  })

  test('are cut at the day of the data', () => {
    expect(cutAt(span('2023-01-01', '2023-12-31'), AS_OF)).toEqual(span('2023-01-01', AS_OF))
    expect(cutAt(span('2022-01-01', '2022-12-31'), AS_OF)).toEqual(span('2022-01-01', '2022-12-31'))
    expect(cutAt(span(AS_OF, AS_OF), AS_OF)).toEqual(span(AS_OF, AS_OF))
    expect(cutAt(span('2023-11-16', '2023-12-31'), AS_OF)).toBeNull()
  })

  test.each([
    [span('2023-01-01', AS_OF), span('2022-01-01', '2022-11-15')],
    [span('2024-02-29', '2024-02-29'), span('2023-02-28', '2023-02-28')],
    [span('2024-01-01', '2024-02-29'), span('2023-01-01', '2023-02-28')],
    [span('2025-02-01', '2025-02-28'), span('2024-02-01', '2024-02-28')],
    [span('2022-12-01', '2023-02-28'), span('2021-12-01', '2022-02-28')],
  ])('%o lies like for like at %o', (now, before) => {
    expect(previousYearSpan(now)).toEqual(before)
  })

  test('know their length and their year', () => {
    expect([spanLength(span('2023-01-01', AS_OF)), spanLength(span(AS_OF, AS_OF))]).toEqual([319, 1])
    expect([fullYearOf(span('2022-01-01', '2022-12-31')), fullYearOf(span('2023-01-01', AS_OF))]).toEqual([2022, null])
    expect([yearWithin(span('2023-03-01', AS_OF)), yearWithin(span('2022-12-31', AS_OF))]).toEqual([2023, null])
    expect(contains(span('2022-01-01', AS_OF), span('2022-01-01', '2022-12-31'))).toBe(true)
    expect(contains(span('2022-01-01', AS_OF), span('2023-01-01', '2023-12-31'))).toBe(false)
  })

  test('have a shortest plain text', () => {
    expect([spanCode('2022-01-01', '2022-12-31'), spanCode(AS_OF, AS_OF), spanCode(null, AS_OF)]).toEqual([
      '2022',
      AS_OF,
      AS_OF,
    ])
    expect(spanCode('2022-01-01', AS_OF)).toBe('2022-01-01/2023-11-15')
  })
})

describe('comparisons', () => {
  const before = span('2022-01-01', '2022-11-15')

  test.each([
    [150, 100, 0.5, null],
    [0, 100, -1, null],
    [30, 20, 0.5, null],
    [30, 19, null, 'base-small'],
    [30, 1, null, 'base-small'],
    [30, 0, null, 'base-zero'],
    [0, 0, null, 'base-zero'],
    [30, null, null, 'no-earlier-data'],
    [null, 30, null, 'no-earlier-data'],
  ])('%s after %s is a change of %s, %s', (now, then, change, reason) => {
    const days = { now: 319, before: 319 }
    const expected = { ...before, value: then, change, reason, fullYear: 97_123, days }
    expect(compare(now, then, before, 97_123)).toEqual(expected)
  })

  test('over days that are too unlike there is no change, of nothing either', () => {
    const february = span('2023-02-01', '2023-02-28')
    const lengths = { days: { now: 29, before: 28 }, isUneven: true }
    for (const [now, then] of [
      [150, 100],
      [0, 100],
      [0, 0],
    ] as const)
      expect(compare(now, then, february, null, lengths)).toMatchObject({ change: null, reason: 'lengths-differ' })
    expect(compare(150, null, february, null, lengths).reason).toBe('no-earlier-data')
  })
})

describe('the year before a printed growth', () => {
  test('of 97 123 after 28 % is shown as 75 900', () => {
    expect(deriveYearBefore(97_123, 28)).toBe(75_900)
  })

  test('is in hundreds, and grows to the year that is known', () => {
    const growth = fc.integer({ min: -60, max: 150 })
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 500_000 }), growth, (value, printed) => {
        const before = deriveYearBefore(value, printed)
        const [least, most] = [before - 50, before + 50].map((each) => each + (each * printed) / 100)
        expect(before % 100).toBe(0)
        expect(value).toBeGreaterThanOrEqual(least! - 1e-6)
        expect(value).toBeLessThanOrEqual(most! + 1e-6)
      }),
      sample('derived-year', 300, 100_000),
    )
  })
})
