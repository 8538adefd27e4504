import { expect, test } from 'vitest'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'

test.each([
  ['a year', 'Nature;Programme;Année;Montant\nprévu;WePulse;2023;1.250,50\n'],
  ['a year in a header', 'Programme;Prévu 2023\nWePulse;1.250,50\n'],
  ['days that are empty for what has none', 'Nature;Programme;Du;Au;Montant\nprévu;WePulse;;;1.250,50\n'],
])('but not where there is a column of %s', async (_what, text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  expect([plan.plan === null, plan.problems]).toEqual([false, []])
})

test('a year alone over the rows below it is never passed over', async () => {
  using folder = openFolder()
  const text = 'Programme;Nature;Montant\n2022\nWePulse;prévu;100\n2023\nPOD IT;prévu;200\n'
  const { plan } = await folder.plan(text, { asOfDay })
  const errors = problemsOf(plan).filter(({ code }) => !code.startsWith('note-'))
  expect([plan.plan, errors]).toMatchObject([
    null,
    [{ code: 'title-year', place: { line: 2 }, raw: '2022', details: { rule: 'budget-line' } }],
  ])
  const withYear = 'Programme;Année;Nature;Montant\n2023\nWePulse;2023;prévu;100\n'
  expect(codesOf((await folder.plan(withYear, { asOfDay })).plan)).not.toContain('title-year')
})
