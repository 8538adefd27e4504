import { expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

const RECORDS = 'N°;Catégorie;Signalé le\n1;Voirie;15/11/2023\n2;Parc;16/11/2023\n'

test.each([
  'Nombre total de lignes : 3;;',
  'Aantal rijen: 3',
  'Total number of records;3',
  'Nombre d’enregistrements : 3',
])('a line that counts the records above it is held against them: %s', async (line) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${RECORDS}${line}\n`)
  expect(plan.controlTotals).toMatchObject([{ declared: 3, computed: 2, ok: false }])
  const right = await folder.plan(`${RECORDS}${line.replace('3', '2')}\n`)
  expect(right.plan.controlTotals).toMatchObject([{ declared: 2, computed: 2, ok: true }])
})

test.each(['Nombre de lignes : 2', 'Nombre de lignes;2', 'Aantal rijen;2'])(
  'but in a table of figures it is a remark: %s',
  async (line) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`Catégorie;2022\nVoirie;10\nParc;20\n${line}\n`)
    expect([plan.new, plan.rejected, plan.controlTotals]).toEqual([2, 0, []])
  },
)
