import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { bookOf, textRows } from '../../../../support/workbook-file.ts'

type Rows = readonly (readonly string[])[]

const TITLE = ['Incidents 2023, jusqu’au 15/11/2023']
const FRENCH: Rows = [
  ['Catégorie', 'Nombre'],
  ['Voirie', '19.884'],
  ['Eclairage', '2.872'],
  ['Parc', '89'],
  ['Monument', '262'],
]
/** The order of the Dutch alphabet. */
const DUTCH: Rows = [
  ['Categorie', 'Aantal'],
  ['Monument', '262'],
  ['Openbare weg', '19.884'],
  ['Park', '89'],
  ['Verlichting', '2.872'],
]

const bookWith = (french: Rows, dutch: Rows): Buffer =>
  bookOf({
    sheets: [
      { name: 'FR', rows: textRows(french) },
      { name: 'NL', rows: textRows(dutch) },
    ],
  })

const changed = (rows: Rows, from: string, to: string): Rows =>
  rows.map((row) => row.map((cell) => (cell === from ? to : cell)))

describe('X6: the sheets of one table in two languages', () => {
  test('are a question where a figure differs, which names the first cells that do', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(bookWith([TITLE, ...FRENCH], changed(DUTCH, '2.872', '2.873')), {}, 'a.xlsx')
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['question-sheet']])
    const [asked] = plan.problems
    expect(asked?.details).toMatchObject({
      ...{ sheets: ['FR', 'NL'], sheet: 'FR', cell: 'B4', word: '2.872' },
      ...{ otherSheet: 'NL', otherCell: 'B5', otherWord: '2.873' },
    })
    const { what } = problemMessage(asked ?? never(), createTranslator('en'), createFormat('en'))
    expect(what).toContain('“2.872” in B4 of the first, “2.873” in B5 of the second')
  })

  test('once one of them was chosen, the difference is still told', async () => {
    using folder = openFolder()
    const book = bookWith([TITLE, ...FRENCH], changed([TITLE, ...DUTCH], '2.872', '2.873'))
    const { plan } = await folder.take(book, { mapping: { sheet: 'NL' } }, 'a.xlsx')
    expect([plan.new, plan.understanding.sheet]).toEqual([4, 'NL'])
    expect(plan.problems).toMatchObject([
      {
        code: 'note-sheets-differ',
        details: { sheet: 'NL', cell: 'B6', word: '2.873', otherSheet: 'FR', otherCell: 'B4', otherWord: '2.872' },
      },
    ])
    const equal = bookWith([TITLE, ...FRENCH], [TITLE, ...DUTCH])
    expect(codesOf((await folder.plan(equal, { mapping: { sheet: 'FR' } }, 'a.xlsx')).plan)).toEqual([])
  })

  test('are a question where a row is missing in one of them', async () => {
    using folder = openFolder()
    const dutch = DUTCH.filter(([name]) => name !== 'Park')
    const { plan } = await folder.plan(bookWith([TITLE, ...FRENCH], dutch), {}, 'a.xlsx')
    expect(plan.problems).toMatchObject([
      { code: 'question-sheet', details: { rule: 'lack', sheet: 'FR', otherSheet: 'NL', line: 5 } },
    ])
  })

  test('are compared before their as-of day is known', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(bookWith(FRENCH, changed(DUTCH, '89', '90')), {}, 'a.xlsx')
    expect(plan.problems).toMatchObject([{ code: 'question-sheet', details: { cell: 'B4', otherCell: 'B4' } }])
    const same = await folder.plan(bookWith(FRENCH, DUTCH), {}, 'a.xlsx')
    expect(codesOf(same.plan)).toEqual(['note-sheets-same', 'question-as-of-day'])
  })

  test('of other years are only asked about', async () => {
    using folder = openFolder()
    const ofYear = (year: string): Rows => [
      ['Année', 'Nombre'],
      [year, '97123'],
    ]
    const { plan } = await folder.plan(bookWith(ofYear('2021'), ofYear('2022')), {}, 'a.xlsx')
    expect(plan.problems.map(({ code, details }) => [code, details.rule])).toEqual([['question-sheet', undefined]])
  })

  test('of a budget with articles differ in the article that does', async () => {
    using folder = openFolder()
    const french: Rows = [
      ['Nature', 'Programme', 'Année', 'Article', 'Montant'],
      ['prévu', 'WePulse', '2023', '33.01', '100'],
      ['prévu', 'WePulse', '2023', '33.02', '200'],
    ]
    const dutch: Rows = [
      ['Aard', 'Programma', 'Jaar', 'Artikel', 'Bedrag'],
      ['gepland', 'WePulse', '2023', '33.01', '100'],
      ['gepland', 'WePulse', '2023', '33.02', '201'],
    ]
    const options = { asOfDay: '2023-09-30' }
    const { plan } = await folder.plan(bookWith(french, dutch), options, 'a.xlsx')
    expect(plan.problems).toMatchObject([
      { code: 'question-sheet', details: { cell: 'E3', word: '200', otherCell: 'E3', otherWord: '201' } },
    ])
    const equal = await folder.plan(bookWith(french, changed(dutch, '201', '200')), options, 'a.xlsx')
    expect(codesOf(equal.plan)).toEqual(expect.arrayContaining(['question-parts', 'note-sheets-same']))
    const shorter = await folder.plan(bookWith(french, dutch.slice(0, 2)), options, 'a.xlsx')
    expect(shorter.plan.problems).toMatchObject([{ code: 'question-sheet', details: { rule: 'lack', line: 3 } }])
  })

  test('of a budget are told apart by the column that differs', async () => {
    using folder = openFolder()
    const french: Rows = [
      ['Programme', 'Année', 'Prévu', 'Payé'],
      ['WePulse', '2022', '100,50', '80'],
      ['WePulse', '2023', '200', '120'],
    ]
    const dutch: Rows = [
      ['Programma', 'Jaar', 'Gepland', 'Betaald'],
      ['WePulse', '2022', '100,5', '80'],
      ['WePulse', '2023', '200', '210'],
    ]
    const { plan } = await folder.plan(bookWith(french, dutch), { asOfDay: '2023-09-30' }, 'a.xlsx')
    expect(plan.problems).toMatchObject([
      { code: 'question-sheet', details: { cell: 'D3', word: '120', otherCell: 'D3', otherWord: '210' } },
    ])
    const equal = await folder.plan(bookWith(french, changed(dutch, '210', '120')), { asOfDay: '2023-09-30' }, 'a.xlsx')
    expect([equal.plan.new, codesOf(equal.plan)]).toEqual([4, ['note-sheets-same']])
  })
})

describe('the sheets of one table of records', () => {
  const HEAD = {
    fr: ['N°', 'Catégorie complète', 'Commune', 'Signalé le', 'Statut', 'Organisation', 'Canal', 'Adresse'],
    nl: ['Nr.', 'Hoofdcategorie', 'Gemeente', 'Aangemaakt op', 'Status', 'Organisatie', 'Kanaal', 'Adres'],
  } as const
  const ROW = {
    fr: ['Voirie > Trottoir', 'Schaerbeek', '21/03/2023', 'Clôturé', 'Bruxelles Mobilité', 'Citoyen', 'Rue Royale 1'],
    nl: [
      'Openbare weg > Stoep',
      'Schaarbeek',
      '21/03/2023',
      'Afgesloten',
      'Brussel Mobiliteit',
      'Burger',
      'Koningsstraat 1',
    ],
  } as const
  const sheet = (language: 'fr' | 'nl', from = '', to = ''): Rows =>
    changed([[...HEAD[language]], ...['1', '2'].map((reference) => [reference, ...ROW[language]])], from, to)

  test.each([
    ['Bruxelles Mobilité', 'Schaerbeek', 'F2'],
    ['Voirie > Trottoir', 'Voirie > Nid de poule', 'B2'],
    ['Rue Royale 1', 'Rue Royale 2', 'H2'],
    ['Citoyen', 'Téléphone', 'G2'],
  ])('in one language are a question where one says “%s” and the other “%s”', async (word, otherWord, cell) => {
    using folder = openFolder()
    const book = bookWith(sheet('fr'), sheet('fr', word, otherWord))
    const asked = await folder.plan(book, {}, 'a.xlsx')
    expect(asked.plan.plan).toBeNull()
    const details = { sheet: 'FR', otherSheet: 'NL', cell, otherCell: cell, word, otherWord }
    expect(asked.plan.problems).toMatchObject([{ code: 'question-sheet', details }])
    const chosen = await folder.plan(book, { mapping: { sheet: 'FR' } }, 'a.xlsx')
    expect(chosen.plan.problems.find(({ code }) => code === 'note-sheets-differ')).toMatchObject({ details })
  })

  test('in two languages are read once where they differ in words of their own, and it is said of rows', async () => {
    using folder = openFolder()
    for (const [french, dutch] of [
      ['Bruxelles Mobilité', 'Brussel Mobiliteit'],
      ['Régie foncière', 'Grondregie'],
    ] as const) {
      const book = bookWith(sheet('fr', 'Bruxelles Mobilité', french), sheet('nl', 'Brussel Mobiliteit', dutch))
      const { plan } = await folder.plan(book, {}, 'a.xlsx')
      expect([plan.plan === null, plan.new, codesOf(plan)]).toEqual([false, 2, ['note-sheets-same']])
      const { what } = problemMessage(plan.problems[0] ?? never(), createTranslator('en'), createFormat('en'))
      expect(what).toBe('Sheet not read, as it holds the same data: NL.')
    }
  })

  test('in two languages are a question where they name two organisations or channels that are known', async () => {
    using folder = openFolder()
    for (const [word, otherWord, cell] of [
      ['Brussel Mobiliteit', 'Leefmilieu Brussel', 'F2'],
      ['Burger', 'Vereniging', 'G2'],
    ] as const) {
      const { plan } = await folder.plan(bookWith(sheet('fr'), sheet('nl', word, otherWord)), {}, 'a.xlsx')
      expect(plan.problems).toMatchObject([{ code: 'question-sheet', details: { cell, otherCell: cell, otherWord } }])
    }
  })
})

function never(): never {
  throw new Error('not asked')
}
