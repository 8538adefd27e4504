import { describe, expect, test } from 'vitest'
import { publishedCategories } from '../../../../../electron/backend/queries/published-categories.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
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

  test('also where a person says which column holds it', async () => {
    using folder = openFolder()
    const text = 'Programma;Instelling;Jaar;Uitgaven (M€)\nWePulse;Gemeente Elsene;2023;1,5\n'
    const mapping = { columns: { 'Uitgaven (M€)': { field: 'paid' } } }
    await folder.take(text, { asOfDay, mapping })
    expect(euros(folder)).toEqual([['paid Gemeente Elsene', 1_500_000]])
  })

  test('and refused where a row says another one, or none beside others that do', async () => {
    using folder = openFolder()
    const text = 'Nature;Programme;Montant (k€);Unité\nprévu;WePulse;12,5;EUR\npayé;WePulse;12,5;\n'
    const { plan } = await folder.plan(text, { asOfDay })
    expect(problemsOf(plan)).toMatchObject([
      { code: 'note-unit-read' },
      { code: 'unit-differs', raw: 'EUR', place: { line: 2, column: 'Unité' }, details: { unit: 'k EUR' } },
      { code: 'value-missing', place: { line: 3, column: 'Unité' } },
    ])
  })

  test('and refused where its cents are no longer exact', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Nature;Programme;Montant\nprévu;WePulse;90071992547409,93\n', { asOfDay })
    expect(codesOf(plan)).toEqual(['number-too-large'])
  })
})

describe('a total inside a table is no row of it', () => {
  const text = [
    'Programme;Institution;Année;Prévu;Payé',
    'WePulse;Ixelles;2023;100;50',
    'WePulse;Jette;2023;200;70',
    'Total WePulse;;;300;120',
    'POD IT;Uccle;2023;40;5',
    'POD IT;Sous-total;2023;40;5',
    'Total;;;340;125',
    '',
  ].join('\n')

  test('but is held against the rows of its group', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(text, { asOfDay })
    expect([plan.read, plan.new, codesOf(plan)]).toEqual([6, 6, []])
    expect(plan.controlTotals.map(({ label, declared, ok }) => [label, declared, ok])).toEqual([
      ['Total · Prévu', 340, true],
      ['Total · Payé', 125, true],
      ['Total WePulse · Prévu', 300, true],
      ['Total WePulse · Payé', 120, true],
      ['POD IT · Prévu', 40, true],
      ['POD IT · Payé', 5, true],
    ])
  })

  test('and refuses the file where it differs', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(text.replace('300;120', '310;120'), { asOfDay })
    expect(plan.plan).toBeNull()
    expect(problemsOf(plan)).toMatchObject([
      { code: 'total-differs', place: { line: 4 }, raw: '310', details: { declared: 310, computed: 300 } },
    ])
  })

  test('a total of all rows so far is one too', async () => {
    using folder = openFolder()
    const rows = 'Nature;Programme;Institution;Montant\npayé;WePulse;Ixelles;1\nTotal;;;1\npayé;WePulse;Jette;2\n'
    const { plan } = await folder.plan(`${rows}Totaal 2023;;;3\n`, { asOfDay })
    expect([plan.new, plan.controlTotals.map(({ ok }) => ok)]).toEqual([2, [true, true]])
  })
})

describe('two columns that give one thing', () => {
  const text = 'N°;Signalé le;Commune;Code postal\n1;31/03/2023;Bruxelles;1040\n'

  test('are asked about: none of them is chosen for a person', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(text)
    expect([plan.plan, problemsOf(plan)]).toMatchObject([
      null,
      [
        {
          code: 'question-column',
          place: { line: 1 },
          details: { field: 'municipality', columns: 'Commune / Code postal' },
        },
      ],
    ])
    expect(plan.understanding.sample).toHaveLength(1)
  })

  test('are one when the other is left out', async () => {
    using folder = openFolder()
    const mapping = { columns: { 'Code postal': { field: '' } } }
    const { plan } = await folder.plan(text, { mapping })
    expect([plan.new, plan.understanding.sample[0]?.read]).toEqual([1, ['1', '2023-03-31', 'Bruxelles', null]])
    expect(codesOf(plan)).toEqual(['note-column-ignored'])
  })

  test('may both be personal', async () => {
    using folder = openFolder()
    expect(codesOf((await folder.plan('N°;Signalé le;Nom;Prénom\n1;31/03/2023;a;b\n')).plan)).toEqual([
      'note-personal-dropped',
    ])
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

  test('unless a person says that the column says nothing', async () => {
    using folder = openFolder()
    const mapping = { columns: { Commune: { field: '' } } }
    const { plan } = await folder.plan('Commune;Année;Incidents\nRégion;2022;97123\n', { mapping })
    expect([plan.new, codesOf(plan)]).toEqual([1, ['note-column-ignored']])
  })

  test('a table of categories by year keeps each year apart', async () => {
    using folder = openFolder()
    await folder.take('Catégorie;Année;Incidents\nVoirie;2021;10\nVoirie;2022;20\n')
    expect(publishedCategories(folder.database, null)).toMatchObject([
      { category: 'road', from: '2021-01-01', to: '2021-12-31', value: 10 },
      { category: 'road', from: '2022-01-01', to: '2022-12-31', value: 20 },
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

test('N1: a fraction is no number of thousands', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Situation au 15/11/2023\nCatégorie;Nombre\nDivers;0.470\n')
  expect(problemsOf(plan)).toMatchObject([{ code: 'number-invalid', raw: '0.470' }])
})

test('an end in the year 3000 is no day', async () => {
  using folder = openFolder()
  const text = 'N°;Signalé le;Clôturé le\n1;31/03/2023;01-01-3000\n2;31/03/2023;31/12/9999 00:00:00\n'
  const { plan } = await folder.take(text)
  expect([plan.new, codesOf(plan)]).toEqual([2, []])
  expect(folder.database.prepare('SELECT closed_on FROM incident').pluck().all()).toEqual([null, null])
})

describe('D2: a column that mixes both orders of day and month', () => {
  const days = ['31/12/2022', '02/03/2023', '11/15/2022', '10/25/2022']
  const text = `N°;Signalé le\n${days.map((day, index) => `${index};${day}\n`).join('')}`

  test('D2: is refused whole, since its other days could be either', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { allowRejects: true })
    expect(plan.plan).toBeNull()
    expect(problemsOf(plan)[0]).toMatchObject({ code: 'day-order-mixed', raw: '11/15/2022', place: { line: 4 } })
  })

  test('D2: is read in the order that a person names', async () => {
    using folder = openFolder()
    const mapping = { columns: { 'Signalé le': { field: 'created', dates: 'dmy' as const } } }
    const { plan } = await folder.plan(text, { ...DEFAULT_IMPORT_OPTIONS, allowRejects: true, mapping })
    expect([plan.new, plan.rejected, plan.plan === null]).toEqual([2, 2, false])
  })
})

describe('an institution has one name, in whatever language a file gives it', () => {
  const fr =
    "Nature;Programme;Institution;Année;Montant\npayé;WePulse;Commune d'Ixelles;2023;12,5\npayé;WePulse;CPAS de Jette;2023;1,5\n"
  const nl =
    'Soort;Programma;Instelling;Jaar;Bedrag\nbetaald;WePulse;Gemeente Elsene;2023;12,5\nbetaald;WePulse;OCMW Jette;2023;1,5\n'

  test('so that the Dutch file of a French one is already known', async () => {
    using folder = openFolder()
    await folder.take(fr, { asOfDay })
    const { plan } = await folder.plan(nl, { asOfDay })
    expect([plan.new, plan.unchanged]).toEqual([0, 2])
    expect(problemsOf(plan)).toMatchObject([
      {
        code: 'note-institution-same',
        details: { count: 2, values: "Gemeente Elsene = Commune d'Ixelles, OCMW Jette = CPAS de Jette" },
      },
    ])
  })

  test('and both in one file are the same line twice', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${fr}payé;WePulse;Elsene;2023;12,5\n`, { asOfDay })
    expect(problemsOf(plan)[0]).toMatchObject({ code: 'key-duplicate', place: { line: 4 }, details: { otherLine: 2 } })
  })

  test('while a municipality and its welfare centre are two', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(fr.replace('CPAS de Jette', "CPAS d'Ixelles"), { asOfDay })
    expect([plan.new, codesOf(plan)]).toEqual([2, []])
  })
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
