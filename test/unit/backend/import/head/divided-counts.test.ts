import { expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

test.each([
  ['Mois;Incidents\n2023-01;7500\n', 'Mois'],
  ['Maand;Aantal incidenten\njan/23;7.500\n', 'Maand'],
  ['Rapport\n\nCommune;Nombre d’incidents\nIxelles;100\n', 'Commune'],
  ['Datum;Aantal\n01/01/2023;12\n', 'Datum'],
  ['Statut;Commune;Nombre\nClôturé;Ixelles;12\n', 'Statut'],
  ['Mois;2022;2023\n1;7.500;7.600\n', 'Mois'],
  ['Status\tAantal meldingen\nAfgesloten\t12\n', 'Status'],
])('3c: %j is a count by something that is not published', async (text, column) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect([plan.plan, plan.problems]).toMatchObject([
    null,
    [{ code: 'counts-divided', details: { column, rule: 'part' }, place: { line: text.startsWith('R') ? 3 : 1 } }],
  ])
})

test.each([
  'Catégorie;janvier;février;mars\nVoirie;100;120;90\n',
  'Categorie;mrt. 2023;apr. 2023\nParc;5;4\n',
  'Category;2023-01;2023-02\nParc;5;4\n',
  'Catégorie;Jan-23;Feb-23;Total\nParc;5;4;9\n',
])('3c: %j has a column for each month', async (text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect(plan.problems).toMatchObject([{ code: 'counts-divided', details: { rule: 'months' } }])
})

test('3c: counts in a sheet are told with the sheet', async () => {
  using folder = openFolder()
  const rows = textRows([
    ['Mois', 'Incidents'],
    ['janvier', '12'],
  ])
  const { plan } = await folder.plan(sheetOf(rows), {}, 'a.xlsx')
  expect(plan.problems).toMatchObject([{ code: 'counts-divided', place: { sheet: 'Feuil1', line: 1 } }])
})

test.each([
  ['Maandag;Decision\n1;2\n', 'header-missing'],
  ['a;b\n1;2\n', 'header-missing'],
  ['Statut;Catégorie;Signalé le\nClôturé;Voirie;01/03/2023\n', 'column-missing'],
  ['Année;Mois;Incidents\n2023;1;7500\n', 'column-divides'],
])('3c: %j is none', async (text, code) => {
  using folder = openFolder()
  expect(codesOf((await folder.plan(text)).plan)).toEqual([code])
})

test('a table without any known header is mapped by hand once its dataset and its header are named', async () => {
  using folder = openFolder()
  const text = 'Overzicht\nWat,Wie,Wanneer,Hoeveel\nwepulse,Gemeente Elsene,2023,"1.250,50"\n'
  const options = { dataset: 'budgets', asOfDay: '2023-09-30' } as const
  expect(codesOf((await folder.plan(text, options)).plan)).toEqual(['header-missing'])
  const named = await folder.plan(text, { ...options, mapping: { header: 2 } })
  expect(named.plan.problems).toMatchObject([{ code: 'column-missing', place: { line: 2 } }])
  expect(named.plan.understanding.columns.map(({ header }) => header)).toEqual(['Wat', 'Wie', 'Wanneer', 'Hoeveel'])
  const columns = {
    Wat: { field: 'programme' },
    Wie: { field: 'institution' },
    Wanneer: { field: 'year' },
    Hoeveel: { field: 'paid' },
  }
  const { plan } = await folder.take(text, { ...options, mapping: { header: 2, columns } })
  expect([plan.new, codesOf(plan)]).toEqual([1, []])
})

test.each([
  ['"N°;Statut;Signalé le"\n"1;Clôturé;15/03/2023"\n', 'lines-quoted'],
  ['Export\n\n"Categorie,Aantal"\n"Park,12"\n', 'lines-quoted'],
  ['"Mois;Remarque"\n"1;2"\n', 'header-missing'],
])('C3: %j, whose lines are cells, is told as that', async (text, code) => {
  using folder = openFolder()
  expect(codesOf((await folder.plan(text)).plan)).toEqual([code])
})
