import { describe, expect, test } from 'vitest'
import { isEuro, namesForeignCurrency } from '../../../../../shared/domain/reading/currency.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { sheetOf } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-09-30'

test.each([
  'Montant (USD)',
  'Bedrag in $',
  'kUSD 2023',
  'Amount £',
  'Coût en dollars',
  'Bedrag (Belgische frank)',
  'BEF',
])('C5: %s names another currency', (text) => expect(namesForeignCurrency(text)).toBe(true))

test.each(['Montant (k€)', 'Bedrag in euro', 'Franchise', 'Frank Peeters', 'Poundage', 'Budget', 'usdt'])(
  'C5: %s names none',
  (text) => expect(namesForeignCurrency(text)).toBe(false),
)

test('C5: the euro is known by its sign, code and names', () => {
  expect(['€', 'EUR', ' euro ', "Euro's", 'USD', 'k€', ''].map(isEuro)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

describe('C5: amounts in another currency are never taken for euro', () => {
  test('C5: where a title says it, unless the table says otherwise of its own amounts', async () => {
    using folder = openFolder()
    const table = (title: string, amount: string) =>
      `${title}\nNature;Programme;Année;${amount}\nprévu;WePulse;2023;1000,50\n`
    const read = async (title: string, amount: string) =>
      codesOf((await folder.plan(table(title, amount), { asOfDay })).plan)
    expect(await read('Budget des licences (USD)', 'Montant')).toEqual(['currency-foreign'])
    expect(await read('Budget des licences, converti de USD', 'Montant (EUR)')).toEqual([])
    expect(await read('Budget des licences', 'Montant')).toEqual([])
  })

  test('C5: euros by a column of currencies are taken, in the unit of their header', async () => {
    using folder = openFolder()
    const text = 'Aard;Programma;Jaar;Bedrag (k€);Munt\ngepland;WePulse;2023;1,5;EUR\n'
    const { plan } = await folder.take(text, { asOfDay })
    expect([plan.new, codesOf(plan)]).toEqual([1, ['note-unit-read']])
  })

  const bookWith = (format: string): Buffer => {
    const text = (cell: string): string => `<c t="inlineStr"><is><t>${cell}</t></is></c>`
    const cells = (row: readonly string[]): string => row.map(text).join('')
    const header = cells(['Nature', 'Programme', 'Année', 'Montant'])
    const row = `${cells(['prévu', 'WePulse', '2023'])}<c r="D2" s="1"><v>1000.5</v></c>`
    return sheetOf(`<row r="1">${header}</row><row r="2">${row}</row>`, { formats: [format] })
  }

  test.each(['[$$-409]#,##0.00', '#,##0.00\\ [$USD]', '"£"#,##0', '_-[$CHF-100C]* #,##0.00_-', '$#,##0'])(
    'X8: where the format %s of a cell shows it',
    async (format) => {
      using folder = openFolder()
      const { plan } = await folder.plan(bookWith(format), { asOfDay }, 'a.xlsx')
      expect([plan.plan, codesOf(plan)]).toEqual([null, ['cell-foreign']])
      expect(plan.problems[0]?.place).toMatchObject({ sheet: 'Feuil1', cell: 'D2' })
    },
  )

  test.each(['[$€-80C]#,##0.00', '#,##0.00 "EUR"', '[$-409]#,##0.00'])('X8: but not where %s does', async (format) => {
    using folder = openFolder()
    expect(codesOf((await folder.plan(bookWith(format), { asOfDay }, 'a.xlsx')).plan)).toEqual([])
  })
})
