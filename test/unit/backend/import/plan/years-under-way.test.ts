import { expect, test } from 'vitest'
import { publishedCategories, publishedYears } from '../../../../../electron/backend/queries/published-figures.ts'
import { codesOf, type Folder, openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const TITLE = 'FixMyStreet, jusqu’au 15/11/2023\n\n'
const ROWS = 'Année;Nombre d’incidents\n2022;97123\n2023;132686\n'
const PERIODS = [
  ['2022-01-01', '2022-12-31', 97_123],
  ['2023-01-01', '2023-11-15', 132_686],
]
const years = ({ database }: Folder): unknown =>
  publishedYears(database, null).map(({ from, to, value }) => [from, to, value])
const categories = ({ database }: Folder): unknown =>
  publishedCategories(database, null).map(({ from, to, value }) => [from, to, value])

test.each([
  ['its title', `${TITLE}${ROWS}`, {}, 'a.csv'],
  ['its name', ROWS, {}, 'incidents_2023-11-15.csv'],
  ['a person', ROWS, { asOfDay: '2023-11-15' }, 'a.csv'],
  ['an answer', ROWS, { mapping: { asOf: '2023-11-15' } }, 'a.csv'],
  ['the title above years side by side', `${TITLE};2022;2023\nNombre d’incidents;97123;132686\n`, {}, 'a.csv'],
] as const)('trap 2: a year ends on the as-of day within it, told by %s', async (_by, text, options, name) => {
  using folder = openFolder()
  const { plan } = await folder.take(text, { dataset: 'years', ...options }, name)
  expect([years(folder), plan.understanding.asOf]).toEqual([PERIODS, '2023-11-15'])
})

test.each([
  ['a column', `${TITLE}Catégorie;2022;2023\nVoirie;97123;132686\n`],
  ['a cell', `${TITLE}Catégorie;Année;Nombre\nVoirie;2022;97123\nVoirie;2023;132686\n`],
])('trap 2: the year of %s of a table by category does too', async (_where, text) => {
  using folder = openFolder()
  await folder.take(text)
  expect(categories(folder)).toEqual(PERIODS)
})

test('trap 2: the year of a sheet does too', async () => {
  using folder = openFolder()
  const rows = textRows([
    ['FixMyStreet, jusqu’au 15/11/2023'],
    ['Catégorie', '2022', '2023'],
    ['Voirie', '97123', '132686'],
  ])
  await folder.take(sheetOf(rows), {}, 'a.xlsx')
  expect(categories(folder)).toEqual(PERIODS)
})

test('trap 2: a day after the last year, or at its end, leaves all years whole, and days of a row stay as they are', async () => {
  for (const asOfDay of ['2022-12-31', '2023-02-01']) {
    using folder = openFolder()
    await folder.take('Année;Incidents\n2021;1\n2022;2\n', { asOfDay })
    expect(years(folder)).toEqual([
      ['2021-01-01', '2021-12-31', 1],
      ['2022-01-01', '2022-12-31', 2],
    ])
  }
  using folder = openFolder()
  await folder.take('Du;Au;Incidents\n01/01/2023;31/10/2023;1\n', { dataset: 'years', asOfDay: '2023-11-15' })
  expect(years(folder)).toEqual([['2023-01-01', '2023-10-31', 1]])
})

test.each([
  'Année;Du;Au;Incidents\n2022;01/01/2023;30/11/2023;5\n',
  'Catégorie;Année;Du;Au;Nombre\nVoirie;2022;01/01/2022;31/03/2023;5\n',
  'Nature;Programme;Année;Du;Au;Montant\nprévu;WePulse;2022;01/01/2023;31/12/2023;100\n',
])('a year that its days contradict is refused: %j', async (text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay: '2023-11-30' })
  expect([plan.plan, plan.problems]).toMatchObject([
    null,
    [
      {
        code: 'year-differs',
        raw: '2022',
        place: { line: 2, column: 'Année' },
        details: { day: expect.stringContaining('2023-') },
      },
    ],
  ])
})

test('a budget line without the year that others have is refused, and told', async () => {
  using folder = openFolder()
  const text = 'Nature;Programme;Année;Montant\nprévu;WePulse;2023;100\nengagé;WePulse;;50\n'
  const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
  expect([plan.plan, plan.problems]).toMatchObject([
    null,
    [{ code: 'value-missing', place: { line: 3, column: 'Année' } }],
  ])
})

test.each(['Trimestre', 'Mois', 'Kwartaal', 'Semester'])(
  'amounts by %s are not taken for those of a year',
  async (column) => {
    using folder = openFolder()
    const text = `Nature;Programme;Année;${column};Montant\nprévu;WePulse;2023;T1;100\n`
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'column-divides', details: { column, rule: 'budgets' } }],
    ])
    const mapping = { columns: { [column]: { field: '' } } }
    expect(codesOf((await folder.plan(text, { asOfDay: '2023-09-30', mapping })).plan)).not.toContain('column-divides')
  },
)

test.each([
  ['Catégorie;Année;Nombre\nVoirie;2022;5\nParc;;6\n', ['Année']],
  ['Catégorie;Année;Nombre\nVoirie;2022;5\nParc;-;6\n', ['Année']],
  ['Catégorie;Du;Au;Nombre\nVoirie;01/01/2022;31/12/2022;5\nParc;;;6\n', ['Du']],
  ['Catégorie;Du;Au;Nombre\nVoirie;01/01/2022;31/12/2022;5\nParc;01/01/2022;;6\n', ['Au']],
  ['Année;Incidents\n2021;5\n;6\n', ['Année']],
])('a row without its period is refused with its place, and the file with it: %j', async (text, columns) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay: '2022-12-31' })
  expect([plan.plan, plan.rejected, codesOf(plan)]).toEqual([null, 1, columns.map(() => 'value-missing')])
  expect(plan.problems.map(({ place }) => [place.line, place.column])).toEqual(columns.map((column) => [3, column]))
})

test.each(['2023 (1/1 - 15/11)', '2023 YTD', '2023 jusqu’au 15/11', 'Incidents 2023 (11 mois)'])(
  'trap 2: beside columns of years one of %s is not left out without a question',
  async (column) => {
    using folder = openFolder()
    const text = `Catégorie;2022;${column};2022 (%);Évolution 2022-2023\nVoirie;100;200;5;100\n`
    const { plan } = await folder.plan(text, { asOfDay: '2023-11-15' })
    expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'column-year-unread', details: { column } }]])
    const mapping = { columns: { [column]: { field: '' } } }
    await folder.take(text, { asOfDay: '2023-11-15', mapping })
    expect(categories(folder)).toEqual([['2022-01-01', '2022-12-31', 100]])
  },
)
