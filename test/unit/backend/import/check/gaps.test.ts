import { expect, test } from 'vitest'
import { MOST_KEPT } from '../../../../../electron/backend/import/check/problem-list.ts'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'

const header = 'N°;Commune;Signalé le;Statut\n'
const row = (id: number): string => `${id};1050 Ixelles;15/11/2023;Clôturé\n`

test('C5: rows that end before their last column are read and told, with their lines', async () => {
  using folder = openFolder()
  const { plan } = await folder.take(
    `${header}${row(1)}2;1050 Ixelles;15/11/2023\n${row(3)}4;1050 Ixelles;14/11/2023\n`,
  )
  expect([plan.new, plan.rejected, problemsOf(plan)]).toMatchObject([
    4,
    0,
    [{ code: 'note-rows-short', details: { count: 2, values: '3, 5' } }],
  ])
})

test('C5: a row with an empty last cell is whole, as are the separators that an export leaves behind', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(`N°;Commune;Signalé le;Statut;;\n1;1050 Ixelles;15/11/2023;;;\n${row(2)}`)
  expect([plan.new, codesOf(plan)]).toEqual([2, []])
})

test('C5: blank lines between rows are told; those after the last row close the file', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${header}\n${row(1)}\n;;;;\n  \n${row(2)}\n\n;;;\n`)
  expect([plan.new, problemsOf(plan)]).toMatchObject([
    2,
    [{ code: 'note-lines-blank', details: { count: 4, values: '2, 4, 5, 6' } }],
  ])
})

test('C5: of many such lines the first are named and all are counted', async () => {
  using folder = openFolder()
  const rows = Array.from({ length: 300 }, (_each, id) => `${id + 1};1050 Ixelles;15/11/2023\n\n`).join('')
  const { plan } = await folder.plan(header + rows)
  expect(problemsOf(plan)).toMatchObject([
    { code: 'note-rows-short', details: { count: 300, values: '2, 4, 6, 8, 10' } },
    { code: 'note-lines-blank', details: { count: 299, values: '3, 5, 7, 9, 11' } },
  ])
  expect(plan.problemCount).toBeLessThan(MOST_KEPT)
})

test('C5: a total, a remark and a repeated header are no rows that are cut short', async () => {
  using folder = openFolder()
  const text = 'Année;Incidents;Source\n2022;97.123;CIBG\nAnnée;Incidents;Source\nTotal;97.123\n\nSource : CIBG\n'
  expect(codesOf((await folder.plan(text)).plan)).toEqual(['note-header-repeated', 'note-footer'])
})
