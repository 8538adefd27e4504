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
])('“%s” names none', (query) => {
  expect(named(query)).toEqual([])
})
