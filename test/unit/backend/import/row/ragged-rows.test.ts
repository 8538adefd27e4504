import { expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

test.each([
  ['Programme;Année;Nature;Montant\nWePulse;2023;prévu;1.250,50\nPOD IT,2023,prévu,300\n', 4],
  ['Programme;Année;Nature;Montant\nWePulse;2023;prévu;1.250,50\nPOD IT\t2023\tprévu\t300,25\n', 4],
  ['Programme;Année;Nature;Montant\nPOD IT,2023,prévu,300,25\nWePulse;2023;prévu;1.250,50\n', 4],
  ['Catégorie;2022\nVoirie;100\nParc,4\n', 2],
  ['N°;Commune;Signalé le;Statut\n1;Uccle;13/06/2023;Signalé\nP2,Uccle,14/06/2023,Signalé\n', 4],
])('C5: a row that another sign divides is refused, never taken for a remark: %j', async (text, expected) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
  const line = text.split('\n').findIndex((each) => /^P(?:OD IT|arc|2)/.test(each)) + 1
  const ragged = plan.problems.filter(({ code }) => code === 'row-ragged' || code === 'value-missing')
  expect([plan.plan, ragged]).toMatchObject([
    null,
    [{ code: 'row-ragged', place: { line }, details: { expected, found: 1 } }],
  ])
})

test.each([
  'Source: CIRB, rapport annuel, 2023, p. 5',
  'Montants provisoires, à confirmer',
  'Bruxelles, 15 mars, 2023',
])('a remark with commas is none: %s', async (remark) => {
  using folder = openFolder()
  const text = `Programme;Année;Nature;Montant\nWePulse;2023;prévu;1.250,50\n${remark}\n`
  const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
  expect([plan.plan === null, plan.problems]).toMatchObject([false, [{ code: 'note-footer' }]])
})
