import '../../../../support/page-window.ts'
import { QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IncidentChart } from '../../../../../renderer/incidents/cards/incident-charts.tsx'
import { askFigures } from '../../../../../renderer/incidents/figures/incident-figures.ts'
import { coverageOf, incidentQuestions } from '../../../../../renderer/incidents/figures/questions.ts'
import type { RecordFigures } from '../../../../../renderer/incidents/figures/selection-figures.ts'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_VIEW, INCIDENT_CHARTS, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { openFolder } from '../../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../../support/opened-backend.ts'
import { pullInto } from '../../../../support/pulled.ts'
import { EMPTY_FOLDER, stillWords } from '../../../../support/still-page.tsx'

const folder = openFolder()
const closed = { category: 'Voirie', municipality: 'Ixelles', status: 'Clôturé', count: 40 }
await pullInto(
  folder,
  [
    { ...closed, created: '2023-03-13', ended: '2023-03-14' },
    { ...closed, created: '2023-04-03', ended: '2023-04-30' },
  ],
  { asked: { grain: 'month', source: 'fixmystreet' } },
)
const backend = await openedBackend(folder.path, { shippedFolder: folder.path })
const client = clientOf(backend.handlers)
beforeAll(() => loadLanguage('en'))
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

const APRIL = '2023-04-30'
const FOLDER = {
  ...EMPTY_FOLDER,
  hasRecords: true,
  asOf: { published: null, records: APRIL },
  recordsCover: { from: '2023-03-01', to: APRIL },
  registers: [
    {
      register: 'fixmystreet',
      covers: { from: '2023-03-01', to: APRIL },
      asOf: APRIL,
      count: 80,
      cells: 'month' as const,
    },
  ],
}

async function drawn(view: Partial<ViewState>) {
  const shown: ViewState = { ...DEFAULT_VIEW, page: 'incidents', rate: 'count', ...view }
  const coverage = coverageOf(shown, FOLDER)
  const questions = incidentQuestions(shown, coverage)
  const { answers, charts, service } = await askFigures(client, new QueryClient(), 1, questions)
  const trendOf = { view: shown, coverage, total: answers.total }
  const figures: RecordFigures = { questions, coverage, answers, charts: charts!, service, isStale: false, trendOf }
  const brush = { isOffered: false, isHeld: false, drag: () => undefined }
  return (chart: (typeof INCIDENT_CHARTS)[number]) =>
    stillWords(<IncidentChart {...{ chart, figures, brush }} />, {
      view: shown,
      folder: FOLDER,
      language: 'en',
    })
}

const REASON = 'counted by whole months'

test('cells of months: a chart of part of a month has no figure, but why', async () => {
  const words = await drawn({ period: { kind: 'range', from: '2023-03-10', to: '2023-04-30' } })
  for (const chart of INCIDENT_CHARTS.filter((name) => name !== 'trend')) {
    expect(words(chart)).toContain(REASON)
    expect(words(chart)).not.toMatch(/\d/)
    // The page says the whole of it once.
    expect(words(chart)).not.toContain('sub-categories')
  }
  expect(words('trend')).toContain('Incidents by month')
  expect(words('trend')).not.toContain('0 categories')
})

test('of whole months only what needs days or finer codes', async () => {
  const words = await drawn({ period: { kind: 'range', from: '2023-03-01', to: '2023-03-31' } })
  for (const chart of ['weekdays', 'channels'] as const) expect(words(chart)).toContain(REASON)
  for (const chart of ['categories', 'statuses'] as const) expect(words(chart)).toContain('40')
  expect(words('municipalities')).toContain('Ixelles')
})
