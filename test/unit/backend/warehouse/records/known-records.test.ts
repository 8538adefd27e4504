import { expect, test } from 'vitest'
import {
  changesSince,
  dayBounds,
  type KnownRecords,
} from '../../../../../electron/backend/warehouse/records/known-records.ts'
import { dayNumber } from '../../../../../shared/domain/calendar/day.ts'

const NEXT = { stamp: '2023-06-01', isIncluded: true }
const ALL = { from: null, to: null }
const pull = (changes: Partial<KnownRecords> = {}): KnownRecords => ({
  mode: 'records',
  source: 'region',
  ...ALL,
  moment: '2023-06-01T00:00:00.000Z',
  queryHash: '',
  declared: 1,
  asked: 'asked',
  next: [NEXT],
  asOf: '2023-06-01',
  ...changes,
})

test('changes are asked for behind the newest pull of the same question that has all the days', () => {
  const newer = pull({ from: '2023-01-01', next: [{ ...NEXT, stamp: '2023-07-01' }] })
  expect(changesSince([newer, pull()], 'asked', { from: '2023-02-01', to: null })).toEqual(newer.next)
  expect(changesSince([newer, pull()], 'asked', ALL)).toEqual([NEXT])
  expect(changesSince([newer], 'asked', ALL)).toBeNull()
  expect(changesSince([pull()], 'another', ALL)).toBeNull()
  expect(changesSince([], 'asked', ALL)).toBeNull()
})

test('where a server tells no change, all rows are asked for', () => {
  expect(changesSince([pull({ next: [NEXT, null] })], 'asked', ALL)).toBeNull()
})

test('days without a bound are all there may be', () => {
  expect(dayBounds({ from: '2023-01-01', to: '2023-12-31' })).toEqual({
    from: dayNumber('2023-01-01'),
    to: dayNumber('2023-12-31'),
  })
  expect(dayBounds(ALL)).toEqual({ from: 0, to: Number.MAX_SAFE_INTEGER })
})
