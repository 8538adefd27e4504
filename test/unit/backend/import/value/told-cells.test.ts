import { expect, test } from 'vitest'
import { answersTo, isQuestion } from '../../../../../shared/domain/import/question-answers.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const BUDGET = [
  ['Programme', 'Nature', 'Année', 'Montant'],
  ['WePulse', 'prévu', '2022', '5,50'],
]
const hidden = sheetOf(textRows(BUDGET), { before: '<cols><col min="4" max="4" hidden="1"/></cols>' })

test('X6: a hidden column that would be stored is asked about, and read with consent', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(hidden, {}, 'file.xlsx')
  const question = plan.problems.filter(isQuestion).find(({ code }) => code === 'question-hidden-column')
  if (question === undefined) throw new Error(`not asked: ${codesOf(plan)}`)
  const answers = answersTo(question, plan.understanding)
  expect(answers).toEqual([
    { kind: 'mapping', mapping: { columns: { Montant: { field: 'amount' } } } },
    { kind: 'mapping', mapping: { columns: { Montant: { field: '' } } } },
  ])
  const mapping = { columns: { Montant: { field: 'amount' } } }
  const taken = await folder.plan(hidden, { mapping }, 'file.xlsx')
  expect([taken.plan.plan === null, taken.plan.new]).toEqual([false, 1])
  expect(codesOf(taken.plan)).toEqual(['note-hidden-columns'])
})

test('a row of a sheet that is too long has no separators to look at', async () => {
  using folder = openFolder()
  const rows = [...BUDGET, ['WePulse', 'payé', '2022', '5,50', 'x']]
  const { plan } = await folder.plan(sheetOf(textRows(rows)), {}, 'file.xlsx')
  expect(plan.problems.find(({ code }) => code === 'row-ragged')?.details.rule).toBe('sheet')
})

test('a qualifier before a number is told with the column that it has', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programme;Nature;Année;Montant (EUR)\nWePulse;prévu;2022;environ 250000\n')
  expect(plan.problems).toMatchObject([{ code: 'number-invalid', details: { rule: 'qualifier' } }])
})

test('one cause is told once', async () => {
  using folder = openFolder()
  const mixed = 'Programme;Nature;Année;Montant\nWePulse;prévu;2021;1,250.50\nWePulse;prévu;2022;1.300,25\n'
  const unclosed = 'N°;Catégorie;Signalé le;Statut\n1;"Voirie;13/02/2023;Clôturé\n'
  const plans = [await folder.plan(mixed), await folder.plan(unclosed)]
  expect(plans.map(({ plan }) => codesOf(plan))).toEqual([['number-styles-mixed'], ['quote-unclosed']])
})

test('N3: a plus before a number may be its sign or mean "more than", and is told', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(
    'Programme;Nature;Année;Montant (EUR)\nWePulse;prévu;2022;+400\nWePulse;payé;2022;++4\n',
  )
  expect(plan.problems.map(({ code, details }) => [code, details.rule])).toEqual([
    ['number-invalid', 'plus'],
    ['number-invalid', undefined],
  ])
})

test.each([
  ['N°;Signalé le;Adresse\n1;31/03/2023;Rue de l\ufffdH\ufffdtel\n', 'Adresse'],
  ['N°;Signalé le;Adresse\n1;31/03/2023;Rue de l\u0092Hôtel\n', 'Adresse'],
  ['N°;Signalé le;Entité responsable\n1;31/03/2023;5 \u0080\n', 'Entité responsable'],
  ['Programme;Nature;Année;Montant;Source\nWePulse;prévu;2022;5,50;Budget g\ufffdn\ufffdral\n', 'Source'],
])('C2: a character that was lost before is never stored: %j', async (text, column) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect(plan.problems.filter(({ code }) => code === 'character-half')).toMatchObject([
    { place: { line: 2, column }, details: { rule: 'lost' } },
  ])
})

test('C2: characters that a header lost before are told where no header is known', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(
    'Export\nN\ufffd;Statut;Signal\ufffd le;Cat\ufffdgorie\n1;Sans suite;31/03/2023;Voirie\n',
  )
  expect(plan.problems).toMatchObject([{ code: 'character-half', place: { line: 2 }, details: { rule: 'lost' } }])
})
