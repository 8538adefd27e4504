import { describe, expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'

describe('a table with a header of its own is not named or turned', () => {
  test.each([
    [
      'a budget whose first institution is empty',
      'Institution;Nature;Programme;Année;Montant\n;prévu;WePulse;2023;5\nVoirie;prévu;WePulse;2023;6\nParc;prévu;WePulse;2023;7\n',
    ],
    [
      'records whose first category is empty',
      'Catégorie;N°;Statut;Commune;Signalé le\n;1;Clôturé;1030;15/03/2023\nVoirie;2;Clôturé;1030;16/03/2023\n',
    ],
    [
      'a budget with an empty year',
      'Année;Nature;Programme;Montant\n2023;prévu;WePulse;5\n;prévu;POD IT;6\n2022;prévu;WePulse;7\n',
    ],
  ])('%s', async (_case, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    const firstCells = text.split('\n').map((line) => line.split(';')[0])
    const { columns, sample } = plan.understanding
    expect([columns[0]?.header, ...sample.map(({ raw }) => raw[0])]).toEqual(firstCells.slice(0, -1))
  })

  test('nor one that has a column without a name', async () => {
    using folder = openFolder()
    expect((await folder.plan(';2021;;2022\nVoirie;5;6;7\nParc;1;2;3\n', { asOfDay })).plan.plan).toBeNull()
  })
})

describe('yearly totals are not made of rows that are categories', () => {
  test.each([
    ['one of them not known', 'Catégorie;2019;2020\nVoirie;5;6\nRues;7;8\nNombre d’incidents;12;14\n'],
    ['all of them known', 'Catégorie;2019;2020\nVoirie;5;6\nParc;7;8\nNombre d’incidents;12;14\n'],
    ['under an empty corner', ';2019;2020\nVoirie;5;6\nRues;7;8\nNombre d’incidents;12;14\n'],
  ])('%s', async (_case, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan, plan.dataset === 'years', codesOf(plan).includes('note-table-turned')]).toEqual([
      null,
      false,
      false,
    ])
  })

  test('and a category that stands there twice is named', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Catégorie;2019;2020\nVoirie;5;6\nVoirie;7;8\nTotal;12;14\n', { asOfDay })
    expect(plan.problems.filter(({ place }) => place.line === 3)).not.toEqual([])
  })
})

describe('tables of two kinds below one another are not turned', () => {
  test.each([
    [
      'categories, then years',
      ';Voirie;Parc;Total\n2021;100;12;112\n2022;200;13;213\n\n;2021;2022\nNombre d’incidents;112;213\n',
    ],
    [
      'years, then categories',
      'Année;2021;2022\nNombre d’incidents;112;213\n\nAnnée;2021;2022\nVoirie;100;200\nParc;12;13\n',
    ],
  ])('%s', async (_case, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan, plan.problems.length, codesOf(plan).includes('note-table-turned')]).toEqual([null, 1, false])
  })
})

describe('a column of labels without a name has a word of the language of the file', () => {
  test.each([
    ['Catégorie', ';2021;2022\nParc;1;2\nVoirie;3;4\n'],
    ['Categorie', ';2021;2022\nPark;1;2\nOpenbare weg;3;4\n'],
    ['Category', ';2021;2022\nParks;1;2\nRoads;3;4\n'],
    ['Catégorie', 'Année;Parc;Voirie\n2021;1;3\n2022;2;4\n'],
    ['Categorie', 'Categorie \\ Jaar;2021;2022\nPark;1;2\nOpenbare weg;3;4\n'],
    ['Jaar', ';2021;2022\nAantal incidenten;1;2\n'],
    ['Année', ';Incidents\n2021;1\n2022;2\n'],
  ])('%s: %s', async (header, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect(plan.plan).not.toBeNull()
    expect(plan.understanding.columns[0]?.header).toBe(header)
  })
})
