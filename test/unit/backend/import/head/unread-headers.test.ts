import { describe, expect, test } from 'vitest'
import { openFolder, problemsOf } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const ROW = 'WePulse;Evere;10;20;30;40\n'

describe('amounts of parts of a year', () => {
  test.each([
    ['T1', 'T4', `Programme;Institution;T1;T2;T3;T4\n${ROW}`],
    ['Q1 2024', 'Q4 2024', `Programma;Instelling;Q1 2024;Q2 2024;Q3 2024;Q4 2024\n${ROW}`],
    [
      'Prévu 1er trimestre',
      'Prévu 4e trimestre',
      `Programme;Institution;Prévu 1er trimestre;a;b;Prévu 4e trimestre\n${ROW}`,
    ],
    ['januari', 'april', `Programma;Instelling;januari;februari;maart;april\n${ROW}`],
  ])('are told from %s to %s', async (first, last, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect(plan.problems).toMatchObject([{ code: 'column-missing', details: { rule: 'quarters', first, last } }])
  })

  test('and so are counts of them', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Catégorie;S1 2022;S2 2022\nDivers;10;20\n')
    expect(plan.problems).toMatchObject([{ code: 'counts-divided', details: { column: 'S1 2022', rule: 'quarters' } }])
  })
})

test.each([
  ['Prévu / Payé / Prévu / Payé', `Programme;Institution;2023;;2024;\n;;Prévu;Payé;Prévu;Payé\n${ROW}`],
  ['k€', 'Programme;Institution;Année;Prévu\n;;;k€\nWePulse;Evere;2023;10\n'],
])('a header that goes on below is told: %s', async (names, text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'header-two-lines', details: { names } }]])
})

describe('credits', () => {
  test.each(['Voorzien krediet (k€)', 'Crédit ajusté', 'Kredieten'])('%s may be the amount', async (header) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`Programme;Institution;Année;${header}\nWePulse;Evere;2024;10\n`, { asOfDay })
    expect(plan.problems).toMatchObject([{ code: 'question-amount', details: { columns: header } }])
  })

  test('but their kind is none', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Programme;Institution;Année;Soort krediet\nWePulse;Evere;2024;10\n', {
      asOfDay,
    })
    expect(plan.problems.map(({ code }) => code)).toEqual(['column-missing'])
  })
})

describe('a title that says another unit than every header', () => {
  const table = (header: string): string => `Budget (en k€)\n\nNature;Programme;${header}\nprévu;WePulse;10\n`

  test.each(['Montant (EUR)', 'Montant (M€)'])('is asked about: %s', async (header) => {
    using folder = openFolder()
    const { plan } = await folder.plan(table(header), { asOfDay })
    expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'question-unit', raw: 'Budget (en k€)' }]])
  })

  test('but not one that says the same', async () => {
    using folder = openFolder()
    expect((await folder.plan(table('Montant (k€)'), { asOfDay })).plan.plan).not.toBeNull()
  })
})

test.each([
  ['categories', 'Catégorie;2022\nDivers;10\nVoirie;20\n\nOrganisation;Nombre\nBeliris;12\nSTIB;18\n', 5],
  ['a budget', 'Programme;Institution;Année;Prévu\nWePulse;Evere;2023;1\n\nDirection;Nom;Fonction;Grade\nA;B;C;D\n', 4],
])('an unknown table below %s without a total refuses the file', async (_what, text, line) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'rows-unread', place: { line } }]])
})

test('and so is a line of a budget whose programme stands above', async () => {
  using folder = openFolder()
  const text = 'Programme;Institution;Prévu 2023\nWePulse;Evere;1000\n\nWePulse;Urban;à déterminer\nPOD IT;Urban;40\n'
  const { plan } = await folder.plan(text, { asOfDay })
  expect(problemsOf(plan)[0]).toMatchObject({ code: 'number-invalid', raw: 'à déterminer', place: { line: 4 } })
})

test('but a category with words for its count is a bad row', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Catégorie;2022\nDivers;10\n\nVoirie;vingt\nParc;5\n')
  expect(problemsOf(plan)[0]).toMatchObject({ code: 'number-invalid', raw: 'vingt', place: { line: 4 } })
})
