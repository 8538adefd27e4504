import { expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { sheetOf } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-09-30'
const BUDGET = 'Programme;Année;Nature;Montant\nWePulse;2023;prévu;1.250,50\nPOD IT;2023;prévu;300,25\n'

test.each([
  [`${BUDGET};;;1.550,75\n`, 'Montant', 1550.75],
  [`${BUDGET};;;€ 1.550,75\n`, 'Montant', 1550.75],
  [`${BUDGET}*;;;1.550,75\n`, 'Montant', 1550.75],
  [`${BUDGET}-------;----;----;-------\n;;;1.550,75\n`, 'Montant', 1550.75],
  ['Catégorie;2022\nVoirie;100\nParc;4\n;104\n', '2022', 104],
  ['Année;Nombre d’incidents\n2021;75.784\n2022;97.123\n;172.907\n', 'Nombre d’incidents', 172_907],
])(
  'figures without a name that are the sums of those above are their total, and no row: %j',
  async (text, label, sum) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan === null, plan.new, plan.rejected]).toEqual([false, 2, 0])
    expect(plan.controlTotals).toEqual([{ label, declared: sum, computed: sum, ok: true }])
  },
)

test('of several columns each is a total', async () => {
  using folder = openFolder()
  const text = 'Programme;Année;Prévu;Payé\nWePulse;2023;100;50\nPOD IT;2023;200;70\n;;300;120\n'
  const { plan } = await folder.plan(text, { asOfDay })
  expect([plan.plan === null, plan.new]).toEqual([false, 4])
  expect(plan.controlTotals.map(({ label, declared, ok }) => [label, declared, ok])).toEqual([
    ['Prévu', 300, true],
    ['Payé', 120, true],
  ])
})

test('a workbook has such a sum as a formula', async () => {
  using folder = openFolder()
  const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
  const number = (at: string, value: number): string => `<c r="${at}"><v>${value}</v></c>`
  const rows = [
    `<row r="1">${['Programme', 'Année', 'Nature', 'Montant'].map((each, index) => text(`${'ABCD'[index]}1`, each)).join('')}</row>`,
    `<row r="2">${text('A2', 'WePulse')}${number('B2', 2023)}${text('C2', 'prévu')}${number('D2', 100)}</row>`,
    `<row r="3">${text('A3', 'POD IT')}${number('B3', 2023)}${text('C3', 'prévu')}${number('D3', 50)}</row>`,
    '<row r="5"><c r="D5"><f>SUM(D2:D3)</f><v>150</v></c></row>',
  ]
  const { plan } = await folder.plan(sheetOf(rows.join('')), { asOfDay }, 'book.xlsx')
  expect([plan.plan === null, plan.new, plan.controlTotals]).toMatchObject([false, 2, [{ declared: 150, ok: true }]])
})

test.each([
  ['are no sum', `${BUDGET};;;1.550,76\n`],
  ['stand below one row', 'Programme;Année;Nature;Montant\nWePulse;2023;prévu;100\n;;;100\n'],
])('but such figures are a row that lacks its name where they %s', async (_why, text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  expect([plan.plan, plan.rejected, codesOf(plan)]).toMatchObject([null, 1, expect.arrayContaining(['value-missing'])])
})
