import { describe, expect, test } from 'vitest'
import type { Mapping } from '../../../../../shared/domain/import/mapping.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { answersTo } from '../../../../../shared/i18n/file-questions.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { bookOf, textRows } from '../../../../support/workbook-file.ts'

type Rows = readonly (readonly string[])[]

const ALL: Mapping = { sheet: '*' }
const RECORDS = ['N°', 'Date de création', 'Catégorie', 'Commune', 'Statut']
const COUNTS = ['Catégorie', 'Nombre', 'Du', 'Au']
const MONEY = ['Programme', 'Institution', 'Nature', 'Année', 'Montant']

function bookWith(sheets: Readonly<Record<string, Rows>>): Buffer {
  return bookOf({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: textRows(rows) })) })
}

async function planOf(sheets: Readonly<Record<string, Rows>>, mapping: Mapping = {}) {
  using folder = openFolder()
  return (await folder.plan(bookWith(sheets), { mapping }, 'year.xlsx')).plan
}

const record = (number: string, day: string): readonly string[] => [number, day, 'Voirie', 'Ixelles', 'Clôturé']
const JANUARY: Rows = [RECORDS, record('1', '05/01/2023'), record('2', '31/01/2023')]
const FEBRUARY: Rows = [RECORDS, record('3', '01/02/2023')]

describe('a workbook with a sheet a month', () => {
  test('asks once, and offers all sheets beside each of them', async () => {
    const plan = await planOf({ Janvier: JANUARY, Février: FEBRUARY })
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['question-sheet']])
    const [question] = plan.problems
    if (question?.code !== 'question-sheet') throw new Error('no question')
    expect(question.details).toMatchObject({ sheets: ['Janvier', 'Février'], together: ['Janvier', 'Février'] })
    expect(answersTo(question, plan.understanding)).toEqual(
      ['*', 'Janvier', 'Février'].map((sheet) => ({ kind: 'mapping', mapping: { sheet } })),
    )
  })

  test.each([{ header: 1 }, { columns: {} }])('asks although %o was said of it', async (mapping) => {
    expect(codesOf(await planOf({ Janvier: JANUARY, Février: FEBRUARY, Mars: [RECORDS] }, mapping))).toContain(
      'question-sheet',
    )
  })

  test('is read sheet by sheet as one table, each line accounted for', async () => {
    const plan = await planOf({ Janvier: JANUARY, Février: FEBRUARY, Notes: [['Source : tableur']] }, ALL)
    expect(plan).toMatchObject({ read: 3, new: 3, understanding: { sheet: null, together: ['Janvier', 'Février'] } })
    expect(plan.plan).not.toBeNull()
    expect(plan.lines.map(({ sheet, last, rows }) => [sheet, last, rows])).toEqual([
      ['Janvier', 3, 2],
      ['Février', 2, 1],
    ])
    expect(codesOf(plan)).toContain('note-sheets-not-read')
  })

  test('leaves hidden sheets out, which are named once', async () => {
    using folder = openFolder()
    const sheets = [
      { name: 'Janvier', rows: textRows(JANUARY) },
      { name: 'Février', rows: textRows(FEBRUARY) },
      { name: 'Mars', rows: textRows([RECORDS, record('9', '01/03/2023')]), state: 'hidden' as const },
    ]
    const { plan } = await folder.plan(bookOf({ sheets }), { mapping: ALL }, 'a.xlsx')
    expect(plan.read).toBe(3)
    expect(plan.problems.filter(({ code }) => code === 'note-sheets-hidden')).toMatchObject([
      { details: { count: 1, values: ['Mars'] } },
    ])
  })

  test('says of a wrong cell in which sheet it stands, and stores the line within it', async () => {
    using folder = openFolder()
    const wrong = [RECORDS, record('3', '01/02/2023'), record('4', '32/02/2023')]
    const { plan } = await folder.plan(bookWith({ Janvier: JANUARY, Février: wrong }), { mapping: ALL }, 'a.xlsx')
    expect(plan.problems.find(({ code }) => code === 'day-invalid')?.place).toMatchObject({
      ...{ sheet: 'Février', line: 3, cell: 'B3' },
    })
    await folder.take(bookWith({ Janvier: JANUARY, Février: FEBRUARY }), { mapping: ALL }, 'b.xlsx')
    const lines = folder.database.prepare('SELECT reference, line FROM incident ORDER BY reference').all()
    expect(lines).toEqual([
      { reference: '1', line: 2 },
      { reference: '2', line: 3 },
      { reference: '3', line: 2 },
    ])
  })

  test('tells the order of days over all sheets', async () => {
    const open = [RECORDS, record('1', '05/01/2023'), record('2', '06/01/2023')]
    expect(codesOf(await planOf({ Janvier: open }))).toContain('question-date')
    const { plan, new: added } = await planOf({ Janvier: open, Février: [RECORDS, record('3', '28/02/2023')] }, ALL)
    expect([plan === null, added]).toEqual([false, 3])
  })

  test('is refused where a number stands in two sheets with other words, with both places', async () => {
    const other = [RECORDS, ['1', '05/01/2023', 'Voirie', 'Jette', 'Clôturé']]
    const plan = await planOf({ Janvier: JANUARY, Février: other }, ALL)
    const found = plan.problems.find(({ code }) => code === 'key-duplicate')
    expect(found).toMatchObject({
      place: { sheet: 'Février', line: 2 },
      details: { otherSheet: 'Janvier', otherLine: 2 },
    })
    if (found === undefined) throw new Error('no duplicate')
    expect(problemMessage(found, createTranslator('fr'), createFormat('fr')).what).toMatch(/2 de la feuille.*Janvier/)
  })

  test('holds a record that stands word for word in two sheets once', async () => {
    const plan = await planOf({ Janvier: JANUARY, Février: [...FEBRUARY, record('2', '31/01/2023')] }, ALL)
    expect(plan).toMatchObject({ read: 4, new: 3 })
    expect(plan.problems.find(({ code }) => code === 'note-rows-repeated')?.details).toMatchObject({
      values: ['Février!3'],
    })
  })
})

const counts = (month: string, ...values: readonly number[]): Rows => [
  COUNTS,
  ...['Voirie', 'Eclairage', 'Parc'].map((name, index) => [
    ...[name, String(values[index] ?? 0)],
    ...[`01/${month}/2023`, `28/${month}/2023`],
  ]),
]

describe('sheets of figures', () => {
  const total = (value: number): readonly string[] => ['Total', String(value), '', '']

  test('have each their own total as a control', async () => {
    const right = { T1: [...counts('01', 100, 20, 3), total(123)], T2: [...counts('02', 200, 30, 4), total(234)] }
    const plan = await planOf(right, ALL)
    expect(plan.controlTotals.map(({ declared, ok }) => [declared, ok])).toEqual([
      [123, true],
      [234, true],
    ])
    const wrong = await planOf({ ...right, T2: [...counts('02', 200, 30, 4), total(357)] }, ALL)
    expect(wrong.problems.find(({ code }) => code === 'total-differs')?.place).toMatchObject({ sheet: 'T2', line: 5 })
  })

  const MONTHS = { A: counts('01', 100, 20, 3), B: counts('02', 200, 30, 4), C: counts('03', 5, 6, 7) }
  const WHOLE = [COUNTS, ['Voirie', '305', '01/01/2023', '28/03/2023'], ['Eclairage', '56', '01/01/2023', '28/03/2023']]
  const YEAR = [...WHOLE, ['Parc', '14', '01/01/2023', '28/03/2023']]

  test.each(['Total', 'Année 2023', 'Récapitulatif', 'Jaaroverzicht', 'Summary'])(
    'are not added to the sheet %s, which is named',
    async (name) => {
      const plan = await planOf({ [name]: YEAR, ...MONTHS }, ALL)
      expect([plan.read, plan.understanding.together]).toEqual([9, ['A', 'B', 'C']])
      expect(plan.problems.find(({ code }) => code === 'note-sheets-overview')?.details).toMatchObject({
        values: [name],
      })
    },
  )

  test('are refused beside one that is their sum under any other name', async () => {
    const plan = await planOf({ ...MONTHS, D: YEAR }, ALL)
    expect(plan.plan).toBeNull()
    expect(plan.problems.find(({ code }) => code === 'sheet-adds-up')).toMatchObject({
      ...{ place: { sheet: 'D' }, details: { sheet: 'D', sheets: ['A', 'B', 'C'] } },
    })
    const quarter = await planOf({ A: MONTHS.A, B: MONTHS.B, Q: counts('06', 300, 50, 7), C: MONTHS.C }, ALL)
    expect(codesOf(quarter)).toContain('sheet-adds-up')
  })

  test.each<[string, Rows]>([
    [
      'in another unit',
      [
        ['Programme', 'Institution', 'Nature', 'Année', 'Montant (k€)'],
        ['A', 'X', 'plan', '2024', '5'],
      ],
    ],
    [
      'with another column',
      [
        [...MONEY, 'Article'],
        ['A', 'X', 'prévu', '2024', '5', '1'],
      ],
    ],
  ])('%s are none of one form', async (_what, other) => {
    const first = [MONEY, ['P', 'Y', 'prévu', '2024', '7']]
    const plan = await planOf({ Un: first, Deux: other }, ALL)
    expect(codesOf(plan)).toEqual(['question-sheet'])
    expect(plan.problems[0]?.details).not.toHaveProperty('together')
  })
})

test.each([undefined, { unit: 'k EUR' }])(
  'a unit that one of several sheets names is that of no other: %o',
  async (values) => {
    const amounts = (programme: string): Rows => [MONEY, [programme, 'Y', 'prévu', '2023', '7']]
    const sheets = { Un: amounts('P'), Deux: [...amounts('Q'), ['* montants en k€']] }
    const plan = await planOf(sheets, { ...ALL, ...(values === undefined ? {} : { values }) })
    expect(plan.plan).toBeNull()
    expect(plan.problems.find(({ code }) => code === 'question-sheet')?.details).toMatchObject({
      ...{ rule: 'units', sheet: 'Deux', word: '* montants en k€' },
    })
  },
)

test('sheets whose columns differ are not read together, and the question says why', async () => {
  const [number = '', day = '', category = '', town = '', status = ''] = RECORDS
  const february: Rows = [
    [number, town, category, day, status],
    ['3', 'Ixelles', 'Voirie', '01/02/2023', 'Clôturé'],
  ]
  const { plan, problems } = await planOf({ Janvier: JANUARY, Février: february }, ALL)
  expect([plan, problems]).toMatchObject([null, [{ code: 'question-sheet', details: { rule: 'apart' } }]])
})

describe('what only the name of a sheet tells', () => {
  const NO_INSTITUTION = MONEY.filter((name) => name !== 'Institution')
  const NO_TOWN = RECORDS.filter((name) => name !== 'Commune')

  test.each<[string, readonly string[], Rows]>([
    ['a body', ['Ixelles', 'Jette'], [NO_INSTITUTION, ['P', 'prévu', '2024', '7']]],
    ['a municipality', ['Ixelles', 'Jette'], [NO_TOWN, ['1', '05/01/2023', 'Voirie', 'Clôturé']]],
    ['a month', ['Janvier', 'Février'], [MONEY, ['P', 'Y', 'prévu', '2024', '7']]],
  ])('is asked, and never taken: %s', async (_what, [one = '', two = ''], rows) => {
    const others = rows.map((row, index) =>
      index === 0 ? row : row.map((cell) => (cell === 'P' ? 'Q' : cell === '1' ? '2' : cell)),
    )
    const plan = await planOf({ [one]: rows, [two]: others }, ALL)
    expect(plan.plan).toBeNull()
    expect(plan.problems).toMatchObject([{ code: 'question-sheet', details: { rule: 'named' } }])
    expect(plan.problems[0]?.details).not.toHaveProperty('together')
  })
})
