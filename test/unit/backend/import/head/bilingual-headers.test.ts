import { describe, expect, test } from 'vitest'
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

describe('C4: headers in two languages', () => {
  test('C4: in one cell are known where both mean one field', async () => {
    using folder = openFolder()
    const text = 'N° / Nr;Statut / Status;Signalé le / Aangemaakt op;Commune | Gemeente;Adresse / Statut\n'
    const row = '1;Clôturé;15/03/2023;1050 Ixelles;Rue Haute 1\n'
    const { plan } = await folder.plan(text.replace('N° / Nr', 'N° / Nummer') + row)
    expect(plan.understanding.columns.map(({ field }) => field)).toEqual([
      'reference',
      'status',
      'created',
      'municipality',
      null,
    ])
    expect([plan.new, codesOf(plan)]).toEqual([1, ['note-column-ignored']])
  })

  test('C4: keep the unit of their amounts', async () => {
    using folder = openFolder()
    const text = 'Nature / Aard;Programme / Programma;Année / Jaar;Montant / Bedrag (k€)\nprévu;WePulse;2023;1,5\n'
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.new, codesOf(plan)]).toEqual([1, ['note-unit-read']])
  })

  test('C4: still divide figures', async () => {
    using folder = openFolder()
    const text = 'Catégorie / Categorie;Commune / Gemeente;Nombre / Aantal\nVoirie;Ixelles;12\n'
    expect(codesOf((await folder.plan(text, { asOfDay })).plan)).toEqual(['column-divides'])
  })

  test('C4: on two lines are one header', async () => {
    using folder = openFolder()
    const head = 'N°;Statut;Signalé le;Commune\nN°;Status;Aangemaakt op:;Postcode\n'
    const { plan } = await folder.plan(`${head}1;Clôturé;15/03/2023;1050 Ixelles\n`)
    expect([plan.read, plan.new, codesOf(plan)]).toEqual([1, 1, []])
  })

  test('C4: with a line of other headers below are asked about', async () => {
    using folder = openFolder()
    const head = 'N°;Statut;Signalé le;Commune\nN°;Signalé le;Statut;Commune\n'
    const { plan } = await folder.plan(`${head}1;15/03/2023;Clôturé;Ixelles\n`)
    expect(plan.problems).toMatchObject([{ code: 'question-table', details: { lines: '1 / 2' } }])
  })
})

test('3c: a pivot table of Excel is read as counts by category', async () => {
  for (const text of [
    'Étiquettes de lignes;Nombre de N°\nVoirie;120\nParc;340\nTotal général;460\n',
    'Rijlabels;Aantal van N°\nOpenbare weg;120\nPark;340\nEindtotaal;460\n',
  ]) {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.new, plan.controlTotals.map(({ ok }) => ok), codesOf(plan)]).toEqual([2, [true], []])
  }
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
