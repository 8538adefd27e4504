import { expect, test } from 'vitest'
import { generateIncidents } from '../../../../electron/backend/demonstration/generate-incidents.ts'
import { readPublishedTotals } from '../../../../electron/backend/demonstration/published-totals.ts'
import { createDashboardHandlers } from '../../../../electron/backend/figures/dashboard-handlers.ts'
import { createRecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { shippedFolder } from '../../../../electron/backend/platform/shipped-folder.ts'
import { openFolder } from '../../../support/folder.ts'

/** In bytes: what all the linked charts of one refresh may weigh. */
const LIMIT = 16_000
const ALL = { view: '1', filters: [], from: null, to: null, comparison: 'previous-year', asOf: null } as const
const OTHER_DAYS = { from: '2021-01-01', to: '2021-12-31' }

test('the answers to one refresh of all linked charts, and to that of their months, weigh 16 kB at most each', async () => {
  using folder = openFolder()
  const totals = readPublishedTotals(shippedFolder())
  const { blocks } = generateIncidents({ rows: 20_000, seed: 1, asOfDay: null, totals })
  await folder.take([...blocks].map(({ text }) => text).join(''))
  const handlers = createDashboardHandlers(folder.database, createRecordStates(folder.database), (asOf) => asOf)
  const weights: number[] = []
  for (const asked of [
    ALL,
    { ...ALL, from: '2022-01-01', to: '2022-12-31', comparison: OTHER_DAYS },
    { ...ALL, filters: [{ kind: 'category', values: ['road'] }] as const },
  ]) {
    const answer = await handlers['figures.dashboard'](asked)
    expect(answer.integers?.length).toBeGreaterThan(500)
    weights.push(JSON.stringify(answer).length)
  }
  expect(Math.max(...weights)).toBeLessThanOrEqual(LIMIT)
  const by = ['category', 'subcategory', 'municipality', 'organisation'] as const
  const series = await handlers['figures.series']({ filters: [], from: '2022-11-16', to: '2023-11-15', asOf: null, by })
  expect(series.integers?.length).toBeGreaterThan(500)
  expect(JSON.stringify(series).length).toBeLessThanOrEqual(LIMIT)
})
