import { QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MultiplesCard } from '../../../../../../renderer/incidents/cards/multiples/multiples-card.tsx'
import { askFigures } from '../../../../../../renderer/incidents/figures/incident-figures.ts'
import { coverageOf, incidentQuestions } from '../../../../../../renderer/incidents/figures/questions.ts'
import { type SelectionSeries, SeriesContext } from '../../../../../../renderer/incidents/figures/use-series.ts'
import { loadLanguage } from '../../../../../../renderer/state/messages.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../../shared/domain/view/view-state.ts'
import { openFolder } from '../../../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../../../support/opened-backend.ts'
import { EMPTY_FOLDER, stillPage } from '../../../../../support/still-page.tsx'

const CATEGORIES = ['Parc', 'Voirie', 'Voirie', 'Voirie', 'Voirie', 'Plantation', 'Plantation']
const FILE = `N°;Signalé le;Catégorie\n${CATEGORIES.map((category, at) => `${at + 1};31/03/2023;${category}\n`).join('')}`
const FOLDER = {
  ...EMPTY_FOLDER,
  hasRecords: true,
  asOf: { published: null, records: '2023-03-31' },
  recordsCover: { from: '2023-03-31', to: '2023-03-31' },
}
const series = (...now: readonly number[]) => ({ earlier: [], now, before: now.map(() => 0) })
const MONTHS = { first: 2023 * 12 + 1, count: 2, cut: [] }
const SERIES: SelectionSeries = {
  months: MONTHS,
  isStale: false,
  whole: series(0, 7),
  by: {
    category: {
      months: MONTHS,
      isStale: false,
      sum: series(0, 7),
      of: new Map([
        ['park', series(0, 1)],
        ['road', series(0, 4)],
        ['planting', series(0, 2)],
      ]),
    },
  },
}

const folder = openFolder()
await folder.take(FILE)
const backend = await openedBackend(folder.path, { shippedFolder: folder.path })
beforeAll(() => loadLanguage('en'))
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

async function drawn(change: Partial<ViewState>) {
  const view: ViewState = { ...DEFAULT_VIEW, page: 'incidents', multiples: 'category', ...change }
  const questions = incidentQuestions(view, coverageOf(view, FOLDER))
  const figures = await askFigures(clientOf(backend.handlers), new QueryClient(), 1, questions)
  const side = { ...figures, charts: figures.charts!, questions, coverage: coverageOf(view, FOLDER), isStale: false }
  const trendOf = { view, coverage: side.coverage, total: figures.answers.total }
  return stillPage(
    <SeriesContext value={SERIES}>
      <MultiplesCard figures={{ ...side, trendOf }} dimension="category" />
    </SeriesContext>,
    { folder: FOLDER, view, language: 'en' },
  )
}

const codes = (html: string) => [...html.matchAll(/data-code="([^"]+)"/g)].map(([, code]) => code)
const tops = (html: string) => [...html.matchAll(/class="[^"]*_top_[^"]*">([^<]*)</g)].map(([, top]) => top)

test('the title of small trends says that they are by month: the bars of the same figures have it too', async () => {
  expect(await drawn({})).toMatch(/<h2[^>]*>By month\. Roads[^<]*first, 57\.1%/)
})

test('small trends say which months they draw, what the small figure is, and of which days the large one', async () => {
  const html = await drawn({})
  expect(html).toContain('Large figure: the whole period, ')
  expect(html).toContain('By month, February 2023 to March 2023; dashed: a year before; small figure: top of the scale')
})

test('what orders small trends and what scales them stand before their choices', async () => {
  const html = await drawn({})
  expect(html).toMatch(/>Sort by<\/span>.*aria-pressed="true">number<.*>Scale<\/span>.*>the same for all</)
})

test('small trends stand as the bars do, or all by name', async () => {
  expect(codes(await drawn({}))).toEqual(['road', 'planting', 'park'])
  expect(codes(await drawn({ sort: { by: 'label', descending: false } }))).toEqual(['park', 'planting', 'road'])
})

test('above each stands the value at the top of its scale, on one scale that of the largest', async () => {
  expect(tops(await drawn({ multiplesScale: 'own' }))).toEqual(['7', '4', '2', '1'])
  expect(tops(await drawn({ multiplesScale: 'same' }))).toEqual(['7', '4', '4', '4'])
})
