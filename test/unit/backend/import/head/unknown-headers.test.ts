import { expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-09-30'
test('lines with a column for each kind are more than a batch has room for, and none is lost', async () => {
  using folder = openFolder()
  const many = Array.from({ length: 3000 }, (_, index) => `Bestuur ${index};2023;1,0;2,0`).join('\n')
  const mapping = { values: { programme: 'wepulse' } }
  const { plan } = await folder.take(`Instelling;Jaar;Gepland;Betaald\n${many}\n`, { asOfDay, mapping })
  expect([plan.read, plan.new]).toEqual([6000, 6000])
})

test('a workbook tells its sheets, a text none', async () => {
  using folder = openFolder()
  const rows = textRows([
    ['Soort', 'Programma', 'Bedrag'],
    ['betaald', 'wepulse', '12'],
  ])
  const { plan } = await folder.plan(sheetOf(rows), { asOfDay }, 'book.xlsx')
  expect(plan.understanding).toMatchObject({ format: 'workbook', sheet: 'Feuil1', sheets: ['Feuil1'] })
  const csv = await folder.plan('Soort;Programma;Bedrag\nbetaald;wepulse;12\n', { asOfDay })
  expect(csv.plan.understanding).toMatchObject({ format: 'text', sheet: null, sheets: [] })
})

test('personal cells are not even shown', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('N°;Signalé le;Signalé par\n1;31/03/2023;Jeanne Dupont\n')
  expect(JSON.stringify(plan)).not.toContain('Dupont')
})
