import '../../../../../support/page-window.ts'
import { QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CategoryCard } from '../../../../../../renderer/incidents/cards/category-card.tsx'
import { CommuneCard } from '../../../../../../renderer/incidents/cards/commune/commune-card.tsx'
import {
  communeRows,
  communeTable,
  otherPlaces,
  splitPlaces,
} from '../../../../../../renderer/incidents/cards/commune/commune-rows.ts'
import { askFigures } from '../../../../../../renderer/incidents/figures/incident-figures.ts'
import { coverageOf, incidentQuestions } from '../../../../../../renderer/incidents/figures/questions.ts'
import { answered } from '../../../../../../renderer/incidents/figures/selection-figures.ts'
import { loadLanguage } from '../../../../../../renderer/state/messages.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../../shared/domain/view/view-state.ts'
import { MUNICIPALITIES } from '../../../../../../shared/domain/vocabulary/municipality.ts'
import { createTranslator } from '../../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../../shared/i18n/format.ts'
import { openFolder } from '../../../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../../../support/opened-backend.ts'
import { EMPTY_FOLDER, stillPage, stillWords } from '../../../../../support/still-page.tsx'

/** Two of the 19 municipalities, and nine places that are none of them, the first with three incidents. */
const OTHERS = ['\u202eedroV', ...Array.from({ length: 8 }, (_, at) => `Place ${at + 1}`)]
const PLACES = ['Ixelles', 'Ixelles', 'Uccle', ...OTHERS, OTHERS[0], OTHERS[0]]
const FILE = `N°;Signalé le;Catégorie;Commune\n${PLACES.map(
  (place, at) => `${at + 1};31/03/2023;${place === 'Uccle' ? 'Parc' : 'Voirie'};${place}\n`,
).join('')}`
const FOLDER = {
  ...EMPTY_FOLDER,
  hasRecords: true,
  asOf: { published: null, records: '2023-03-31' },
  recordsCover: { from: '2023-03-31', to: '2023-03-31' },
}
const WORDS = { t: createTranslator('en'), format: createFormat('en'), language: 'en' as const }

const folder = openFolder()
await folder.take(FILE)
const backend = await openedBackend(folder.path, { shippedFolder: folder.path })
beforeAll(() => loadLanguage('en'))
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

async function cardsOf(rate: ViewState['rate']) {
  const view: ViewState = { ...DEFAULT_VIEW, page: 'incidents', rate, map: 'tiles' }
  const questions = incidentQuestions(view, coverageOf(view, FOLDER))
  const { answers, charts } = await askFigures(clientOf(backend.handlers), new QueryClient(), 1, questions)
  const side = { questions, answers, isStale: false }
  const card = <CommuneCard {...answered(side, 'municipalities')} charts={charts!} />
  const categories = answered(side, 'categories')
  const still = { folder: FOLDER, view, language: 'en' as const, isUnfolded: true }
  return {
    words: stillWords(card, still),
    html: stillPage(card, still),
    categories: stillWords(<CategoryCard categories={categories} subcategories={categories} />, still),
    rows: communeRows(answers.municipalities, charts!, WORDS),
  }
}

test('a municipality that no record has is no zero on the map, and how many occur is said', async () => {
  const { words } = await cardsOf('count')
  expect(words).toContain('Ixelles, rank 1 of 2: 2 incidents')
  expect(words).toContain('Evere: not in the data')
  expect(words.match(/: not in the data/g)).toHaveLength(MUNICIPALITIES.length - 2)
  expect(words).not.toMatch(/: 0 incidents/)
  expect(words).toContain(
    '2 of 19 municipalities occur in the data as a whole. Not in the data: Anderlecht, Auderghem,',
  )
})

test('nor is it in the data behind the card', async () => {
  const { rows } = await cardsOf('per-1000')
  const table = communeTable(rows, { caption: '', isRate: true }, WORDS)
  expect(table.rows).toContainEqual(['Evere', 'not in the data', ''])
  expect(table.rows.filter(([, count]) => count === '0')).toEqual([])
  expect(table.rows).toContainEqual(['Place 1', '1', 'not known'])
})

test('nor is a category', async () => {
  const { categories } = await cardsOf('count')
  expect(categories).toContain(
    '2 of 13 categories occur in the data as a whole. Not in the data: Miscellaneous, Lighting,',
  )
  expect(categories).not.toMatch(/Monuments 0/)
})

test('of many places outside the 19 the first stand beside the map, the others together, and none has a rate', async () => {
  const { words, html } = await cardsOf('per-1000')
  expect(html).toContain('Not on the map: \u2068\u202eedroV\u2069, 3')
  expect(words).toContain('Not on the map: 4 others, 4')
  expect(words).toContain('No figure per 1,000 inhabitants outside the 19 municipalities')
  const { shown, left } = splitPlaces((await cardsOf('count')).rows)
  expect([shown.length, left.length]).toEqual([19 + 5, 4])
  expect(otherPlaces(left, { total: 16, isRate: false }, WORDS)).toMatchObject({ text: '4', share: '25.0%' })
  expect(otherPlaces(left, { total: 16, isRate: true }, WORDS)).toMatchObject({
    missing: { word: 'no-value' },
    share: '',
  })
})
