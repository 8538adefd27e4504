import { describe, expect, test } from 'vitest'
import { publishedCategories } from '../../../../../electron/backend/queries/published-figures.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, type Folder, openFolder, problemsOf } from '../../../../support/folder.ts'
import { sheetOf, textRows, textXml } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-09-30'
const euros = ({ database }: Folder): unknown =>
  database
    .prepare("SELECT kind || ' ' || institution, cents / 100.0 FROM budget_line WHERE valid_to IS NULL ORDER BY 1")
    .raw()
    .all()

describe('an amount is read in the unit that the file tells', () => {
  const rows = 'betaald;WePulse;Gemeente Elsene;2023;125,5\n'

  test.each([
    ['Soort;Programma;Instelling;Jaar;Bedrag (k€)\n', 'k EUR', 'Bedrag (k€)'],
    ['Soort;Programma;Instelling;Jaar;Bedrag in duizend euro\n', 'k EUR', 'Bedrag in duizend euro'],
    ['Opvolging (in k€)\n\nSoort;Programma;Instelling;Jaar;Bedrag\n', 'k EUR', 'Opvolging (in k€)'],
  ])('%j', async (header, unit, raw) => {
    using folder = openFolder()
    const { plan } = await folder.take(header + rows, { asOfDay })
    expect(problemsOf(plan)).toMatchObject([{ code: 'note-unit-read', raw, details: { unit } }])
    expect(euros(folder)).toEqual([['paid Gemeente Elsene', 125_500]])
  })
})

describe('figures of parts are not those of the whole', () => {
  test.each([
    ['Commune;Année;Incidents\nEvere;2022;4000\n', 'Commune'],
    ['Jaar;Maand;Incidenten\n2022;3;4000\n', 'Maand'],
    ['Catégorie;Statut;Année;Incidents\nVoirie;Clôturé;2022;4000\n', 'Statut'],
  ])('%j is refused by the column that divides it', async (text, column) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay: '2023-11-15' })
    expect([plan.plan, problemsOf(plan)]).toMatchObject([
      null,
      [{ code: 'column-divides', place: { line: 1 }, details: { column } }],
    ])
  })
})

describe('the period of a table is the one of its title', () => {
  const period = async (title: string, name = 'file.csv') => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${title}\n\nCatégorie;Nombre\nDivers;470\n`, {}, name)
    if (plan.plan === null) return codesOf(plan)
    folder.commit(await folder.plan(`${title}\n\nCatégorie;Nombre\nDivers;470\n`, {}, name))
    return publishedCategories(folder.database, null).map(({ from, to }) => [from, to])[0]
  }

  test.each([
    ['Incidents (jusqu’au 15/11/2023)', ['2023-01-01', '2023-11-15']],
    ['Incidents au 15 novembre 2023', ['2023-01-01', '2023-11-15']],
    ['Meldingen tot 2023-11-15', ['2023-01-01', '2023-11-15']],
    ['Incidents du 01/07/2023 au 30/09/2023', ['2023-07-01', '2023-09-30']],
    ['Meldingen van 01.07.2023 tot en met 30.09.2023', ['2023-07-01', '2023-09-30']],
    ['Extrait le 20/11/2023, situation au 15/11/2023', ['2023-01-01', '2023-11-15']],
    ['Extrait le 20/11/2023 ; données du 15/11/2023', ['question-as-of-day']],
  ])('%s', async (title, expected) => {
    expect(await period(title)).toEqual(expected)
  })

  test('and the day in the name of a file is not that of figures of another year', async () => {
    expect(await period('Incidents par catégorie 2022', 'export-20231115.csv')).toEqual(['question-as-of-day'])
    expect(await period('Incidents par catégorie 2023', 'export-20231115.csv')).toEqual(['2023-01-01', '2023-11-15'])
  })
})

test.each(['23', '1899', '20233', '0'])('D3: the year %s is refused', async (year) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`Nature;Programme;Année;Montant\npayé;WePulse;${year};12\n`, { asOfDay })
  expect(problemsOf(plan)).toMatchObject([{ code: 'year-invalid', raw: year, place: { line: 2, column: 'Année' } }])
})

describe('a cell that is a number but for what stands behind it is told so', () => {
  const faultOf = async (cell: string): Promise<unknown> => {
    using folder = openFolder()
    const { plan } = await folder.plan(`Nature;Programme;Montant\nprévu;a;1,5\nprévu;b;${cell}\n`, { asOfDay })
    expect(codesOf(plan)).toEqual(['number-invalid'])
    const words = LANGUAGES.map((language) =>
      problemsOf(plan).map(
        (problem) => problemMessage(problem, createTranslator(language), createFormat(language)).what,
      ),
    )
    expect(words.flat().every((what) => what.includes(cell))).toBe(true)
    return plan.problems[0]?.details.rule
  }

  test.each([
    ['unit', ['1 250,00 k€', '69,8 M€', '5 k', '€ 5 k', '12 mio', '3 millions d’euros', '−5 k€']],
    ['minus', ['250,00-', '250,00 −', '5 -', '5 € -', '5- €']],
    ['mark', ['75000*', '75 000 **', '75,5¹', '75 (1)', '5 a)', '1.250,00 € *']],
    [undefined, ['5 pommes', 'abc', '1e5', '5/2', '1,2,3 k€', '12.34.56', '*', 'k€']],
  ])('%s', async (rule, cells) => {
    for (const cell of cells) expect([cell, await faultOf(cell)]).toEqual([cell, rule])
  })

  test('a percentage is no amount, be it the format of a cell', async () => {
    expect(await faultOf('28,5 %')).toBe('percent')
    using folder = openFolder()
    const header = textRows([['Nature', 'Programme', 'Montant']])
    const row = `<row r="2">${textXml('A2', 'prévu')}${textXml('B2', 'a')}<c r="C2" s="1"><v>0.285</v></c></row>`
    const { plan } = await folder.plan(sheetOf(header + row, { formats: ['0.0%'] }), { asOfDay }, 'book.xlsx')
    expect(plan.problems).toMatchObject([
      { code: 'number-invalid', place: { cell: 'C2' }, details: { rule: 'percent' } },
    ])
  })

  test('a count has neither unit nor sign', async () => {
    using folder = openFolder()
    const text = (cell: string) => `Catégorie;Année;Nombre d'incidents\nVoirie;2022;${cell}\n`
    const ruleOf = async (cell: string) => (await folder.plan(text(cell), { asOfDay })).plan.problems[0]?.details.rule
    expect(await ruleOf('5 k')).toBeUndefined()
    expect(await ruleOf('5-')).toBeUndefined()
    expect(await ruleOf('28,5 %')).toBeUndefined()
    expect(await ruleOf('75000*')).toBe('mark')
  })
})
