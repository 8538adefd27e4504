import { expect, test } from 'vitest'
import { yearSpan } from '../../../../shared/domain/calendar/period.ts'
import { compare, yearBeside } from '../../../../shared/domain/incidents/comparison.ts'

const AS_OF = '2023-11-15'
const besideOf = (from: string, to: string, before: readonly [from: string, to: string], asOf = AS_OF) =>
  yearBeside({
    period: { from, to },
    asOf,
    comparison: compare(40, 30, { from: before[0], to: before[1] }, 97123),
  })

test('the full year before stands beside the days so far of a year that is not over', () => {
  expect(besideOf('2023-01-01', AS_OF, ['2022-01-01', '2022-11-15'])).toBe(97123)
  // Published figures withhold the days and give the year all the same.
  const withheld = { ...compare(40, null, yearSpan(2022), 97123), reason: 'lengths-differ' as const }
  expect(yearBeside({ period: { from: '2023-01-01', to: AS_OF }, asOf: AS_OF, comparison: withheld })).toBe(97123)
})

test('beside a month, a quarter, a year that is over or days from within a year it would be of other days', () => {
  expect(besideOf('2022-03-01', '2022-03-31', ['2021-03-01', '2021-03-31'])).toBeNull()
  expect(besideOf('2023-11-01', AS_OF, ['2022-11-01', '2022-11-15'])).toBeNull()
  expect(besideOf('2023-01-01', '2023-03-31', ['2022-01-01', '2022-03-31'])).toBeNull()
  expect(besideOf('2022-01-01', '2022-12-31', ['2021-01-01', '2021-12-31'])).toBeNull()
  expect(besideOf('2022-01-01', '2022-12-31', ['2021-01-01', '2021-12-31'], '2022-12-31')).toBeNull()
})

test('nothing compared has no year beside it', () => {
  expect(yearBeside({ period: { from: '2023-01-01', to: AS_OF }, asOf: AS_OF })).toBeNull()
  expect(yearBeside({ period: null, asOf: null, comparison: compare(40, 30, yearSpan(2022), 97123) })).toBeNull()
})
