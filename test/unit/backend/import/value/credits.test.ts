import { expect, test } from 'vitest'
import { creditOf } from '../../../../../shared/domain/reading/credit-names.ts'
import { openFolder } from '../../../../support/folder.ts'

test.each([
  ['CE 2024', 'commitment'],
  ['Crédits d’engagement (k€)', 'commitment'],
  ['VK', 'commitment'],
  ['Vastleggingskredieten 2024', 'commitment'],
  ['C.L.', 'settlement'],
  ['BK 2024', 'settlement'],
  ['Vereffeningskrediet', 'settlement'],
  ['Crédits de liquidation', 'settlement'],
  ['Engagement', null],
  ['Crédit', null],
  ['CEL', null],
])('%s names the credit %s', (text, credit) => {
  expect(creditOf(text)).toBe(credit)
})

test.each([
  ['Programme;Nature;Année;Débit;Crédit\nWePulse;Engagé;2024;10,50;\n', 'sides', 'Débit / Crédit'],
  ['Programme;CE 2024;CL 2024\nWePulse;1000,50;900,25\n', 'credits', 'CE 2024 / CL 2024'],
  ['Programma;Jaar;VK;BK\nWePulse;2024;1000,50;900,25\n', 'credits', 'VK / BK'],
  [
    'Programma;Aard van het krediet;Jaar;Bedrag\nWePulse;Vastlegging;2024;10,50\n',
    'credit-kind',
    'Aard van het krediet',
  ],
  ['Programme;Nature du crédit;Année;Montant\nWePulse;Engagement;2024;10,50\n', 'credit-kind', 'Nature du crédit'],
])('credits of commitment and of settlement are no amounts to choose from: %j', async (text, rule, columns) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'column-missing', details: { rule, columns } }]])
})

test('amounts of both credits in one table are refused', async () => {
  using folder = openFolder()
  const header = 'Programme;Nature;Type de crédit;Année;Montant\n'
  const { plan } = await folder.plan(`${header}P0;Prévu;CE;2024;10,50\nP1;Prévu;CL;2024;9,25\n`)
  expect(plan.problems.find(({ code }) => code === 'column-modifies')).toMatchObject({
    raw: 'CL',
    place: { line: 3, column: 'Type de crédit' },
    details: { rule: 'credits' },
  })
  const one = await folder.plan(`${header}P0;Prévu;CE;2024;10,50\nP1;Prévu;CE;2024;9,25\n`)
  expect(one.plan.problems.map(({ code }) => code)).not.toContain('column-modifies')
})
