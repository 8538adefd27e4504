import { expect, test } from 'vitest'
import { openFolder, problemsOf } from '../../../../support/folder.ts'

const CATEGORIES = 'Divers;10\nVoirie;20\n'

test.each([
  ['scaled', `Catégorie;2021 (en milliers)\n${CATEGORIES}`, '2021 (en milliers)'],
  ['scaled', `Catégorie;Nombre 2021 (x 1000)\n${CATEGORIES}`, 'Nombre 2021 (x 1000)'],
  ['scaled', `Categorie;2021 in miljoenen\n${CATEGORIES}`, '2021 in miljoenen'],
  ['money', `Catégorie;2021 (k€)\n${CATEGORIES}`, '2021 (k€)'],
  ['money', `Category;2021 (EUR)\n${CATEGORIES}`, '2021 (EUR)'],
  ['scaled', 'Catégorie;2021;2022 (en milliers)\nDivers;10;11\nVoirie;20;21\n', '2022 (en milliers)'],
])('a year over counts that says more is never a count one by one: %s in %j', async (rule, text, raw) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect([plan.plan, problemsOf(plan)]).toMatchObject([null, [{ code: 'counts-scaled', raw, details: { rule } }]])
})

test.each(['Objectif 2021', 'Raming van het aantal incidenten', 'Forecast'])(
  'what a title calls aimed at, expected or estimated is not counted: %s',
  async (title) => {
    using folder = openFolder()
    const text = `${title}\n\nAnnée;Incidents\n2020;100\n`
    const { plan } = await folder.plan(text)
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'counts-scaled', raw: title, details: { rule: 'foreseen' } }],
    ])
    const qualified = `${title}\n\nAnnée;Incidents;Réserve\n2020;100;environ\n`
    expect((await folder.plan(qualified)).plan.plan).not.toBeNull()
  },
)

// From 75 784 to 97 123 the counts rise by 28.2 per cent.
const growths = (first: string, second: string): string =>
  `Jaar;Aantal incidenten;Groei (%)\n2021;75.784;${first}\n2022;97.123;${second}\n`

test.each(['Source : CIRB, estimation de Statbel pour la population', 'Bron: raming van het kabinet'])(
  'a line on sources or on people may speak of estimates: %s',
  async (line) => {
    using folder = openFolder()
    expect((await folder.plan(`${line}\n\nAnnée;Incidents\n2020;100\n`)).plan.plan).not.toBeNull()
  },
)

test('but a growth below one per cent is one, and so is any other', async () => {
  using folder = openFolder()
  for (const text of [
    growths('12,5', '28'),
    growths('', '-0,3'),
    'Jaar;Aantal incidenten;Groei\n2021;1000;\n2022;1003;0,3\n',
  ])
    expect((await folder.plan(text)).plan.plan).not.toBeNull()
})

test.each([
  'Catégorie;2020 (1);2021 (1)\nDivers;10;11\nVoirie;20;21\n',
  'Catégorie;2020;2021*\nDivers;10;11\nVoirie;20;21\n',
])('the mark of a remark over a year is told, as the remark may say that it is no full one: %j', async (text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'column-year-unread', details: { rule: 'mark' } }]])
})
