import { expect, test } from 'vitest'
import { paletteEntries } from '../../../../renderer/palette/entries.ts'
import { namedCrosses } from '../../../../renderer/palette/named-cross.ts'
import { FIRST_CROSS } from '../../../../shared/domain/view/cross-view.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'

const entries = paletteEntries(
  { saved: [], recent: [], years: [2022], values: [], programmes: [], indicators: [] },
  createTranslator('fr'),
)
const named = (query: string) => namedCrosses(entries, query, '2023-11-15')
const roads = [{ kind: 'category', values: ['road'] }]

test.each([
  'voirie par organisation et statut',
  'Voirie : organisation, statut'.replaceAll(/[:,]/g, ''),
  'roads by organisation and status as a table in Excel',
  'openbare weg per organisatie en status',
])('%s is a table', (query) => {
  expect(named(query)).toEqual([
    { filters: roads, period: null, cross: { ...FIRST_CROSS, rows: 'organisation', columns: 'status' } },
  ])
})

test.each(['rues de schaerbeek', 'which three streets in Schaerbeek', 'welke drie straten in Schaarbeek'])(
  '%s are the streets of a municipality, whose name is no filter',
  (query) => {
    expect(named(query)).toEqual([{ filters: [], period: null, cross: { ...FIRST_CROSS, streetsOf: '21015' } }])
  },
)

test.each([
  ['délais tenus par commune et statut', 'on-time', 'municipality', 'status', []],
  ['voirie à temps par organisation et mois', 'on-time', 'organisation', 'month', roads],
  ['on time by municipality and category', 'on-time', 'municipality', 'category', []],
  ['op tijd per organisatie en categorie', 'on-time', 'organisation', 'category', []],
  ['ouverts par commune et mois', 'open', 'municipality', 'month', []],
  ['open incidents by status and municipality', 'open', 'status', 'municipality', []],
  ['ouverts par commune', 'open', 'municipality', 'category', []],
  ['on time by category', 'on-time', 'category', 'municipality', []],
  ['open per gemeente en categorie', 'open', 'municipality', 'category', []],
] as const)('“%s” is a table of %s', (query, service, rows, columns, filters) => {
  expect(named(query)).toEqual([{ filters, period: null, cross: { ...FIRST_CROSS, rows, columns, service } }])
})

test('the days that are named go with it, and the first table has no words of its own in a link', () => {
  expect(named('communes par catégorie 2022')).toEqual([
    { filters: [], period: expect.objectContaining({ kind: expect.stringMatching(/year|range/) }), cross: null },
  ])
})

test.each([
  'rue de la loi',
  'rue',
  'organisation',
  'catégorie sous-catégorie',
  'voirie par organisation et lune',
  '',
  'statut',
  'délais tenus',
  'ouverts par rue',
])('“%s” names none', (query) => {
  expect(named(query)).toEqual([])
})
