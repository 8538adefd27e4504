import { beforeAll, expect, test } from 'vitest'
import { YearMonths } from '../../../../renderer/overview/year-months.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { SeriesFigures } from '../../../../shared/domain/figures/month-series.ts'
import { EMPTY_FOLDER, stillPage } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const PERIOD = { from: '2023-01-01', to: '2023-03-15' }
const SERIES: SeriesFigures = {
  dataVersion: EMPTY_FOLDER.dataVersion,
  months: { first: 2023 * 12, count: 3, cut: [2] },
  whole: { earlier: Array.from({ length: 12 }, () => 8), now: [10, 20, 5], before: [8, 8, 4] },
  of: {},
}
const drawn = (total: number) =>
  stillPage(<YearMonths published={{ period: PERIOD, total }} />, {
    answers: [[['figures.series', EMPTY_FOLDER.dataVersion, { filters: [], ...PERIOD, asOf: null, by: [] }], SERIES]],
  })

test('the months of a published year are drawn where the records add up to it, the unfinished one hollow', () => {
  expect(drawn(35).match(/<circle/g)).toHaveLength(1)
  expect(drawn(35)).toContain('<svg')
})

test('records of other incidents than those that were published draw nothing beside the figure', () => {
  expect(drawn(36)).not.toContain('<svg')
})
