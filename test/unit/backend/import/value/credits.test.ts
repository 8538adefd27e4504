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
  expect([plan.plan, plan.problems]).toMatchObject([
    null,
    [{ code: 'column-missing', details: { rule, columns: columns.split(' / ') } }],
  ])
})
