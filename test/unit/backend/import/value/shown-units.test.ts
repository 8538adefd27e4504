import { describe, expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows, textXml } from '../../../../support/workbook-file.ts'
import { readBook } from '../../../../support/workbook-reading.ts'

const asOfDay = '2023-09-30'

/** Amounts or counts of 2022 and 2021 under a header, in one number format. */
function bookOf(header: readonly string[], format: string, values: readonly number[] = [1250]): Buffer {
  const rows = values.map((value, index) => {
    const line = index + 2
    const label = header[0] === 'Année' ? String(2022 - index) : 'prévu'
    const key = header.length === 2 ? '' : textXml(`B${line}`, `p${index}`)
    return `<row r="${line}">${textXml(`A${line}`, label)}${key}<c r="${'ABC'[header.length - 1]}${line}" s="1"><v>${value}</v></c></row>`
  })
  return sheetOf(textRows([header]) + rows.join(''), { formats: [format] })
}

const BUDGET = ['Nature', 'Programme', 'Montant']
const IN_THOUSANDS = [
  '#,##0" k€"',
  '#,##0.00" keur"',
  '#,##0" (x1000)"',
  '[$k€-80C] #,##0',
  '#,##0\\ "keuro"',
  '0" duizend"',
]
const IN_MILLIONS = ['#,##0.0"M€"', '0.0" mln"', '0.0" mio"', '#,##0;-#,##0" M€"']

describe('a format that shows a unit beside the number', () => {
  test.each([...IN_THOUSANDS, ...IN_MILLIONS, '0" M"', '0"k"'])(
    '%s: never makes euro of it, but is asked about',
    async (format) => {
      using folder = openFolder()
      const { plan } = await folder.plan(bookOf(BUDGET, format), { asOfDay }, 'book.xlsx')
      expect([plan.plan, codesOf(plan)]).toEqual([null, ['question-unit']])
    },
  )

  test.each([
    ...IN_THOUSANDS.map((format) => [format, 'k EUR', 125_000_000] as const),
    ...IN_MILLIONS.map((format) => [format, 'M EUR', 125_000_000_000] as const),
  ])('%s is taken for %s where a person or the header says so', async (format, unit, cents) => {
    using said = openFolder()
    await said.take(bookOf(BUDGET, format), { asOfDay, mapping: { values: { unit } } }, 'book.xlsx')
    using written = openFolder()
    await written.take(bookOf(['Nature', 'Programme', `Montant (${unit})`], format), { asOfDay }, 'book.xlsx')
    for (const { database } of [said, written])
      expect(database.prepare('SELECT cents, unit FROM budget_line').raw().all()).toEqual([[cents, unit]])
  })

  test('is refused where the header or a person says another', async () => {
    using folder = openFolder()
    const ofHeader = await folder.plan(
      bookOf(['Nature', 'Programme', 'Montant (M€)'], '0" k€"'),
      { asOfDay },
      'book.xlsx',
    )
    const mapping = { values: { unit: 'EUR' } }
    const ofPerson = await folder.plan(bookOf(BUDGET, '0" k€"'), { asOfDay, mapping }, 'book.xlsx')
    for (const { plan } of [ofHeader, ofPerson])
      expect([plan.plan, plan.problems.find(({ code }) => code === 'unit-differs')]).toMatchObject([
        null,
        { raw: '1250 k€', place: { cell: 'C2' } },
      ])
  })

  test('is part of what the sample shows', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(bookOf(BUDGET, '#,##0" k€"'), { asOfDay }, 'book.xlsx')
    expect(plan.understanding.sample[0]?.raw).toEqual(['prévu', 'p0', '1250 k€'])
  })

  test('makes no count of it', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(bookOf(['Année', 'Incidents'], '0" k€"', [97]), { asOfDay }, 'book.xlsx')
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'number-invalid', raw: '97 k€', details: { rule: 'format' } }],
    ])
  })

  test.each([
    ['#,##0" €"', 'euro'],
    ['[$€-80C] #,##0', 'euro'],
    ['0" incidents"', 'number'],
    ['"Montant : "0', 'number'],
  ])('%s has none', async (format, kind) => {
    expect(await readBook(bookOf(BUDGET, format))).toMatchObject([
      { records: [{}, { cells: ['prévu', 'p0', '1250'], kinds: ['text', 'text', kind] }] },
    ])
  })
})
