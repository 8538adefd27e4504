import { describe, expect, test } from 'vitest'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { isQuestion, withAnswer } from '../../../../../shared/domain/import/question-answers.ts'
import { answersTo } from '../../../../../shared/i18n/file-questions.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { bookOf, textRows } from '../../../../support/workbook-file.ts'

const options = { ...DEFAULT_IMPORT_OPTIONS, asOfDay: '2023-09-30' }
const TABLE = 'Nature;Programme;Année;Montant\nprévu;WePulse;2023;1250\nprévu;HR4U;2023;500\n'
const IN_THOUSANDS = TABLE.replace('Montant', 'Montant (k€)')
const AMOUNT_SQL = 'SELECT cents, unit FROM budget_line WHERE valid_to IS NULL ORDER BY cents'

describe('a unit that is named beside the amounts is asked, never taken for euro', () => {
  test.each([
    ['a footnote', `${TABLE}* montants en k€\n`, '* montants en k€'],
    [
      'a remark below the total',
      `${TABLE}Total;;;1750\nMontants en milliers d'euros\n`,
      "Montants en milliers d'euros",
    ],
    ['the figure of the total', `${TABLE}Total;;;1750 k€\n`, '1750 k€'],
    ['a total in one cell', `${TABLE}Total : 1750 k€\n`, 'Total : 1750 k€'],
    ['the words of the total', `${TABLE}Total (k€);;;1750\n`, 'Total (k€)'],
    ['a total in another unit than its header', `${IN_THOUSANDS}Total;;;1750 €\n`, '1750 €'],
    [
      'a header beside one without a unit',
      'Programme;Nature;Budget 2022;Budget 2023 (k€)\nWePulse;prévu;100;200\n',
      'Budget 2023 (k€)',
    ],
  ])('%s', async (_where, text, raw) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, options)
    expect(plan.plan).toBeNull()
    expect(plan.problems.filter(isQuestion)).toMatchObject([{ code: 'question-unit', raw }])
  })

  test('the name of a sheet', async () => {
    using folder = openFolder()
    const book = (name: string, table: string) =>
      bookOf({ sheets: [{ name, rows: textRows(table.split('\n').map((line) => line.split(';'))) }] })
    const codes = async (name: string, table: string) =>
      codesOf((await folder.plan(book(name, table), options, 'a.xlsx')).plan)
    expect(await codes('Budget k€', TABLE)).toEqual(['question-unit'])
    expect(await codes('Budget k€', IN_THOUSANDS)).toEqual(['note-unit-read'])
    expect(await codes('Budget', TABLE)).toEqual([])
  })

  test('and the answer is what is stored', async () => {
    using folder = openFolder()
    const text = `${TABLE}Total;;;1750 k€\n`
    const { plan } = await folder.plan(text, options)
    const [question] = plan.problems.filter(isQuestion)
    if (question === undefined) throw new Error('not asked')
    const [, thousands] = answersTo(question, plan.understanding)
    if (thousands?.kind !== 'mapping') throw new Error('no unit to choose')
    const receipt = await folder.take(text, withAnswer(options, thousands))
    expect(receipt.plan.controlTotals).toMatchObject([{ declared: 1750, computed: 1750, ok: true }])
    expect(folder.database.prepare(AMOUNT_SQL).raw().all()).toEqual([
      [50_000_000, 'k EUR'],
      [125_000_000, 'k EUR'],
    ])
  })

  test.each([
    ['that of the amounts', `${IN_THOUSANDS}Total;;;1750 k€\n* montants en k€\n`, ['note-unit-read', 'note-footer']],
    ['the euro', `${TABLE}Total;;;1 750 €\nMontants en euros\n`, ['note-footer']],
    ['a thousand euros, as a figure', 'Nature;Programme;Année;Montant\nprévu;WePulse;2023;1000\nTotal;;;1 000 €\n', []],
    ['an amount in a sentence', `${TABLE}* dont 3 millions d'euros de subsides\n`, ['note-footer']],
  ])('but not where it is %s', async (_what, text, codes) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, options)
    expect([plan.plan === null, codesOf(plan)]).toEqual([false, codes])
  })
})

test('units that headers tell differently are told, each', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(
    'Programme;Nature;Budget 2022 (€);Budget 2023 (k€)\nWePulse;prévu;100;200\n',
    options,
  )
  expect(plan.problems).toMatchObject([
    { code: 'note-unit-read', raw: 'Budget 2022 (€)', details: { unit: 'EUR' } },
    { code: 'note-unit-read', raw: 'Budget 2023 (k€)', details: { unit: 'k EUR' } },
  ])
})

describe('an amount that repeats the unit of its column', () => {
  const plan = async (cells: readonly string[], header = 'Montant (k€)') => {
    using folder = openFolder()
    const rows = cells.map((cell, index) => `prévu;WePulse;${2001 + index};${cell}\n`).join('')
    const { plan: planned } = await folder.plan(`Nature;Programme;Année;${header}\n${rows}`, options)
    const read = planned.understanding.sample.map((row) => row.read[3])
    return { read, problems: planned.problems.filter(({ code }) => code !== 'note-unit-read') }
  }

  test('is read, whatever the spelling', async () => {
    const cells = ['5 k€', 'k€ 5', '5,0 keur', "5 milliers d'euros", '5']
    expect(await plan(cells)).toEqual({ read: ['5', '5', '5', '5', '5'], problems: [] })
    expect(await plan(['69,8 M€'], 'Montant (M€)')).toEqual({ read: ['69.8'], problems: [] })
  })

  test.each(['5 M€', '5 €', '5 EUR'])('is refused where it says another: %s', async (cell) => {
    const { read, problems } = await plan(['7 k€', cell])
    expect(read).toEqual(['7', null])
    expect(problems).toMatchObject([
      { code: 'unit-differs', raw: cell, place: { line: 3 }, details: { unit: 'k EUR' } },
    ])
  })

  test('has its thousands or decimals told by the column, as without the unit', async () => {
    expect((await plan(['1.234 k€'])).problems).toMatchObject([
      { code: 'question-number', raw: '1.234', details: { readingComma: '1234', readingPoint: '1.234' } },
    ])
    expect(await plan(['1.234 k€', '2,5 k€'])).toEqual({ read: ['1234', '2.5'], problems: [] })
  })
})
