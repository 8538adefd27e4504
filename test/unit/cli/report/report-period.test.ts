import { expect, test } from 'vitest'
import { reportPeriod } from '../../../../electron/cli/report/report-period.ts'
import { viewStateSchema } from '../../../../shared/domain/view/view-state.ts'

const PUBLISHED = { first: '2013-01-01', asOf: '2023-11-15' }
const NOTHING = { first: null, asOf: null }

test.each([
  [null, null, PUBLISHED, null],
  ['2022-03-01', '2022-05-31', PUBLISHED, ['2022-03-01', '2022-05-31']],
  ['2022-03-01', null, PUBLISHED, ['2022-03-01', '2023-12-31']],
  [null, '2022-12-31', PUBLISHED, ['2013-01-01', '2022-12-31']],
  // After the data, and before them.
  ['2024-02-01', null, PUBLISHED, ['2024-02-01', '2024-12-31']],
  [null, '2010-06-30', PUBLISHED, ['2010-01-01', '2010-06-30']],
  ['2022-03-01', null, NOTHING, ['2022-03-01', '2022-12-31']],
  [null, '2022-03-31', NOTHING, ['2022-01-01', '2022-03-31']],
])('from %s to %s', (from, to, known, expected) => {
  const period = reportPeriod(from, to, known)
  expect(period).toEqual(expected === null ? { kind: 'all' } : { kind: 'range', from: expected[0], to: expected[1] })
  expect(viewStateSchema.unwrap().shape.period.safeParse(period).success).toBe(true)
})
