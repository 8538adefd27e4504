import { expect, test } from 'vitest'
import { headerNames } from '../../../../../shared/domain/reading/header-names.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'

test.each([
  ['Statut / Status', ['statut / status', 'statut', 'status']],
  ['Commune\nGemeente', ['commune gemeente', 'commune', 'gemeente']],
  ['Montant - Bedrag', ['montant - bedrag', 'montant', 'bedrag']],
  ['E-mail', ['e-mail']],
  ['Statut /', ['statut /']],
])('%j has the names %j', (header, names) => {
  expect(headerNames(header)).toEqual(names)
})

test.each(['Catégories', 'Categorieën', 'Categories'])('3b: a column "%s" has the categories', async (header) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${header};Incidents 2024\nVoirie;120\nParc;340\n`, { asOfDay })
  expect(plan.understanding.columns[0]?.field).toBe('category')
})

test('3d: an amount of several years is one of the whole of them', async () => {
  using folder = openFolder()
  const table = (year: string) => `Nature;Programme;Année;Montant (M€)\nprévu;WePulse;${year};69,8\n`
  const { plan } = await folder.plan(table('2022-2025'), { asOfDay })
  expect(plan.samples[0]?.key.filter(({ field }) => field === 'from' || field === 'to')).toEqual([
    { field: 'from', value: '2022-01-01' },
    { field: 'to', value: '2025-12-31' },
  ])
  for (const wrong of ['2025-2022', '1022-2025', '22-25'])
    expect(codesOf((await folder.plan(table(wrong), { asOfDay })).plan)).toContain('year-invalid')
})

test.each([
  'Année',
  'Exercice',
  'Année budgétaire',
  'Jaar',
  'Boekjaar',
  'Begrotingsjaar',
  'Dienstjaar',
  'Financial year',
])('3d: %s is the year of a budget line', async (header) => {
  using folder = openFolder()
  const text = `Programme;Nature;${header};Montant\nWePulse;payé;2023;12,50\n`
  const { plan } = await folder.plan(text, { asOfDay })
  const from = plan.samples[0]?.key.find(({ field }) => field === 'from')
  expect([plan.new, from?.value]).toEqual([1, '2023-01-01'])
})

test('3d: what was paid is known by the words of an accounting office too', async () => {
  using folder = openFolder()
  const text = 'Programme;Année;Engagement;Liquidé\nWePulse;2023;2;1\n'
  const { plan } = await folder.plan(text, { asOfDay })
  expect(plan.samples.map(({ key }) => key[0]?.value)).toEqual(['committed', 'paid'])
})
