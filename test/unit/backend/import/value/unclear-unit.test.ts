import { describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { isChosen, isQuestion, withAnswer } from '../../../../../shared/domain/import/question-answers.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { answersTo } from '../../../../../shared/i18n/file-questions.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, type Folder, NOW, openFolder } from '../../../../support/folder.ts'

const options = { ...DEFAULT_IMPORT_OPTIONS, asOfDay: '2023-09-30' }
const AMOUNT_SQL = 'SELECT cents, unit, decimals FROM budget_line WHERE valid_to IS NULL'

describe('a unit that is meant and not understood is asked, never taken for euro', () => {
  test.each([
    ['in a title', 'Uitgaven 2023 mln\nSoort;Programma;Jaar;Bedrag\ngepland;WePulse;2023;12,50\n'],
    ['in the header of an amount', 'Soort;Programma;Jaar;Bedrag (M)\ngepland;WePulse;2023;12,50\n'],
  ])('%s', async (_where, text) => {
    using folder = openFolder()
    const asked = {
      ...options,
      mapping: text.includes('(M)') ? { columns: { 'Bedrag (M)': { field: 'amount' } } } : {},
    }
    const { plan } = await folder.plan(text, asked)
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['question-unit']])
    const [question] = plan.problems.filter(isQuestion)
    if (question === undefined) throw new Error('not asked')
    const stored: unknown[] = []
    for (const answer of answersTo(question, plan.understanding)) {
      if (!isChosen(answer)) throw new Error('what is written is no choice')
      using other = openFolder()
      const { plan: answered } = await other.take(text, withAnswer(asked, answer))
      expect(codesOf(answered)).toEqual(stored.length === 0 ? [] : ['note-unit-read'])
      stored.push(...other.database.prepare(AMOUNT_SQL).raw().all())
    }
    expect(stored).toEqual([
      [1250, 'EUR', 2],
      [1_250_000, 'k EUR', 2],
      [1_250_000_000, 'M EUR', 2],
    ])
  })

  test('but not where a column, or every header, tells the unit of each amount', async () => {
    const read = async (text: string) => {
      using folder = openFolder()
      return codesOf((await folder.plan(text, options)).plan)
    }
    expect(await read('Uitgaven mln\nSoort;Programma;Jaar;Bedrag;Eenheid\ngepland;WePulse;2023;12,50;EUR\n')).toEqual(
      [],
    )
    expect(await read('Uitgaven mln\nSoort;Programma;Jaar;Bedrag (EUR)\ngepland;WePulse;2023;12,50\n')).toEqual([])
    expect(await read('Incidents par millier\nAnnée;Incidents\n2021;75\n')).toEqual([])
  })

  test('and an answer that a clear title contradicts is refused', async () => {
    using folder = openFolder()
    const text = 'Bedragen in miljoen euro\nSoort;Programma;Jaar;Bedrag\ngepland;WePulse;2023;12,50\n'
    const { plan } = await folder.plan(text, { ...options, mapping: { values: { unit: 'EUR' } } })
    expect(codesOf(plan)).toContain('unit-differs')
  })
})

test.each([
  ['Bedrag (1.000 EUR)', '12,50', [1_250_000, 'k EUR', 2]],
  ['Bedrag (mio)', '12,50', [1_250_000_000, 'M EUR', 2]],
  ['Montant (Mrd €)', '12,50', [1_250_000_000_000, 'M EUR', 0]],
  ['Montant (Mrd €)', '0,0125', [1_250_000_000, 'M EUR', 1]],
  ['Montant (en cents)', '1250', [1250, 'EUR', 2]],
])('a header that a person maps keeps its unit: %s, %s', async (header, amount, stored) => {
  using folder = openFolder()
  const mapping = { columns: { [header]: { field: 'amount' } } }
  await folder.take(`Soort;Programma;Jaar;${header}\ngepland;WePulse;2023;${amount}\n`, { ...options, mapping })
  expect(folder.database.prepare(AMOUNT_SQL).raw().all()).toEqual([stored])
})

describe('amounts below a cent', () => {
  const planned = async (amounts: readonly string[], header = 'Montant', mapping = {}) => {
    const folder = openFolder()
    const rows = amounts.map((amount, index) => `prévu;p${index};2023;${amount}\n`).join('')
    return { folder, ...(await folder.plan(`Nature;Programme;Année;${header}\n${rows}`, { ...options, mapping })) }
  }

  test.each([
    ['Montant', '33,3333333', [3333, 'EUR', 2]],
    ['Montant', '0,0040', [0, 'EUR', 2]],
    ['Montant (k€)', '1,2345678', [123_457, 'k EUR', 5]],
    ['Montant (M€)', '1,2345678912', [123_456_789, 'M EUR', 8]],
  ])('%s, %s is rounded, has the decimals of cents and is told', async (header, amount, stored) => {
    const { folder, ...prepared } = await planned([amount], header)
    using _closed = folder
    folder.commit(prepared)
    const notes = prepared.plan.problems.filter(({ code }) => code === 'note-amount-rounded')
    expect(notes).toMatchObject([{ details: { count: 1, values: [amount] } }])
    expect(folder.database.prepare(AMOUNT_SQL).raw().all()).toEqual([stored])
  })

  test('whole cents with further zeros are not rounded', async () => {
    const { folder, plan } = await planned(['12,5000', '0,1'])
    using _closed = folder
    expect([plan.plan === null, codesOf(plan)]).toEqual([false, []])
  })

  test('three decimals are refused, as they may be thousands, unless a person said how the column is written', async () => {
    const { folder, plan } = await planned(['12.5', '1.234'])
    using _closed = folder
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'amount-thousands', raw: '1.234', place: { line: 3, column: 'Montant' } }],
    ])
    const even = await planned(['12.5', '1.230', '1.2340'])
    using _evenClosed = even.folder
    expect(codesOf(even.plan)).toEqual(['amount-thousands', 'note-amount-rounded'])
    const said = await planned(['12.5', '1.234'], 'Montant', {
      columns: { Montant: { field: 'amount', number: 'point' } },
    })
    using _saidClosed = said.folder
    expect([said.plan.plan === null, codesOf(said.plan)]).toEqual([false, ['note-amount-rounded']])
    const thousands = await planned(['12.5', '1.234'], 'Montant (k€)')
    using _thousandsClosed = thousands.folder
    expect(codesOf(thousands.plan)).toEqual(['note-unit-read'])
  })
})

describe('a unit that a person said is proposed for the next file of its source', () => {
  const file = (year: string, amount: string, title = 'mln', header = 'Soort;Programma;Jaar;Bedrag') =>
    `Uitgaven ${title}\n${header}\ngepland;WePulse;${year};${amount}\n`
  const said = { ...options, mapping: { values: { unit: 'k EUR' } } }
  const askedOf = async (folder: Folder, text: string) =>
    (await folder.plan(text, options)).plan.problems.filter(isQuestion).map(({ code, details }) => ({ code, details }))

  test('first of the answers, with the day of that import, and never taken without one', async () => {
    using folder = openFolder()
    await folder.take(file('2022', '12,50'), said)
    const { plan } = await folder.plan(file('2023', '13,50'), options)
    const [question] = plan.problems.filter(isQuestion)
    if (question === undefined) throw new Error('not asked')
    expect([plan.plan, question.code, question.details]).toEqual([
      null,
      'question-unit',
      { rule: 'earlier', unit: 'k EUR', day: '2023-12-01' },
    ])
    expect(answersTo(question, plan.understanding)).toEqual(
      ['k EUR', 'EUR', 'M EUR'].map((unit) => ({ kind: 'mapping', mapping: { values: { unit } } })),
    )
    expect(problemMessage(question, createTranslator('nl'), createFormat('nl')).what).toContain(
      'Bij de import van 01/12/2023, voor een bestand met dezelfde kolommen, was het antwoord: duizend euro.',
    )
  })

  test('whatever years the headers name', async () => {
    using folder = openFolder()
    const text = (year: number) => `Uitgaven mln\nProgramme;Nature;Budget ${year}\nWePulse;prévu;1\n`
    await folder.take(text(2022), { ...options, mapping: { values: { unit: 'M EUR' } } })
    expect(await askedOf(folder, text(2023))).toMatchObject([{ details: { unit: 'M EUR' } }])
  })

  test('not for a file with other columns, nor after the import is undone; the last answer goes first', async () => {
    using folder = openFolder()
    const plainly = [{ code: 'question-unit', details: {} }]
    await folder.take(file('2022', '12,50'), said)
    expect(await askedOf(folder, file('2023', '13,50', 'mln', 'Nature;Programme;Année;Montant'))).toEqual(plainly)
    await folder.take(file('2023', '13,50'), { ...options, mapping: { values: { unit: 'M EUR' } } })
    expect(await askedOf(folder, file('2021', '1'))).toMatchObject([{ details: { unit: 'M EUR' } }])
    undoImport(folder.database, NOW, null)
    expect(await askedOf(folder, file('2021', '1'))).toMatchObject([{ details: { unit: 'k EUR' } }])
    undoImport(folder.database, NOW, null)
    expect(await askedOf(folder, file('2021', '1'))).toEqual(plainly)
  })
})
