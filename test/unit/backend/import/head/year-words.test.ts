import { expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'

test.each(["'23", '2022/2023', '2022-23', '2023,5', '2023,000', '23', '-2023'])(
  'D3: %s is refused as no year',
  async (year) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`Nature;Programme;Institution;Année;Montant\nprévu;A;Evere;${year};12,50\n`)
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['year-invalid']])
  },
)

test.each([
  ['T1 2023', 'part'],
  ['K2 2023', 'part'],
  ['S1 2023', 'part'],
  ['janvier 2023', 'part'],
  ['2023-01', 'part'],
  ['2009-10', 'two'],
  ['2023-24', 'two'],
])('%s is told as what it is', async (year, rule) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`Programme;Année;Payé\nWePulse;${year};12,50\n`)
  expect(plan.problems).toMatchObject([{ code: 'year-invalid', raw: year, details: { rule } }])
})

test.each(['2023', '2023,0', '2023.0', '2023.00'])('%s, as some program writes it, is the year 2023', async (year) => {
  using folder = openFolder()
  await folder.take(`Nature;Programme;Année;Montant\nprévu;WePulse;${year};12,50\n`, { asOfDay: '2023-09-30' })
  expect(folder.database.prepare('SELECT period_from FROM budget_line').pluck().all()).toEqual(['2023-01-01'])
})
