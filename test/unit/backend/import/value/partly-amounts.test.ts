import { expect, test } from 'vitest'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'

test.each([
  'Budget mensuel moyen',
  'Montant mensuel',
  'Bedrag per maand',
  'Amount (monthly)',
  'Montant cumulé',
  'Prévu par habitant',
  'Montant unitaire',
  'Montant (€/mois)',
])('amounts of a part of their year are none of the year: %s', async (header) => {
  using folder = openFolder()
  const text = `Programme;Année;Nature;${header}\nWePulse;2024;Prévu;10,50\n`
  const { plan } = await folder.plan(text)
  expect([plan.plan, plan.problems]).toMatchObject([
    null,
    [{ code: 'counts-scaled', raw: header, details: { rule: 'amounts' } }],
  ])
  const said = await folder.plan(text, { mapping: { columns: { [header]: { field: 'amount' } } } })
  expect(codesOf(said.plan)).not.toContain('counts-scaled')
})

test('a share of an amount is none', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programme;Année;Engagé (%)\nWePulse;2024;90\n')
  expect(plan.problems).toMatchObject([{ code: 'column-missing' }])
  const ofTax = await folder.plan('Programme;Année;Montant TVA 21 % comprise\nWePulse;2024;90\n')
  expect(ofTax.plan.problems).toMatchObject([{ code: 'question-amount' }])
})

test('a column of whole amounts beside them is asked about alone', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programme;Année;Budget mensuel;Budget annuel\nWePulse;2024;10,50;126,00\n')
  expect(problemsOf(plan)).toMatchObject([
    { code: 'question-amount', details: { columns: ['Budget annuel'], count: 1 } },
  ])
})

test.each([
  ['Dépenses mensuelles 2024', true],
  ['Gemiddelde uitgaven per programma', true],
  ['Coûts annuels moyens par agent', true],
  ['Budget (indice 100 = 2020)', true],
  ['Part du budget (%)', true],
  ['Begroting in uren', true],
  ['Budget des voies et moyens 2024', false],
  ['Suivi mensuel du budget 2024', false],
  ['Rapport moyen terme', false],
])('%s above amounts says that they are partial: %s', async (title, isPartly) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${title};;;\n\nProgramme;Année;Nature;Montant\nWePulse;2024;Prévu;10,50\n`)
  expect(codesOf(plan).includes('counts-scaled')).toBe(isPartly)
})

test('a title may speak of shares that have a column of their own', async () => {
  using folder = openFolder()
  const text =
    'Budget en euros et en % du total;;;;\n\nProgramme;Année;Nature;Montant;%\nWePulse;2024;Prévu;10,50;100\n'
  expect(codesOf((await folder.plan(text)).plan)).not.toContain('counts-scaled')
})

test('amounts in hours are none', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programme;Année;Nature;Montant (heures)\nWePulse;2024;Prévu;10,50\n')
  expect(plan.problems).toMatchObject([{ code: 'counts-scaled', details: { rule: 'no-money' } }])
})
