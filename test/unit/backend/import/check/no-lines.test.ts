import { describe, expect, test } from 'vitest'
import { noLineRule } from '../../../../../electron/backend/import/lexicon/line-words.ts'
import { normaliseText } from '../../../../../shared/domain/reading/normalise-text.ts'
import { openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const HEADER = 'Programme;Institution;Année;Prévu\n'
const ROWS = 'WePulse;Evere;2023;1000\nWePulse;Uccle;2023;2000\n'

describe('what a row of a budget is named by', () => {
  test.each([
    ['%', 'average'],
    ['% du total', 'average'],
    ['Part en %', 'average'],
    ['Aandeel (%)', 'average'],
    ['Taux d’exécution', 'average'],
    ['Uitvoeringsgraad', 'average'],
    ['Solde', 'average'],
    ['Saldo :', 'average'],
    ['Écart 2023/2024', 'average'],
    ['Verschil t.o.v. 2023', 'average'],
    ['Évolution', 'average'],
    ['Budget disponible', 'average'],
    ['€/hab.', 'average'],
    ['Bedrag per inwoner', 'average'],
    ['Moyenne des communes', 'average'],
    ['dont licences', 'part'],
    ['Nombre de dossiers', 'count'],
    ['Aantal dossiers', 'count'],
    ['ETP', 'count'],
    ['Charge nette', 'average'],
    ['Coût net', 'average'],
    ['Beschikbaar budget', 'average'],
    ['Recettes propres', 'receipt'],
    ['À déduire : recettes', 'receipt'],
    ['Subsides reçus', 'receipt'],
    ['Ontvangsten', 'receipt'],
    ['Ontvangst 2023', 'receipt'],
    ['2023', 'year'],
    ['N-1', 'year'],
  ])('%s is no line: %s', (name, rule) => {
    expect(noLineRule(normaliseText(name))).toBe(rule)
  })

  test.each([
    'Évolution du système d’information',
    'Index des rues',
    'Balance des paiements',
    'Moyenne tension',
    'Part Dieu',
    'Gestion des recettes',
    'Nombreux projets',
    'ETPack',
    'Smart 2023',
    '100 % digital',
  ])('but a programme may have the name %s', (name) => {
    expect(noLineRule(normaliseText(name))).toBeNull()
  })
})

test.each([
  '%;66,7;53,3',
  'Solde;50,00;20,00',
  'Nombre de dossiers;12;14',
  'Recettes;200,00;200,00',
  '2023;10,00;9,00',
])('a row below the lines of a budget is none of them: %s', async (row) => {
  using folder = openFolder()
  const { plan } = await folder.plan(
    `Programme;Prévu 2024;Engagé 2024\nWePulse;100,00;80,00\nPOD IT;50,00;20,00\n${row}\n`,
  )
  expect(plan.plan).toBeNull()
  expect(plan.problems.find(({ code }) => code === 'total-unread')).toMatchObject({
    raw: row.split(';')[0],
    place: { line: 4 },
  })
})

test.each(['dont Uccle', 'waarvan Ukkel', 'of which Uccle'])(
  'a line that is a part of another is asked: %s',
  async (name) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}WePulse;Communes;2023;3000\nWePulse;${name};2023;1000\n`, { asOfDay })
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'total-unread', raw: name, place: { line: 3 }, details: { rule: 'part' } }],
    ])
  },
)

test.each(['Moyenne', 'Moyenne des communes', 'Gemiddelde per gemeente', 'Average'])(
  'nor is an average a line: %s',
  async (name) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}${ROWS}WePulse;${name};2023;1500\n`, { asOfDay })
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'total-unread', raw: name, place: { line: 4 }, details: { rule: 'average' } }],
    ])
  },
)

test.each(['Moyenne tension', 'Gemiddelde ondernemingen'])('but a name may begin as one: %s', async (name) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${HEADER}${ROWS}WePulse;${name};2023;1500\n`, { asOfDay })
  expect(plan.new).toBe(3)
})
