import '../../../../support/page-window.ts'
import { QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pairScale } from '../../../../../renderer/incidents/cards/incident-charts.tsx'
import { askFigures } from '../../../../../renderer/incidents/figures/incident-figures.ts'
import { coverageOf, incidentQuestions } from '../../../../../renderer/incidents/figures/questions.ts'
import type { RecordFigures } from '../../../../../renderer/incidents/figures/selection-figures.ts'
import { PinnedPair } from '../../../../../renderer/incidents/pinned/pinned-pair.tsx'
import { rankedAnswer } from '../../../../../renderer/incidents/pinned/pinned-ranking.ts'
import { PinnedTable } from '../../../../../renderer/incidents/pinned/pinned-table.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { pinnedView } from '../../../../../renderer/state/pinned-store.ts'
import {
  DEFAULT_VIEW,
  INCIDENT_CHARTS,
  type IncidentChart,
  type ViewState,
} from '../../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { openFolder } from '../../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../../support/opened-backend.ts'
import { EMPTY_FOLDER, stillPage, stillWords } from '../../../../support/still-page.tsx'

/** So many incidents of a category in a municipality, all in March 2023, the first of them closed after a day. */
const COUNTS = [
  ['Voirie', '1050 Ixelles', 4],
  ['Parc', '1050 Ixelles', 2],
  ['Voirie', '1030 Schaerbeek', 10],
  ['Monument > Statue', '1030 Schaerbeek', 1],
] as const
const LINES = COUNTS.flatMap(([category, municipality, count]) =>
  Array.from({ length: count }, () => `${category};${municipality};13/03/2023;14/03/2023;Clôturé`),
)
const CSV = [
  'N°;Catégorie complète;Commune;Signalé le;Dernière action;Statut',
  ...LINES.map((line, at) => `${at};${line}`),
]

const FOLDER = {
  ...EMPTY_FOLDER,
  hasRecords: true,
  asOf: { published: null, records: '2023-03-14' },
  recordsCover: { from: '2023-03-13', to: '2023-03-14' },
}
const IXELLES = [{ kind: 'municipality' as const, values: ['21009'] }]
const SCHAERBEEK = [{ kind: 'municipality' as const, values: ['21015'] }]
const viewOf = (chart: IncidentChart): ViewState => ({
  ...DEFAULT_VIEW,
  page: 'incidents',
  rate: 'count',
  filters: SCHAERBEEK,
  pinned: { filters: IXELLES, period: { kind: 'all' }, chart },
})
const WORDS = { t: createTranslator('en'), format: createFormat('en'), language: 'en' as const }

const folder = openFolder()
await folder.take(`${CSV.join('\n')}\n`)
const backend = await openedBackend(folder.path, { shippedFolder: folder.path })
const client = clientOf(backend.handlers)
beforeAll(() => loadLanguage('en'))
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

async function sideOf(view: ViewState): Promise<RecordFigures> {
  const coverage = coverageOf(view, FOLDER)
  const questions = incidentQuestions(view, coverage)
  const { answers, charts, service } = await askFigures(client, new QueryClient(), 1, questions)
  if (charts === null) throw new Error('the folder has records')
  return {
    questions,
    answers,
    charts,
    service,
    coverage,
    trendOf: { view, coverage, total: answers.total },
    isStale: false,
  }
}

test('both charts of a pair are drawn on the scale of the larger figures, whichever side has them', async () => {
  const view = viewOf('categories')
  const [small, large] = [await sideOf(pinnedView(view)), await sideOf(view)]
  const scale = (chart: IncidentChart, ...sides: readonly RecordFigures[]) =>
    pairScale(
      chart,
      sides.map((side) => [side, side.answers]),
      view,
      WORDS,
    )
  for (const chart of INCIDENT_CHARTS)
    expect([chart, scale(chart, small, large).toSorted()]).toEqual([chart, scale(chart, large, small).toSorted()])
  // The counts of the file above: the larger of the two in lengths, all of both in classes.
  expect(scale('categories', small, large)).toEqual([0, 10])
  expect(scale('trend', small, large)).toEqual([0, 11])
  expect(scale('weekdays', small, large)).toEqual([6, 11])
  // A chart ignores the filter on its own dimension: each side has both municipalities.
  expect(scale('municipalities', small, large).filter((value) => value > 0)).toEqual([6, 11, 6, 11])
  // Ten closed incidents are too few for delays.
  expect(scale('delays', small, large)).toEqual([0, 0])
})

test('a pinned chart stands beside the same chart of the present selection, and both in figures', async () => {
  const view = viewOf('categories')
  const [pinnedFigures, present] = [await sideOf(pinnedView(view)), await sideOf(view)]
  const html = stillPage(
    <PinnedPair
      pinned={view.pinned ?? expect.fail('nothing is pinned')}
      chart="categories"
      present={present}
      brush={{ isOffered: false, isHeld: false, drag: () => undefined }}
      unpin={() => undefined}
    />,
    {
      language: 'en',
      view,
      folder: FOLDER,
      answers: [
        [
          ['incidents', 1, pinnedFigures.questions, null],
          { answers: pinnedFigures.answers, charts: pinnedFigures.charts, service: null },
        ],
      ],
    },
  )
  const words = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(words).toMatch(/Pinned from 13\/03\/2023 to 14\/03\/2023 · in the municipality of Ixelles/)
  expect(words).toMatch(/Current from 13\/03\/2023 to 14\/03\/2023 · in the municipality of Schaerbeek/)
  expect(words).toMatch(/Roads 4 10 \+6 /)
  const widths = (side: string | undefined) =>
    [...(side ?? '').matchAll(/<i style="width:calc\(\(100% - 56px\) \* ([\d.]+)\)/g)].map(([, width]) => Number(width))
  const [one, other] = html.split('<b>Current</b>')
  expect(widths(one).slice(0, 2)).toEqual([0.4, 0.2])
  expect(widths(other).slice(0, 2)).toEqual([1, 0.1])
})

test('municipalities are compared by their incidents, also where the map has rates', async () => {
  const view: ViewState = { ...viewOf('municipalities'), rate: 'per-1000' }
  const { rows } = rankedAnswer('municipality', view, await sideOf(view))
  expect(rows.flatMap(({ key, value }) => (value === 0 ? [] : [[key[0], value]]))).toEqual([
    ['21009', 6],
    ['21015', 11],
  ])
})

test('a selection without an incident of the opened category has none in its sub-categories, which is known', async () => {
  const view: ViewState = { ...viewOf('categories'), drill: 'monument' }
  const [pinnedFigures, present] = [await sideOf(pinnedView(view)), await sideOf(view)]
  const ranked = [pinnedFigures, present].map((side) => rankedAnswer('subcategory', view, side))
  expect(ranked.map(({ rows, total }) => [rows.map(({ value }) => value), total === null])).toEqual([
    [[], false],
    [[1], false],
  ])
})

test('of many values twenty are shown one by one, and how many there are is said', async () => {
  const view = viewOf('organisations')
  const side = await sideOf(view)
  const rows = Array.from({ length: 23 }, (_, index) => ({ key: [`Body ${index + 10}`], value: 90 - index }))
  const many = { ...side, answers: { ...side.answers, organisations: { ...side.answers.organisations, rows } } }
  const table = (
    <PinnedTable
      pinned={view.pinned ?? expect.fail('nothing is pinned')}
      pinnedFigures={many}
      present={many}
      unpin={() => undefined}
    />
  )
  const words = stillWords(table, { language: 'en', isUnfolded: true, view, folder: FOLDER })
  expect(words.match(/Body \d+/g)).toHaveLength(20)
  expect(words).toContain('First 20 of 23 rows; the table shows them all')
})
