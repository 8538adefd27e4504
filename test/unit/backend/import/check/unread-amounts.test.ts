import { describe, expect, test } from 'vitest'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  type ImportPlan,
} from '../../../../../shared/domain/import/import-plan.ts'
import { isQuestion, withAnswer } from '../../../../../shared/domain/import/question-answers.ts'
import { lastingMapping } from '../../../../../shared/domain/import/remembered-mapping.ts'
import { answersTo } from '../../../../../shared/i18n/file-questions.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { sheetOf, textXml } from '../../../../support/workbook-file.ts'

const options: ImportOptions = { ...DEFAULT_IMPORT_OPTIONS, asOfDay: '2023-11-15' }
const CODE = 'question-unread-amount'

const asked = ({ problems }: ImportPlan) => problems.filter(isQuestion).filter(({ code }) => code === CODE)
const headers = (plan: ImportPlan) => asked(plan).map(({ place }) => place.column)

async function planned(text: string): Promise<ImportPlan> {
  using folder = openFolder()
  return (await folder.plan(text, options)).plan
}

/** A budget with a column that no field takes between two that are read, and a total below. */
const budget = (header: string, [one, two, total]: readonly string[], title = ''): string =>
  `${title}Programma;Begunstigde;Jaar;${header};Vastgelegd;Vereffend\nWePulse;Evere;2023;${one};980,0;410,2\nPOD IT;Jette;2023;${two};150,0;75,5\nTotaal;;;${total};1130,0;485,7\n`

describe('a column of amounts that no field takes is asked about', () => {
  test.each([
    ['by its name', budget('Voorzien krediet', ['1250', '400', ''])],
    ['by the word for its kind', budget('Voorzien', ['1250', '400', ''])],
    ['by the unit in its header', budget('Toewijzing (EUR)', ['1250', '400', ''])],
    ['by a word for money', budget('Aangewend', ['1250', '400', ''])],
    ['by the sign in its cells', budget('Toewijzing', ['1.250 €', '400 €', ''])],
    ['by the total of the table', budget('Toewijzing', ['1250', '400', '1650'])],
    ['by its decimals under a unit', budget('Toewijzing', ['1250,5', '400', ''], 'Bedragen in k€\n\n')],
  ])('%s', async (_how, text) => {
    const plan = await planned(text)
    expect([plan.plan, headers(plan).length]).toEqual([null, 1])
  })

  test('by its name, though one cell is a word', async () => {
    const row = 'WePulse;Uccle;2023;later;1,0;1,0\n'
    expect(
      headers(await planned(`${budget('Voorzien krediet', ['1250', '400', '']).replace('Totaal', `${row}Totaal`)}`)),
    ).toEqual(['Voorzien krediet'])
  })

  test('by the format of its cells in a workbook', async () => {
    using folder = openFolder()
    const cells = ['Programma', 'Jaar', 'Toewijzing', 'Betaald'].map((text, at) => textXml(`${'ABCD'[at]}1`, text))
    const row = `${textXml('A2', 'WePulse')}<c r="B2"><v>2023</v></c><c r="C2" s="1"><v>50</v></c><c r="D2"><v>5</v></c>`
    const book = sheetOf(`<row r="1">${cells.join('')}</row><row r="2">${row}</row>`, { formats: ['#,##0 "€"'] })
    const { plan } = await folder.plan(book, options, 'file.xlsx')
    expect([plan.plan, headers(plan)]).toEqual([null, ['Toewijzing']])
  })
})

describe('no amounts are', () => {
  const title = 'Bedragen in k€\n\n'
  test.each([
    ['counts', budget('Aantal facturen', ['3', '4', '7'], title)],
    ['shares', budget('Uitvoeringsgraad', ['78%', '52%', '65%'], title)],
    ['rates', budget('Taux', ['0,5', '1,5', ''], title)],
    ['years', budget('Startjaar', ['2021', '2022', ''], title)],
    ['articles', budget('Artikel', ['12.34', '12.35', ''], title)],
    ['codes of a budget', budget('Budget code', ['4500012', '4500013', ''])],
    ['codes', budget('SAP', ['4500012', '4500013', ''], title)],
    ['staff', budget('VTE', ['1,5', '2,5', '4,0'], title)],
    ['balances', budget('Saldo', ['1250,5', '400,5', '1651,0'], title)],
    ['words', budget('Voorzien krediet', ['1250', 'later', ''], title)],
    ['numbers of which nothing says that they are', budget('Toewijzing', ['1250', '400', '1700'])],
    ['empty cells', budget('Voorzien krediet', ['', '', ''], title)],
  ])('%s', async (_what, text) => {
    const plan = await planned(text)
    expect([plan.plan === null, asked(plan)]).toEqual([false, []])
  })
})

/** What a budget of the folder says by kind and year. */
const lines = (folder: ReturnType<typeof openFolder>) =>
  folder.database.prepare('SELECT kind, period_from, SUM(cents) FROM budget_line GROUP BY 1, 2 ORDER BY 1').raw().all()

test('every answer settles it, no kind is offered twice, and the next file of the kind is not asked', async () => {
  const text = budget('Voorzien krediet', ['1250', '400', '1650'])
  using folder = openFolder()
  const { plan } = await folder.plan(text, options)
  const [question] = asked(plan)
  if (question === undefined) throw new Error('not asked')
  const answers = answersTo(question, plan.understanding)
  expect(answers).toEqual(
    ['planned', 'potential-saving', ''].map((field) => ({
      kind: 'mapping',
      mapping: { columns: { 'Voorzien krediet': { field } } },
    })),
  )
  for (const answer of answers) {
    if (answer.kind !== 'mapping') throw new Error('no mapping')
    const next = await folder.plan(text, { ...options, mapping: lastingMapping(withAnswer(options, answer).mapping) })
    expect([next.plan.plan === null, asked(next.plan)]).toEqual([false, []])
  }
  await folder.take(text, { ...options, mapping: { columns: { 'Voorzien krediet': { field: 'planned' } } } })
  expect(lines(folder)).toEqual([
    ['committed', '2023-01-01', 113_000],
    ['paid', '2023-01-01', 48_570],
    ['planned', '2023-01-01', 165_000],
  ])
})

test('beside columns of one year it is of that year', async () => {
  using folder = openFolder()
  const text = 'Project;Raming 2023;Aangewend\nWePulse;1250;980,5\nPOD IT;400;150\n'
  const { plan } = await folder.plan(text, options)
  const [question] = asked(plan)
  const fields =
    question &&
    answersTo(question, plan.understanding).map(
      (answer) => answer.kind === 'mapping' && answer.mapping.columns?.Aangewend?.field,
    )
  expect(fields).toEqual(['committed:2023', 'paid:2023', 'potential-saving:2023', ''])
  await folder.take(text, { ...options, mapping: { columns: { Aangewend: { field: 'paid:2023' } } } })
  expect(lines(folder)).toEqual([
    ['paid', '2023-01-01', 113_050],
    ['planned', '2023-01-01', 165_000],
  ])
})

test('beside columns of several years nobody knows of which it is', async () => {
  const plan = await planned('Project;Raming 2022;Raming 2023;Aangewend\nWePulse;1;1250;980,5\n')
  const [question] = asked(plan)
  expect(question && answersTo(question, plan.understanding)).toEqual([
    { kind: 'mapping', mapping: { columns: { Aangewend: { field: '' } } } },
  ])
})

test('beside the one amount of a table it may take its place', async () => {
  const text = 'Nature;Programme;Année;Montant;Montant TVAC\nprévu;WePulse;2023;10,5;12,7\n'
  const plan = await planned(text)
  const [question] = asked(plan)
  expect(question && answersTo(question, plan.understanding)).toEqual([
    { kind: 'mapping', mapping: { columns: { 'Montant TVAC': { field: 'amount' }, Montant: { field: '' } } } },
    { kind: 'mapping', mapping: { columns: { 'Montant TVAC': { field: '' } } } },
  ])
})

test('records are not asked', async () => {
  const plan = await planned('N°;Statut;Signalé le;Coût (EUR)\n1;Clôturé;15/11/2022;12,50\n')
  expect(codesOf(plan)).toEqual(['note-column-ignored'])
})
