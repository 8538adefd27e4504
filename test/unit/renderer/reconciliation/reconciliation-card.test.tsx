import { beforeAll, expect, test } from 'vitest'
import { GapBars } from '../../../../renderer/reconciliation/reconciliation-card.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { ReconciledRow, Reconciliation } from '../../../../shared/domain/incidents/reconciliation.ts'
import { stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const gap = (key: string, [published, records]: readonly [number, number]): ReconciledRow => ({
  by: 'year',
  key,
  from: `${key}-01-01`,
  to: `${key}-12-31`,
  published: { value: published, qualifier: 'more-than', isDerived: false, asOf: '2023-11-15', source: 'rapport' },
  records,
  difference: records - published,
  share: (records - published) / published,
  reasons: [],
})
const RECONCILIATION: Reconciliation = { records: null, isDemonstration: false, rows: [] }
const GAPS = [gap('2022', [1000, 1200]), gap('2023', [2000, 1900])]

test('a published figure keeps its qualifier beside the count of records', () => {
  const words = stillWords(<GapBars rows={GAPS} reconciliation={RECONCILIATION} />, { language: 'en' })
  expect(words).toContain('2022 +200 (+20.0%) more than 1,000 published, 1,200 in the records')
  expect(words).toContain('2023 \u2212100 (\u22125.0%) more than 2,000 published, 1,900 in the records')
})

test('more records reach to the right of the middle, fewer to the left, on one scale', () => {
  const bars = stillPage(<GapBars rows={GAPS} reconciliation={RECONCILIATION} />, { language: 'en' }).matchAll(
    /<i style="([^"]*)"/g,
  )
  expect([...bars].map(([, style]) => style)).toEqual(['left:50%;width:50%', 'left:25%;width:25%'])
})

test('a gap of a figure under 20 has no share, and says why', () => {
  const rows = [{ ...gap('2022', [10, 14]), share: null }]
  const words = stillWords(<GapBars rows={rows} reconciliation={RECONCILIATION} />, { language: 'en' })
  expect(words).toContain('2022 +4 n/a n/a: the base is under 20 incidents')
})
