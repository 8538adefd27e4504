import { expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const INDICATOR = 'Programme;Code;Libellé;Valeur;Unité;Année'

test.each([
  ['Année;Incidents;Type\n2021;100;estimation\n', 'estimation', 'foreseen-row'],
  ['Jaar;Incidenten;Soort\n2021;100;Raming\n', 'Raming', 'foreseen-row'],
  ['Année;Incidents;Remarque\n2021;100;en milliers\n', 'en milliers', undefined],
  [`${INDICATOR};Type\nP0;a;Agents;4000;agents;2021;Cible\n`, 'Cible', 'foreseen-row'],
  [`${INDICATOR};Remarque\nP0;a;Agents;4;agents;2021;en milliers\n`, 'en milliers', undefined],
])('words beside a figure that say that it is another are not passed over: %j', async (text, raw, rule) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  const found = plan.problems.find(({ code }) => code === 'counts-scaled')
  expect([plan.plan, found?.raw, found?.place.line, found?.details.rule]).toEqual([null, raw, 2, rule])
})

test.each([
  'Année;Incidents;Réserve;Type\n2021;100;environ;estimation\n',
  'Année;Incidents;Remarque\n2021;100;objectif dépassé\n',
  "Année;Incidents;Remarque\n2021;100;plusieurs milliers d'incidents après la tempête\n",
  `${INDICATOR};Type\nP0;a;Agents;4000;agents;2021;Réalisé\n`,
])('but others are: %j', async (text) => {
  using folder = openFolder()
  expect(codesOf((await folder.plan(text, { asOfDay })).plan)).not.toContain('counts-scaled')
})

test.each([
  ['Catégorie;Nombre;Au\nVoirie;7;30/06/2023\n', 'Au', 'from'],
  ['Catégorie;Nombre;Du\nVoirie;7;30/06/2023\n', 'Du', 'to'],
])('a period of one day is told by the column that there is: %j', async (text, column, rule) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  expect(plan.problems.find(({ code }) => code === 'value-missing')).toMatchObject({
    place: { line: 2, column },
    details: { rule },
  })
})

test.each([
  ['Situation au 15/11/2023\n\nCatégorie;Exercice;Nombre\nVoirie;2022;5\nParc;2023;6\n', 'year-other'],
  ['Année;Incidents;Note FR\n2021;100;année incomplète\n', 'year-part'],
])('a text beside a count may say that it is of another period: %j', async (text, expected) => {
  using folder = openFolder()
  expect(codesOf((await folder.plan(text, { asOfDay })).plan)).toContain(expected)
})
