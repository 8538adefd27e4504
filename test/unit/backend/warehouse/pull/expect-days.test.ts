import { describe, expect, test } from 'vitest'
import {
  asOfPull,
  expectMonths,
  expectObserved,
  expectReach,
} from '../../../../../electron/backend/warehouse/pull/expect-days.ts'
import { dayNumber } from '../../../../../shared/domain/calendar/day.ts'
import type { PullQuestion } from '../../../../../shared/domain/import/pull.ts'
import { ALL_DAYS } from '../../../../support/pulled.ts'

const TODAY = '2023-12-01'
const CONTROL = { incidents: 1, undated: 0, invented: 0, from: 19_000, to: 19_000, latest: 19_000 }
const asked = (days: Partial<PullQuestion>): PullQuestion => ({ ...ALL_DAYS, ...days })
/** What a function fails with: its code and details. */
function failure(work: () => unknown): object | null {
  try {
    work()
    return null
  } catch (error) {
    const { code, details } = Object(error)
    return { code, ...details }
  }
}

describe('days that are asked for', () => {
  const run = { from: dayNumber('2023-02-01'), asOf: dayNumber('2023-04-30'), pulls: [] }

  test.each<[Partial<PullQuestion>, string | null]>([
    [{}, null],
    [{ from: '2023-05-01' }, null],
    [{ from: '2023-05-02' }, '2023-05-01'],
    [{ to: '2023-01-31' }, null],
    [{ to: '2023-01-30' }, '2023-01-31'],
    [{ from: '2023-03-01', to: '2023-03-31' }, null],
  ])('%o reach those that were pulled before, or are told the next one: %s', (days, day) => {
    const expected = day === null ? null : { code: 'period-apart', source: 'region', day }
    expect(failure(() => expectReach(asked(days), run))).toEqual(expected)
  })

  test('reach anything where nothing was pulled', () => {
    expect(failure(() => expectReach(asked({ from: '2023-05-02' }), null))).toBeNull()
  })

  test.each<[Partial<PullQuestion>, string | null]>([
    [{ from: '2023-05-02' }, null],
    [{ grain: 'month' }, null],
    [{ grain: 'month', from: '2023-05-01', to: '2024-02-29' }, null],
    [{ grain: 'month', from: '2023-05-02' }, '2023-05-02'],
    [{ grain: 'month', to: '2023-05-30' }, '2023-05-30'],
  ])('%o are whole months where cells are of months, else told: %s', (days, day) => {
    expect(failure(() => expectMonths(asked(days), []))).toEqual(day === null ? null : { code: 'months-cut', day })
  })

  test('a category that changes its meaning within a month cannot be counted by month', () => {
    const category = { id: 1, name: 'Parc', category: 'road', from: '2023-03-15' } as const
    expect(failure(() => expectMonths(asked({ grain: 'month' }), [category]))).toMatchObject({ day: '2023-03-15' })
    expect(failure(() => expectMonths(asked({ grain: 'month' }), [{ ...category, from: '2023-03-01' }]))).toBeNull()
    expect(failure(() => expectMonths(asked({}), [category]))).toBeNull()
  })
})

test.each<[string, Partial<typeof CONTROL>, object | null]>([
  ['days of the past are taken', {}, null],
  ['today is taken', { to: dayNumber(TODAY), latest: dayNumber(TODAY) }, null],
  ['a creation tomorrow', { to: dayNumber(TODAY) + 1 }, { code: 'future-day', day: '2023-12-02', today: TODAY }],
  ['an end tomorrow', { latest: dayNumber(TODAY) + 1 }, { code: 'future-day', day: '2023-12-02' }],
  ['a day beyond the calendar', { to: 3e6 }, { code: 'future-day', day: '9999-12-31' }],
  ['a day of another time', { from: dayNumber('1989-12-31') }, { code: 'early-day', day: '1989-12-31' }],
  ['a day before the calendar', { from: -2e6 }, { code: 'early-day', day: '0001-01-01' }],
  ['incidents without a day', { undated: 3 }, { code: 'source-undated', count: 3 }],
])('%s', (_, control, expected) => {
  const found = failure(() => expectObserved('region', { ...CONTROL, ...control }, TODAY))
  if (expected === null) expect(found).toBeNull()
  else expect(found).toMatchObject({ source: 'region', ...expected })
})

describe('the day up to which a pull tells', () => {
  const none = { ...CONTROL, incidents: 0, from: null, to: null, latest: null }
  const run = { from: 0, asOf: dayNumber('2023-11-11'), pulls: [] }

  test.each<[string, Partial<PullQuestion>, typeof CONTROL | typeof none, typeof run | null, string]>([
    ['is the latest of which it knows', {}, { ...CONTROL, latest: dayNumber('2023-11-15') }, null, '2023-11-15'],
    [
      'is no later than was asked',
      { to: '2023-03-31' },
      { ...CONTROL, latest: dayNumber('2023-11-15') },
      null,
      '2023-03-31',
    ],
    ['is the last one asked for, where nothing came', { to: '2023-03-31' }, none, run, '2023-03-31'],
    ['is that of before, where nothing came of all', {}, none, run, '2023-11-11'],
    ['is that of before, where days to come were asked for', { to: '2024-01-31' }, none, run, '2023-11-11'],
  ])('%s', (_, days, control, before, expected) => {
    expect(asOfPull(asked(days), control, { run: before, today: TODAY })).toBe(expected)
  })

  test('is not known where nothing ever came', () => {
    expect(failure(() => asOfPull(asked({}), none, { run: null, today: TODAY }))).toMatchObject({
      code: 'source-empty',
    })
  })
})
