import { expect, test } from 'vitest'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'
import { sheetOf, textXml } from '../../../../support/workbook-file.ts'

/** A workbook of one line of a budget whose amount has a number format. */
function bookOf(amountHeader: string, format: string): Buffer {
  const headers = ['Programme', 'Année', 'Nature', amountHeader]
  const header = headers.map((text, index) => textXml(`${'ABCD'[index]}1`, text)).join('')
  const row = ['WePulse', '2024', 'Prévu'].map((text, index) => textXml(`${'ABC'[index]}2`, text)).join('')
  return sheetOf(`<row r="1">${header}</row><row r="2">${row}<c r="D2" s="1"><v>1250</v></c></row>`, {
    formats: [format],
  })
}

test.each(['#,##0.00 "€"', '#,##0.00\\ [$€-80C]', '[$EUR] #,##0', '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-'])(
  'amounts that %s shows in euros, under a header that says thousands, are asked about',
  async (format) => {
    using folder = openFolder()
    const book = bookOf('Montant (k€)', format)
    const { plan } = await folder.plan(book, {}, 'budget.xlsx')
    expect(plan.plan).toBeNull()
    expect(problemsOf(plan).find(({ code }) => code === 'question-unit')).toMatchObject({
      details: { rule: 'beside', told: 'Montant (k€)' },
    })
    const said = await folder.plan(book, { mapping: { values: { unit: 'k EUR' } } }, 'budget.xlsx')
    expect(codesOf(said.plan)).not.toContain('question-unit')
  },
)

test.each([
  ['Montant (k€)', '#,##0.00'],
  ['Montant (k€)', '#,##0 "k€"'],
  ['Montant', '#,##0.00 "€"'],
  ['Montant (€)', '#,##0.00 "€"'],
])('nothing is asked of %s in %s', async (header, format) => {
  using folder = openFolder()
  expect(codesOf((await folder.plan(bookOf(header, format), {}, 'budget.xlsx')).plan)).not.toContain('question-unit')
})

test('a total in euros under amounts in thousands asks the same', async () => {
  using folder = openFolder()
  const rows = [
    ['Programme', 'Année', 'Nature', 'Montant (k€)'],
    ['P0', '2024', 'Prévu', '<c r="D2"><v>100</v></c>'],
    ['P1', '2024', 'Prévu', '<c r="D3"><v>50</v></c>'],
    ['Total', '', '', '<c r="D4" s="1"><v>150</v></c>'],
  ].map((cells, row) => {
    const list = cells.map((cell, index) => (cell.startsWith('<') ? cell : textXml(`${'ABCD'[index]}${row + 1}`, cell)))
    return `<row r="${row + 1}">${list.join('')}</row>`
  })
  const book = sheetOf(rows.join(''), { formats: ['#,##0.00 "€"'] })
  expect(codesOf((await folder.plan(book, {}, 'budget.xlsx')).plan)).toContain('question-unit')
})
