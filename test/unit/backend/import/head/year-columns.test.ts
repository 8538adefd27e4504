import { describe, expect, test } from 'vitest'
import { publishedCategories } from '../../../../../electron/backend/queries/published-categories.ts'
import { codesOf, type Folder, openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-09-30'
const lines = ({ database }: Folder): unknown =>
  database
    .prepare(
      `SELECT kind, institution, substr(period_from, 1, 4), substr(period_to, 1, 4), cents / 100.0, unit FROM budget_line
       WHERE valid_to IS NULL ORDER BY institution, kind, period_from`,
    )
    .raw()
    .all()

describe('a table with a column for each year', () => {
  const WIDE = 'Programma;Instelling;2022;2023\nWePulse;Elsene;100;200\nWePulse;Jette;10;\nTotaal;;110;200\n'

  test('of amounts only lacks their kind; said once, each year is a line of its own', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(WIDE, { asOfDay })
    expect(plan.problems).toMatchObject([{ code: 'column-missing', details: { fields: 'kind', dataset: 'budgets' } }])
    const { plan: taken } = await folder.take(WIDE, { asOfDay, mapping: { values: { kind: 'planned' } } })
    expect(lines(folder)).toEqual([
      ['planned', 'Elsene', '2022', '2022', 100, 'EUR'],
      ['planned', 'Elsene', '2023', '2023', 200, 'EUR'],
      ['planned', 'Jette', '2022', '2022', 10, 'EUR'],
    ])
    expect(taken.controlTotals.map(({ label, ok }) => [label, ok])).toEqual([
      ['Totaal · 2022', true],
      ['Totaal · 2023', true],
    ])
    expect(taken.understanding.columns.map(({ field }) => field)).toEqual([
      'programme',
      'institution',
      'amount:2022',
      'amount:2023',
    ])
  })

  test('of kinds, each with its unit, is read as its headers say', async () => {
    using folder = openFolder()
    const rows = textRows([
      ['Begroting 2022-2023'],
      ['Programma', 'Instelling', 'Gepland 2022 (k€)', 'Gepland 2023 (k€)', 'Betaald (k€) 2022'],
      ['WePulse', 'Elsene', '1,5', '2', '1'],
    ])
    const { plan } = await folder.take(sheetOf(rows), { asOfDay }, 'a.xlsx')
    expect(new Set(codesOf(plan))).toEqual(new Set(['note-unit-read']))
    expect(lines(folder)).toEqual([
      ['paid', 'Elsene', '2022', '2022', 1000, 'k EUR'],
      ['planned', 'Elsene', '2022', '2022', 1500, 'k EUR'],
      ['planned', 'Elsene', '2023', '2023', 2000, 'k EUR'],
    ])
  })

  test('of categories keeps the years apart, and a wrong total of one refuses the file', async () => {
    using folder = openFolder()
    const text = 'Catégorie;2021;2022\nVoirie;10;20\nDivers;1;2\nTotal;11;22\n'
    await folder.take(text)
    expect(publishedCategories(folder.database, null).map(({ from, to, value }) => [from, to, value])).toEqual(
      expect.arrayContaining([
        ['2021-01-01', '2021-12-31', 10],
        ['2022-01-01', '2022-12-31', 20],
        ['2021-01-01', '2021-12-31', 1],
        ['2022-01-01', '2022-12-31', 2],
      ]),
    )
    const { plan } = await folder.plan(text.replace('11;22', '11;23'))
    expect(plan.problems).toMatchObject([{ code: 'total-differs', raw: '23', details: { declared: 23, computed: 22 } }])
  })

  test('takes its year from the header that a person gave a field, and its style from the answer about it', async () => {
    using folder = openFolder()
    const text = 'Programma;Uitgaven 2022\nWePulse;1.234\n'
    const columns = { 'Uitgaven 2022': { field: 'paid' } }
    expect(codesOf((await folder.plan(text, { asOfDay, mapping: { columns } })).plan)).toEqual(['question-number'])
    const answered = { 'Uitgaven 2022': { field: 'paid:2022', number: 'comma' as const } }
    await folder.take(text, { asOfDay, mapping: { columns: answered } })
    expect(lines(folder)).toEqual([['paid', '', '2022', '2022', 1234, 'EUR']])
  })

  test('leaves out a row without any figure, and refuses a bad one in its place', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Catégorie;2021;2022\nVoirie;;\nDivers;1;x\n')
    expect(plan.problems).toMatchObject([
      { code: 'number-invalid', raw: 'x', place: { line: 3, column: '2022' } },
      { code: 'note-row-empty', details: { values: '2 (Voirie)' } },
    ])
  })

  test('is none where another column tells the year', async () => {
    using folder = openFolder()
    const text = 'Soort;Programma;Jaar;Bedrag;2022\nbetaald;WePulse;2023;5;7\n'
    const { plan } = await folder.take(text, { asOfDay })
    expect([codesOf(plan), lines(folder)]).toEqual([['note-column-ignored'], [['paid', '', '2023', '2023', 5, 'EUR']]])
  })
})
