import '../../../../../support/page-window.ts'
import { QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ServiceCommuneCard } from '../../../../../../renderer/incidents/cards/commune/service-commune-card.tsx'
import { askFigures } from '../../../../../../renderer/incidents/figures/incident-figures.ts'
import { coverageOf, incidentQuestions } from '../../../../../../renderer/incidents/figures/questions.ts'
import { answered } from '../../../../../../renderer/incidents/figures/selection-figures.ts'
import { loadLanguage } from '../../../../../../renderer/state/messages.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../../shared/domain/view/view-state.ts'
import { openFolder } from '../../../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../../../support/opened-backend.ts'
import { EMPTY_FOLDER, stillPage, stillWords } from '../../../../../support/still-page.tsx'

/** Ixelles: 25 in time of 25. Uccle: 19, too few. Evere: nothing. Mechelen: 20 in time of 20. Everywhere one is open. */
const [MANY, FEW] = ['Ixelles', 'Uccle']
const rowsOf = (first: number, count: number, place: string) =>
  Array.from({ length: count }, (_, at) => `${first + at};${place};01/03/2023;02/03/2023;Clôturé`)
const RECORDS = [
  'N°;Commune;Signalé le;Clôturé le;Statut',
  ...rowsOf(100, 25, MANY!),
  ...rowsOf(200, 19, FEW!),
  ...rowsOf(300, 20, 'Mechelen'),
  ...[MANY, FEW, 'Mechelen'].map((place, at) => `${400 + at};${place};30/03/2023;;Signalé`),
]
const FOLDER = {
  ...EMPTY_FOLDER,
  hasRecords: true,
  asOf: { published: null, records: '2023-03-31' },
  recordsCover: { from: '2023-03-01', to: '2023-03-31' },
}

const folder = openFolder()
const records = await folder.take(RECORDS.join('\n'), { asOfDay: '2023-03-31' })
await folder.take('Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source\n*;;5;calendrier;;;Plan\n')
const backend = await openedBackend(folder.path, { shippedFolder: folder.path })
beforeAll(() => loadLanguage('en'))
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

async function drawn(change: Partial<ViewState>) {
  const view: ViewState = { ...DEFAULT_VIEW, page: 'incidents', map: 'tiles', comparison: 'none', ...change }
  const questions = incidentQuestions(view, coverageOf(view, FOLDER))
  const figures = await askFigures(clientOf(backend.handlers), new QueryClient(), 1, questions, view.rate)
  const card = (
    <ServiceCommuneCard
      {...answered({ questions, answers: figures.answers, isStale: false }, 'municipalities')}
      service={figures.service!}
    />
  )
  const still = { folder: FOLDER, view, language: 'en' as const, isUnfolded: true }
  return { words: stillWords(card, still), html: stillPage(card, still) }
}

test('a share says what it is of; one of too few has no colour, is no zero, and is told', async () => {
  const { words, html } = await drawn({ rate: 'on-time' })
  expect(words).toContain('Ixelles, rank 1 of 1: 100.0% (25 of 25 past their due day), 1 not due yet')
  expect(words).toContain('Uccle: too early (19 of at least 20 past their due day), 1 not due yet')
  expect(words).toContain('Evere: not in the data')
  expect(words).not.toMatch(/Uccle[^.]* 0/)
  expect(html).toMatch(/data-code="21009" data-grade="1" data-outside="false"/)
  expect(html).toMatch(/data-code="21016" data-outside="true"/)
  expect(words).toContain('Closed in time, of the incidents past their due day whose outcome is known')
  expect(words).toContain('too few: fewer than 20 past their due day')
  expect(words).toContain('3 incidents are not due yet')
  expect(html).toContain('Not on the map: \u2068Mechelen\u2069, 100.0%')
})

test('a stock is a count at the end of a day, whenever created', async () => {
  const { words } = await drawn({ rate: 'open' })
  expect(words).toContain('Uccle, rank 1 of 2: 1 open')
  expect(words).toContain('Open at the end of 31/03/2023, whenever created')
  const earlier = await drawn({ rate: 'open', period: { kind: 'range', from: '2023-03-01', to: '2023-03-01' } })
  expect(earlier.words).toContain('Ixelles, rank 1 of 2: 25 open')
})

test('the list says the same', async () => {
  const { words } = await drawn({ rate: 'on-time', map: 'list' })
  expect(words).toContain('Uccle too early too early (19 of at least 20 past their due day)')
})

test('without targets, or under a filter on outcomes, it says so and leads to what is missing', async () => {
  const past = await drawn({ rate: 'on-time', asOf: records.snapshot })
  expect(past.words).toContain('No targets are imported')
  expect(past.words).toContain('Import targets…')
  const filtered = await drawn({ rate: 'open', filters: [{ kind: 'status', values: ['closed'] }] })
  expect(filtered.words).toContain('Remove this filter')
})
