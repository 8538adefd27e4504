import { describe, expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'
const HEADER = 'Programme;Institution;Prévu\n'
const ROWS = 'WePulse;Evere;1000\nWePulse;Uccle;2000\n'

describe('a year around a budget that has none in its columns', () => {
  test.each([
    ['Budget IT 2023', '2023'],
    ['Budget WePulse 2022-2025', '2022-2025'],
    ['Uitgaven van 01/01/2023 tot 30/06/2023', '2023'],
  ])('is asked for in its rows: %s', async (title, year) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${title}\n\n${HEADER}${ROWS}`, { asOfDay })
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'title-year', raw: title, details: { year, rule: 'budget' } }],
    ])
  })

  test.each([
    ['a day up to which the file runs', `Situation au 30/06/2023\n\n${HEADER}${ROWS}`, 'budget-2023-07-01.csv', {}],
    ['a year in each row', 'Budget 2023\n\nProgramme;Année;Prévu\nWePulse;2022;1000\n', 'budget.csv', {}],
    ['empty days in each row', 'Rapport 2022\n\nProgramme;Du;Au;Prévu\nWePulse;;;1000\n', 'budget.csv', {}],
    ['years across', 'Budget 2023\n\nProgramme;Prévu 2022;Prévu 2023\nWePulse;1000;2000\n', 'budget.csv', {}],
    ['a person who said it', `Budget 2023\n\n${HEADER}${ROWS}`, 'budget.csv', { values: { year: '2023' } }],
  ])('but not beside %s', async (_what, text, name, mapping) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay, mapping }, name)
    expect([plan.plan === null, codesOf(plan)]).toEqual([false, []])
  })
})
