import { describe, expect, test } from 'vitest'
import { openFolder, problemsOf } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const HEADER = 'Programme;Institution;Année;Prévu\n'
const ROWS = 'WePulse;Evere;2023;1000\nWePulse;Uccle;2023;2000\n'

test.each(['Eindtotaal', 'Somme', 'Som', 'Total général', 'Somme totale', 'Totaalbedrag'])(
  '%s is a total in whatever column of names',
  async (word) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}${ROWS}WePulse;${word};2023;3000\n`, { asOfDay })
    expect([plan.new, plan.controlTotals]).toMatchObject([2, [{ declared: 3000, computed: 3000, ok: true }]])
    const wrong = await folder.plan(`${HEADER}${ROWS}WePulse;${word};2023;3001\n`, { asOfDay })
    expect(problemsOf(wrong.plan)).toMatchObject([{ code: 'total-differs' }])
  },
)

describe('words for all rows may name one', () => {
  test.each([
    'Ensemble',
    'Toutes les communes',
    'Toutes',
    'Les 19 communes',
    'Alle 19 gemeenten',
    'Alle',
    'Samen',
    'Σ',
  ])('%s is asked where its amount is the sum of the rows above', async (word) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}${ROWS}WePulse;${word};2023;3000\n`, { asOfDay })
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'total-unread', raw: word, place: { line: 4 }, details: { rule: 'group' } }],
    ])
  })

  test.each([
    [
      'of each year, below all of them',
      `${HEADER}WePulse;Evere;2022;100\nWePulse;Uccle;2022;200\nWePulse;Evere;2023;400\nWePulse;Uccle;2023;50\n` +
        'WePulse;Ensemble des communes;2022;300\nWePulse;Ensemble des communes;2023;450\n',
      [6, 7],
    ],
    ['above them', `${HEADER}WePulse;Ensemble des communes;2023;3000\n${ROWS}`, [2]],
    ['of programmes', 'Programme;Année;Prévu\nEnsemble;2023;3\nWePulse;2023;1\nPOD IT;2023;2\n', [2]],
  ])('wherever they stand: %s', async (_where, text, lines) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    const told = plan.problems.filter(({ code }) => code === 'total-unread')
    expect([plan.plan, told.map(({ place, details }) => [place.line, details.rule])]).toEqual([
      null,
      lines.map((line) => [line, 'group']),
    ])
  })

  test.each([
    ['below a single row', `${HEADER}WePulse;Secrétariat;2023;50\nWePulse;General;2023;50\n`, 2],
    ['beside one that has nothing', `${HEADER}WePulse;;2023;100\nWePulse;Evere;2023;100\nWePulse;Uccle;2023;0\n`, 3],
  ])('a single amount is no sum: %s', async (_what, text, rows) => {
    using folder = openFolder()
    expect((await folder.plan(text, { asOfDay })).plan).toMatchObject({ new: rows, problems: [] })
  })

  test('and is a row where it is not', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}${ROWS}WePulse;Alle gemeenten;2023;500\n`, { asOfDay })
    expect([plan.new, plan.controlTotals, plan.plan === null]).toEqual([3, [], false])
  })
})

test('in a table of categories, which are a closed list, they are a total', async () => {
  using folder = openFolder()
  const table = (total: number): string => `Catégorie;2020\nVoirie;10\nParc;20\nToutes catégories;${total}\n`
  const { plan } = await folder.plan(table(30))
  expect([plan.new, plan.controlTotals]).toMatchObject([2, [{ label: 'Toutes catégories', declared: 30, ok: true }]])
  expect(problemsOf((await folder.plan(table(31))).plan)).toMatchObject([{ code: 'total-differs' }])
})

test('a total by such words is told with what it is of', async () => {
  using folder = openFolder()
  const table =
    'Jaar;Categorie;Aantal\n2020;Park;1\n2020;Divers;2\n2020;Alle categorieën;3\n2021;Park;4\n2021;Divers;5\n'
  const { plan } = await folder.plan(`${table}2021;Alle categorieën;8\n`)
  const label = '2021 · Alle categorieën'
  expect(plan.controlTotals).toMatchObject([
    { label, ok: false },
    { label: '2020 · Alle categorieën', ok: true },
  ])
  expect(problemsOf(plan)).toMatchObject([
    { code: 'total-differs', details: { computed: 9, rule: 'named', name: label } },
  ])
})

describe('a line without institution that is the sum of those with one', () => {
  test.each([
    ['below them', `${HEADER}${ROWS}WePulse;;2023;3000\n`, 4],
    ['above them', `${HEADER}WePulse;;2023;3000\n${ROWS}`, 2],
    ['apart from them', `${HEADER}WePulse;;2023;3000\nPOD IT;;2023;5\n${ROWS}`, 2],
  ])('is asked, as it would count twice: %s', async (_where, text, line) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan, problemsOf(plan).filter(({ code }) => code === 'total-unread')]).toMatchObject([
      null,
      [{ raw: 'WePulse', place: { line }, details: { rule: 'blank' } }],
    ])
  })

  test('once for a line with amounts of several kinds', async () => {
    using folder = openFolder()
    const text =
      'Programme;Institution;Année;Prévu;Payé\nWePulse;;2023;3;30\nWePulse;Evere;2023;1;10\nWePulse;Uccle;2023;2;20\n'
    const { plan } = await folder.plan(text, { asOfDay })
    expect(plan.problems.filter(({ code }) => code === 'total-unread')).toHaveLength(1)
  })

  test.each([
    ['another sum', `${HEADER}${ROWS}WePulse;;2023;3001\n`],
    ['another year', `${HEADER}${ROWS}WePulse;;2022;3000\n`],
    ['another programme', `${HEADER}${ROWS}POD IT;;2023;3000\n`],
    ['one line', `${HEADER}WePulse;Evere;2023;1000\nWePulse;;2023;1000\n`],
  ])('but not with %s', async (_what, text) => {
    using folder = openFolder()
    expect((await folder.plan(text, { asOfDay })).plan.plan).not.toBeNull()
  })
})
