import { beforeAll, expect, test } from 'vitest'
import { ReconciliationPage } from '../../../../renderer/pages/reconciliation.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { Reconciliation } from '../../../../shared/domain/incidents/reconciliation.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const YEAR = { from: '2022-01-01', to: '2022-12-31' }
const PUBLISHED = { value: 120, qualifier: 'exact', isDerived: false, asOf: '2022-12-31', source: 'p. 4' } as const
const RECONCILIATION: Reconciliation = {
  records: { asOf: '2023-01-31', from: '2022-01-01', to: '2023-01-31' },
  isDemonstration: false,
  rows: [
    {
      ...{ by: 'year', key: '2022', ...YEAR },
      ...{ published: PUBLISHED, records: 130, difference: 10, share: 10 / 120, reasons: ['known-later'] },
    },
    {
      ...{ by: 'category', key: 'roads', ...YEAR },
      ...{ published: PUBLISHED, records: null, difference: null, share: null, reasons: ['not-in-records'] },
    },
  ],
}

const said = (cells: object) =>
  stillWords(<ReconciliationPage />, {
    language: 'en',
    folder: { registers: [{ register: 'fixmystreet', covers: YEAR, asOf: YEAR.to, count: 130, ...cells }] },
    answers: [[['reconciliation.query', 1, null], RECONCILIATION]],
  })

test('what was counted at a warehouse is called counts, and what was imported records', () => {
  expect(said({})).toMatch(/Records from.*130 in the records.*The records \(.*\) are more recent/)
  expect(said({ cells: 'day' })).toMatch(/Counts from.*130 in the counts.*The counts \(.*\) are more recent/)
  expect(said({ cells: 'day' })).not.toMatch(/\brecords?\b/i)
})
