import { expect, test } from 'vitest'
import { answersTo, isQuestion } from '../../../shared/domain/question-answers.ts'
import { codesOf, openFolder } from '../backend/folder.ts'
import { sheetOf, textRows } from '../backend/workbook-file.ts'

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
