import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, type Folder, openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-11-15'

const totals = (folder: Folder): unknown =>
  folder.database.prepare('SELECT substr(period_from, 1, 4), value FROM published_year ORDER BY 1').raw().all()
const counts = (folder: Folder): unknown =>
  folder.database
    .prepare('SELECT category, substr(period_from, 1, 4), value FROM published_category ORDER BY 1, 2')
    .raw()
    .all()

const YEARS = [
  ['2021', 75_900],
  ['2022', 97_123],
]

describe('yearly totals whose years stand side by side', () => {
  test.each([
    ['under their name', 'Année;2021;2022\nIncidents;75.900;97.123\n'],
    ['under an empty corner', ';2021;2022\nTotal;75.900;97.123\n'],
    ['below a title, above a remark', 'FixMyStreet\n\nJaar;2021;2022\nAantal incidenten;75 900;97 123\nBron: CIBG\n'],
    ['as a grand total', ';2021;2022\nTotal général;75.900;97.123\n'],
    ['with their growth', ';2021;2022\nNombre d’incidents;75.900;97.123\nCroissance (%);;28\n'],
    ['with the total that adds them up', 'Année;2021;2022;Total\nIncidents;75.900;97.123;173.023\n'],
  ])('are read as one row per year: %s', async (_case, text) => {
    using folder = openFolder()
    const { plan } = await folder.take(text, { asOfDay })
    expect([plan.dataset, codesOf(plan)[0], totals(folder)]).toEqual(['years', 'note-table-turned', YEARS])
    expect(plan.controlTotals.map(({ ok }) => ok)).toEqual(text.includes('173') ? [true] : [])
  })

  test('are read from a workbook, and a bad cell is named by its own', async () => {
    using folder = openFolder()
    const rows = (value: string) =>
      textRows([
        ['Année', '2021', '2022'],
        ['Incidents', '75.900', value],
      ])
    await folder.take(sheetOf(rows('97.123')), { asOfDay }, 'file.xlsx')
    expect(totals(folder)).toEqual(YEARS)
    const { plan } = await folder.plan(sheetOf(rows('x')), { asOfDay }, 'file.xlsx')
    expect(plan.understanding.columns.map(({ header }) => header)).toEqual(['Année', 'Incidents'])
    expect(plan.problems.filter(({ code }) => code === 'number-invalid')).toMatchObject([
      { raw: 'x', place: { line: 2, column: '2022', cell: 'C2' } },
    ])
  })

  test('are refused with the place where a total stood before it was turned', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Année;2021;2022;Total\nIncidents;75.900;97.123;173.024\n', { asOfDay })
    expect(plan.problems.filter(({ code }) => code === 'total-differs')).toMatchObject([
      { place: { line: 2, column: 'Total' }, details: { declared: 173_024, computed: 173_023 } },
    ])
    expect(plan.understanding.totalLine).toBe(2)
  })

  test('may stand there in both languages, and a remark keeps its line', async () => {
    using folder = openFolder()
    const both = 'Année;2021;2022\nIncidents;75.900;97.123\n\nJaar;2021;2022\nIncidenten;75.900;'
    const { plan } = await folder.take(`${both}97.123\n`, { asOfDay })
    expect([totals(folder), codesOf(plan)]).toEqual([YEARS, ['note-table-turned', 'note-table-not-read']])
    expect(plan.problems[1]).toMatchObject({ place: { line: 4 }, details: { line: 4 } })
    expect(codesOf((await folder.plan(`${both}97.124\n`, { asOfDay })).plan)).toContain('question-table')
  })

  test('say in each language that they were turned', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Année;2021;2022\nIncidents;75.900;97.123\n', { asOfDay })
    const [note] = plan.problems
    const words = LANGUAGES.map((each) => note && problemMessage(note, createTranslator(each), createFormat(each)).what)
    expect(new Set(words).size).toBe(LANGUAGES.length)
  })

  test.each([
    ['a figure under no year', 'Année;2021;2022\nIncidents;1;2;3\n'],
    ['rows that would not be turned with them', 'Année;2021;2022\nIncidents;1;2\n\n2023;5\n'],
    ['years both ways', 'Année;2021;2022\n2019;1;2\n2020;3;4\n'],
    ['a year twice', 'Année;2021;2021\nIncidents;1;2\n'],
    ['part of a year', 'Année;2022;2023 (au 15/11)\nIncidents;1;2\n'],
    ['what is not counted in incidents', 'Année;2021;2022\nSignalements;1;2\n'],
    ['months', 'Année;janvier;février\n2021;1;2\n'],
    ['municipalities', 'Commune;2021;2022\nIxelles;1;2\n'],
  ])('are none with %s', async (_case, text) => {
    using folder = openFolder()
    expect((await folder.plan(text, { asOfDay })).plan.plan).toBeNull()
  })
})

describe('categories by year', () => {
  const COUNTS = [
    ['park', '2021', 1],
    ['park', '2022', 2],
    ['road', '2021', 3],
    ['road', '2022', 4],
  ]

  test.each([
    ['years across', 'Catégorie;2021;2022\nParc;1;2\nVoirie;3;4\nTotal;4;6\n'],
    ['years across, no name for the categories', ';2021;2022\nParc;1;2\nVoirie;3;4\nTotal;4;6\n'],
    ['years across, the corner naming both', 'Categorie \\ Jaar;2021;2022\nPark;1;2\nOpenbare weg;3;4\nTotaal;4;6\n'],
    ['years across, the corner naming them', 'Année;2021;2022\nParc;1;2\nVoirie;3;4\nTotal;4;6\n'],
    ['categories across', 'Année;Parc;Voirie;Total\n2021;1;3;4\n2022;2;4;6\n'],
    ['categories across, under an empty corner', ';Parc;Voirie;Total\n2021;1;3;4\n2022;2;4;6\n'],
  ])('are read with the %s', async (_case, text) => {
    using folder = openFolder()
    const { plan } = await folder.take(text, { asOfDay })
    expect([counts(folder), plan.controlTotals.map(({ ok }) => ok)]).toEqual([COUNTS, [true, true]])
  })
})

test('a first column without a name has the one of what stands in it', async () => {
  using folder = openFolder()
  await folder.take(';Incidents\n2021;75.900\n2022;97.123\n', { asOfDay })
  expect(totals(folder)).toEqual(YEARS)
  await folder.take(';Nombre\nParc;5\nVoirie;7\n', { asOfDay })
  expect(counts(folder)).toEqual([
    ['park', '2023', 5],
    ['road', '2023', 7],
  ])
})

test.each(['Étiquettes de lignes', 'Rijlabels', 'Total général'])(
  'the corner “%s” names no side of a table of categories by year',
  async (corner) => {
    using folder = openFolder()
    await folder.take(`${corner};2021;2022\nVoirie;1;2\nParc;3;4\nTotal général;4;6\n`, { asOfDay })
    expect(counts(folder)).toEqual([
      ['park', '2021', 3],
      ['park', '2022', 4],
      ['road', '2021', 1],
      ['road', '2022', 2],
    ])
  },
)

test('a total below the one row of counts of years is none of them, and a control total', async () => {
  using folder = openFolder()
  const text = 'Jaar;2021;2022\nIncidenten;75.900;97.123\nAlgemeen totaal;75.900;97.123\n'
  const { plan } = await folder.take(text, { asOfDay })
  expect([plan.dataset, totals(folder)]).toEqual(['years', YEARS])
  expect(codesOf(plan)).not.toContain('note-total-column')
  expect(plan.controlTotals).toEqual([{ label: 'Algemeen totaal', declared: 173_023, computed: 173_023, ok: true }])
})

test.each([
  ['below one row', 'Jaar;2021;2022\nIncidenten;75.900;97.123\nAlgemeen totaal;75.900;97.132\n', 3, '2022'],
  ['behind one row', ';2021;2022;Total\nIncidents;75.900;97.123;173.032\n', 2, 'Total'],
  ['below and behind one row', ';2021;2022;Total\nIncidents;75;97;172\nTotal;75;97;173\n', 3, 'Total'],
  ['behind one year', 'Catégorie;2021;Total\nVoirie;97.123;97.132\n', 2, 'Total'],
])('a total that differs %s refuses the file, with its place', async (_where, text, line, column) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  const found = plan.problems.find(({ code }) => code === 'total-differs')
  expect([plan.plan, found?.place.line, found?.place.column]).toEqual([null, line, column])
})
