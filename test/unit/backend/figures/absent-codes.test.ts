import { expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { MEASURES, type Measure } from '../../../../shared/domain/incidents/measure.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { CATEGORY_CODES } from '../../../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { absentWords } from '../../../../shared/i18n/answer-notes.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { openFolder } from '../../../support/folder.ts'

interface Raw {
  readonly category: 'Voirie' | 'Parc'
  readonly place: 'Ixelles' | 'Uccle' | 'Evere' | 'Vilvorde'
  readonly created: string
  readonly closed: string
}

/** Uccle has incidents of 2022 alone, Evere none of roads, and one place is none of the 19. */
const ROWS: readonly Raw[] = [
  { category: 'Voirie', place: 'Ixelles', created: '2023-03-01', closed: '2023-03-05' },
  { category: 'Voirie', place: 'Ixelles', created: '2023-03-02', closed: '' },
  { category: 'Voirie', place: 'Vilvorde', created: '2023-03-02', closed: '2023-03-03' },
  { category: 'Parc', place: 'Evere', created: '2023-03-04', closed: '2023-03-04' },
  { category: 'Voirie', place: 'Uccle', created: '2022-03-04', closed: '2022-03-09' },
]
const CODES = { Ixelles: '21009', Uccle: '21016', Evere: '21006', Vilvorde: 'Vilvorde' } as const
const FILE = `N°;Signalé le;Clôturé le;Statut;Catégorie;Commune\n${ROWS.map(
  ({ category, place, created, closed }, at) =>
    `${at + 1};${created};${closed};${closed === '' ? 'Signalé' : 'Clôturé'};${category};${place}\n`,
).join('')}`

const days = ({ created, closed }: Raw): number => (Date.parse(closed) - Date.parse(created)) / 86_400_000

/** A measure of some rows by its definition: the roads of 2023 are three. */
const BY_HAND: Readonly<Record<Measure, (rows: readonly Raw[], inhabitants: number | undefined) => number | null>> = {
  incidents: (rows) => rows.length,
  share: (rows) => rows.length / 3,
  'closed-rate': (rows) => (rows.length === 0 ? null : rows.filter(({ closed }) => closed !== '').length / rows.length),
  'median-days': (rows) => nearestRank(rows, 0.5),
  'p90-days': (rows) => nearestRank(rows, 0.9),
  'per-1000': (rows, inhabitants) => (inhabitants === undefined ? null : (rows.length / inhabitants) * 1000),
}

function nearestRank(rows: readonly Raw[], part: number): number | null {
  const sorted = rows
    .filter(({ closed }) => closed !== '')
    .map(days)
    .toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * part) - 1] ?? null
}

const ROADS_OF_2023: Question = {
  ...PLAIN_QUESTION,
  by: ['municipality'],
  filters: [{ kind: 'category', values: ['road'] }],
  from: '2023-01-01',
  to: '2023-12-31',
  source: 'records',
}

test.each(MEASURES)(
  '%s: only what occurs in the data has a row, which is zero where a filter leaves none',
  async (measure) => {
    using folder = openFolder()
    await folder.take(FILE)
    const answer = createAnswerer(folder.database)({ ...ROADS_OF_2023, measure })
    const expected = Object.entries(CODES).map(([place, code]) => {
      const kept = ROWS.filter((row) => row.place === place && row.category === 'Voirie' && row.created >= '2023')
      const inhabitants = MUNICIPALITIES.find((each) => each.code === code)?.population
      return { key: [code], value: BY_HAND[measure](kept, inhabitants) }
    })
    expect(answer.rows.map(({ key, value }) => ({ key, value }))).toEqual(
      expected.toSorted((one, other) => (one.key[0]! < other.key[0]! ? -1 : 1)),
    )
    const absent = MUNICIPALITIES.map(({ code }) => code).filter((code) => !['21006', '21009', '21016'].includes(code))
    expect(answer.absent).toEqual(absent)
  },
)

test('what occurs in the days compared with alone has occurred', async () => {
  using folder = openFolder()
  await folder.take(FILE)
  const { rows } = createAnswerer(folder.database)({
    ...ROADS_OF_2023,
    from: '2023-03-01',
    comparison: 'previous-year',
  })
  expect(rows.find(({ key }) => key[0] === '21016')).toMatchObject({ value: 0, comparison: { value: 1 } })
})

test('categories: two of 13 occur, and by two dimensions there are no rows but those counted', async () => {
  using folder = openFolder()
  await folder.take(FILE)
  const answer = createAnswerer(folder.database)
  const categories = answer({ ...ROADS_OF_2023, by: ['category'], filters: [] })
  expect(categories.rows.map(({ key, value }) => [...key, value])).toEqual([
    ['park', 1],
    ['road', 3],
  ])
  expect(categories.absent).toEqual(CATEGORY_CODES.filter((code) => code !== 'park' && code !== 'road'))
  const crossed = answer({ ...ROADS_OF_2023, by: ['category', 'municipality'], filters: [] })
  expect(crossed.absent).toBeUndefined()
  expect(crossed.rows.map(({ key, value }) => [...key, value])).toEqual([
    ['park', '21006', 1],
    ['road', '21009', 2],
    ['road', 'Vilvorde', 1],
  ])
})

test.each([
  ['municipality', ['21001']],
  ['category', ['lighting', 'monument']],
  ['status', ['refused']],
] as const)('a filter on a %s that no record has gives no figure, and why', async (kind, values) => {
  using folder = openFolder()
  await folder.take(FILE)
  const answer = createAnswerer(folder.database)({ ...ROADS_OF_2023, filters: [{ kind, values }], by: ['month'] })
  expect(answer).toMatchObject({ rows: [], total: null, reason: 'not-in-the-data' })
})

test('a past state knows what had occurred by then', async () => {
  using folder = openFolder()
  await folder.take(FILE.split('\n').slice(0, 3).join('\n'))
  await folder.take(FILE)
  const rowsOf = (asOf: number | null) =>
    createAnswerer(folder.database)({ ...ROADS_OF_2023, filters: [], asOf }).rows.map(({ key }) => key[0])
  expect([rowsOf(1), rowsOf(2), rowsOf(null)]).toEqual([
    ['21009'],
    ['21006', '21009', '21016', 'Vilvorde'],
    ['21006', '21009', '21016', 'Vilvorde'],
  ])
})

test.each([
  ['fr', '2 des 13 catégories figurent dans l’ensemble des données. N’y figurent pas : Divers, Eclairage'],
  [
    'nl',
    '2 van de 13 categorieën komen in het geheel van de gegevens voor. Niet in de gegevens: Verschillende, Verlichting',
  ],
  ['en', '2 of 13 categories occur in the data as a whole. Not in the data: Miscellaneous, Lighting'],
] as const)('%s: what occurs is said', (language, said) => {
  const absent = CATEGORY_CODES.filter((code) => code !== 'park' && code !== 'road')
  const words = absentWords({ by: ['category'], absent }, createTranslator(language), createFormat(language))
  expect(words.map((each) => each.replaceAll('\u00a0', ' ').slice(0, said.length))).toEqual([said])
  expect(absentWords({ by: ['category'] }, createTranslator(language), createFormat(language))).toEqual([])
})
