import { expect, test } from 'vitest'
import { FILTER_KINDS } from '../../../../shared/domain/incidents/filter.ts'
import { isOfOutcome, isServiceReason } from '../../../../shared/domain/incidents/service-reason.ts'

test('filters by what is known at the day of the data say how incidents ended, all others do not', () => {
  expect(FILTER_KINDS.filter((kind) => isOfOutcome({ kind, values: [] }))).toEqual(['status', 'part', 'age', 'open-at'])
})

test('reasons of every figure are no reasons of these alone', () => {
  expect(['few', 'outcome-filtered', 'no-records'].map(isServiceReason)).toEqual([true, true, false])
})
