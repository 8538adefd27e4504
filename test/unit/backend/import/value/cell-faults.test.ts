import { describe, expect, test } from 'vitest'
import { inCents } from '../../../../../electron/backend/import/value/amount-cents.ts'
import { numberFault } from '../../../../../electron/backend/import/value/number-fault.ts'
import { openFolder } from '../../../../support/folder.ts'
import { sheetOf, textXml } from '../../../../support/workbook-file.ts'

test('half a cent goes away from zero, whatever its sign and however a computer holds it', () => {
  const centsOf = (value: number, decimals = 3): number => inCents({ value, decimals }, 'EUR').cents
  expect([1500.555, -1500.555, 0.285, -0.285, 1.005, -1.005].map((value) => centsOf(value))).toEqual([
    150_056, -150_056, 29, -29, 101, -101,
  ])
  expect([centsOf(0.284), centsOf(-0.004), centsOf(90_071_992_547_409.91, 2)]).toEqual([28, 0, 9_007_199_254_740_991])
})

describe('a cell that is a number but for what stands around it says so', () => {
  test.each([
    ["'1000,50", 'quoted'],
    ['="1000,50"', 'quoted'],
    ['– 500', 'apart'],
    ['-  500,00 €', 'apart'],
    ['-€ 500', 'apart'],
    ['(€ 500,00)', 'apart'],
    ['> 3000', 'qualifier'],
    ['env. 3000', 'qualifier'],
    ['Ca. 3000', 'qualifier'],
    ['≈ 4000', 'qualifier'],
    ['~4000', 'qualifier'],
    ['1000 (7,7 %)', 'share'],
    ["'abc", null],
    ['– abc', null],
  ])('%s: %s', (cell, fault) => {
    expect(numberFault(cell, 'comma', false)).toBe(fault)
  })

  test.each([
    ['75,784', 'commas'],
    ['1,234,567', 'commas'],
    ['75784+', 'plus'],
    ['10,5', null],
  ])('a count, %s: %s', (cell, fault) => {
    expect(numberFault(cell, 'comma', true)).toBe(fault)
  })

  test('an amount has the euro in words behind it', () => {
    expect(numberFault('1 234,50 euros', 'comma', false)).toBe('unit')
  })

  test('a count has a share, too', () => {
    expect(numberFault('1000 (7,7 %)', 'comma', true)).toBe('share')
  })
})

test.each([
  ['2020*', 'mark'],
  ['2020 (p)', 'mark'],
  ['2020e', 'mark'],
  ["'2020", 'quoted'],
  ['="2020"', 'quoted'],
  ['01/01/2020-15/11/2020', 'days'],
  ['2020 à 2022', 'two'],
  ['2020 (11 mois)', 'part'],
])('a year column says why %s is no year', async (cell, rule) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`Année;Incidents\n2019;10\n"${cell.replaceAll('"', '""')}";20\n`)
  expect(plan.problems).toMatchObject([{ code: 'year-invalid', raw: cell, place: { line: 3 }, details: { rule } }])
})

test('a day that was kept as a text says so', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan("N°;Catégorie;Signalé le\n1;Voirie;'15/11/2023\n")
  expect(plan.problems[0]).toMatchObject({ code: 'day-invalid', raw: "'15/11/2023", details: { rule: 'quoted' } })
})

test('a reference that a workbook holds as a number of more digits than it keeps is refused', async () => {
  using folder = openFolder()
  const header = ['N°', 'Catégorie', 'Signalé le'].map((text, index) => textXml(`${'ABC'[index]}1`, text)).join('')
  const row = (line: number, reference: string): string =>
    `<row r="${line}">${reference}${textXml(`B${line}`, 'Voirie')}${textXml(`C${line}`, '15/11/2023')}</row>`
  const rows = [
    row(2, '<c r="A2"><v>1.2345678901234568E+17</v></c>'),
    row(3, '<c r="A3"><v>123456789012345</v></c>'),
    row(4, textXml('A4', '123456789012345678')),
  ]
  const { plan } = await folder.plan(sheetOf(`<row r="1">${header}</row>${rows.join('')}`), {}, 'ids.xlsx')
  expect([plan.new, plan.problems[0]]).toMatchObject([
    2,
    { code: 'reference-damaged', place: { cell: 'A2' }, details: { rule: 'digits' } },
  ])
})
