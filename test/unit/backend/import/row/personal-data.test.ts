import { expect, test } from 'vitest'
import { answerLines } from '../../../../../electron/cli/import/answer-lines.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const HEADERS = ['N°', 'Signalé le', 'Catégorie', 'Commune', 'Adresse', 'Entité responsable', 'Statut']
const PERSONAL = [
  'Rijksregisternummer',
  'Geboortedatum',
  'Naam melder',
  'Adresse e-mail',
  'Tel.',
  'IBAN',
  'Opmerkingen',
]

test.each([
  ['csv', (rows: readonly string[][]) => rows.map((row) => row.join(';')).join('\n')],
  ['xlsx', (rows: readonly string[][]) => sheetOf(textRows(rows.map((row) => [...row])))],
])('R4: personal columns of a .%s are named as such, left out and shown nowhere', async (ending, write) => {
  using folder = openFolder()
  const rows = [
    [...HEADERS, ...PERSONAL],
    [
      '1',
      '15/03/2023',
      'Voirie',
      'Ixelles',
      'Rue Neuve 1',
      'Ixelles',
      'Clôturé',
      ...PERSONAL.map((_each, index) => `SECRET${index}`),
    ],
  ]
  const { plan } = await folder.plan(write(rows), {}, `a.${ending}`)
  expect(plan.problems.map(({ code, details }) => [code, details.values?.join(', ')])).toEqual([
    ['note-personal-dropped', PERSONAL.join(', ')],
  ])
  expect(JSON.stringify(plan)).not.toContain('SECRET')
})

test('R4: a person in a column that is kept is told by line, and not repeated', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(
    [
      [...HEADERS, 'Qualité'].join(';'),
      '1;15/03/2023;Voirie;Ixelles;Stationsstraat 1, tel 0478 12 34 56;jan.peeters@brucity.be;Clôturé;Citoyen',
      '2;16/03/2023;Voirie;Ixelles;Rue Neuve 1;Ixelles;Clôturé;Citoyen',
      '3;17/03/2023;Voirie;Ixelles;Rue Neuve 2;jan.peeters@brucity.be;Clôturé;85.07.30-033.28',
    ].join('\n'),
  )
  expect(plan.problems).toMatchObject([{ code: 'note-personal-text', details: { count: 4, values: ['2', '4'] } }])
  expect([plan.new, JSON.stringify(plan.problems)]).toEqual([3, expect.not.stringContaining('peeters')])
})

test('R4: an incident without category or municipality is told, by its cell or by its column', async () => {
  using folder = openFolder()
  const told = async (text: string) =>
    (await folder.plan(text)).plan.problems.map(({ code, details }) => [code, details.count])
  expect(
    await told('N°;Signalé le;Catégorie;Commune;Statut\n1;15/03/2023;;;Clôturé\n2;16/03/2023;Voirie;;Clôturé\n'),
  ).toEqual([
    ['note-category-missing', 1],
    ['note-municipality-missing', 2],
  ])
  expect(await told('N°;Signalé le\n1;15/03/2023\n2;16/03/2023\n')).toEqual([
    ['note-category-absent', 2],
    ['note-municipality-absent', 2],
    ['note-status-absent', 2],
  ])
})

test('R4: rows that count several incidents are refused, unless a person leaves the column out', async () => {
  using folder = openFolder()
  const text =
    'N°;Catégorie;Commune;Signalé le;Statut;Nombre\nN1;Voirie;Ixelles;15/03/2023;Clôturé;1\nN2;Voirie;Ixelles;16/03/2023;Clôturé;1.200\n'
  const { plan } = await folder.plan(text)
  expect([plan.plan, plan.problems]).toMatchObject([
    null,
    [
      { code: 'incidents-counted', raw: '1.200', place: { line: 3, column: 'Nombre' } },
      { code: 'note-column-ignored' },
    ],
  ])
  const [problem] = plan.problems
  const answer = '{"columns":{"Nombre":{"field":""}}}'
  expect(answerLines(problem!, plan, createTranslator('en'), 'linux')[1]).toBe(answer)
  expect((await folder.plan(text, { mapping: { columns: { Nombre: { field: '' } } } })).plan).toMatchObject({ new: 2 })
  expect((await folder.plan(text.replace('1.200', '1'))).plan).toMatchObject({ new: 2 })
})

test('R4: a person in any text of a published table is told by line, and not repeated', async () => {
  using folder = openFolder()
  const told = async (text: string) => {
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect(JSON.stringify(plan.problems)).not.toContain('jan@x.be')
    const note = plan.problems.find(({ code }) => code === 'note-personal-text')
    return [plan.plan === null, note?.details.count, note?.details.values?.join(', ')]
  }
  const budget = 'Nature;Programme;Commune;Année;Montant\nprévu;WePulse;Ixelles;2022;1\n'
  expect(await told(`${budget}prévu;WePulse;Jan Janssens jan@x.be;2023;2\n`)).toEqual([false, 1, '3'])
  expect(await told(`${budget}prévu;Jan Janssens jan@x.be;Ixelles;2023;2\n`)).toEqual([false, 1, '3'])
  expect(await told('Année;Incidents;Source\n2021;5;jan@x.be\n2022;7;0478 12 34 56\n')).toEqual([false, 2, '2, 3'])
  expect(await told(budget)).toEqual([false, undefined, undefined])
})

test('R4: no note repeats a name that tells of a person, and none can be answered', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('N°;Catégorie;Commune;Signalé le;Statut\n1;jan@x.be;jan@x.be;31/03/2023;Clôturé\n')
  expect(plan.problems.filter(({ code }) => code !== 'note-personal-text')).toMatchObject([
    { code: 'note-category-unclassified', details: { values: ['…'], names: [] } },
    { code: 'note-municipality-missing', details: { count: 1, values: [] } },
  ])
})
