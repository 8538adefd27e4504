import { expect, test } from 'vitest'
import { codesOf, openFolder } from '../backend/folder.ts'
import { PRINTED_TOTAL, table1 } from '../backend/table-1.ts'
import { sheetOf, textRows } from '../backend/workbook-file.ts'

const BOTH = `${table1('fr').trimEnd()}\n\n${table1('nl')}`
/** The physical lines of the two headers, told by another reader. */
const HEADERS = BOTH.split('\n').flatMap((line, index) => (/^(Catégorie|Categorie);/.test(line) ? [index + 1] : []))

test('the same table in two languages is read once, and that is said', async () => {
  using folder = openFolder()
  const { plan } = await folder.take(BOTH)
  expect([plan.new, plan.controlTotals.map(({ declared }) => declared)]).toEqual([13, [PRINTED_TOTAL]])
  expect(plan.problems).toMatchObject([{ code: 'note-table-not-read', place: { line: HEADERS[1] } }])
})

test('two tables that differ are one question, whose answer is the line of a header', async () => {
  using folder = openFolder()
  const text = BOTH.replace(/2\.872(?![\s\S]*2\.872)/, '2.873').replace(/132\.686(?![\s\S]*132\.686)/, '132.687')
  const { plan } = await folder.plan(text)
  expect(plan.problems).toMatchObject([{ code: 'question-table', details: { lines: HEADERS.join(' / ') } }])
  for (const [index, header] of HEADERS.entries()) {
    const answered = await folder.plan(text, { mapping: { header } })
    expect([answered.plan.read, answered.plan.controlTotals[0]?.computed]).toEqual([13, PRINTED_TOTAL + index])
  }
})

test('X6: two tables on a sheet are asked about too', async () => {
  using folder = openFolder()
  const rows = textRows([
    ['Nature', 'Programme', 'Montant'],
    ['prévu', 'wepulse', '12,5'],
    [],
    ['Soort', 'Programma', 'Bedrag'],
    ['betaald', 'wepulse', '11,5'],
  ])
  const asOfDay = '2023-09-30'
  expect(codesOf((await folder.plan(sheetOf(rows), { asOfDay }, 'two.xlsx')).plan)).toEqual(['question-table'])
  const read = []
  for (const header of [1, 4]) {
    const { plan } = await folder.plan(sheetOf(rows), { asOfDay, mapping: { header } }, 'two.xlsx')
    read.push([plan.read, plan.samples[0]?.key[0]?.value])
  }
  expect(read).toEqual([
    [1, 'planned'],
    [1, 'paid'],
  ])
})

test('a header that is repeated begins no other table', async () => {
  using folder = openFolder()
  const text = 'Nature;Programme;Montant\nprévu;wepulse;12,5\nNature;Programme;Montant\npayé;wepulse;11,5\n'
  const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
  expect([plan.new, codesOf(plan)]).toEqual([2, []])
})
