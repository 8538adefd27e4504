import { expect, test } from 'vitest'
import { publishedCategories } from '../../../electron/backend/queries/published-categories.ts'
import { publishedYears } from '../../../electron/backend/queries/published-years.ts'
import { lastingMapping } from '../../../shared/domain/remembered-mapping.ts'
import { codesOf, type Folder, openFolder } from '../backend/folder.ts'

const PRINTED = 'Situation au 15/11/2023\n\nCatégorie;Nombre d’incidents\nEclairage;2.872\nParc;89\nVoirie;19.884\n'
const TO_NOVEMBER = { year: '2023', to: '2023-11-15', rule: 'stored' }
const detailsOf = ({ problems }: Awaited<ReturnType<Folder['plan']>>['plan']): unknown =>
  problems.find(({ code }) => code === 'question-as-of-day')?.details

test.each([
  ['columns of years', 'Catégorie;2023\nEclairage;2872\nParc;89\nVoirie;19884\nTotal;22845\n'],
  ['a column of years', 'Catégorie;Année;Nombre\nEclairage;2023;2872\nParc;2023;89\nVoirie;2023;19884\n'],
  ['one figure corrected', 'Catégorie;2023\nEclairage;2873\nParc;89\nVoirie;19884\n'],
])('trap 2: Table 1 retyped under its year alone is no whole year: %s', async (_name, text) => {
  using folder = openFolder()
  await folder.take(PRINTED)
  const { plan } = await folder.plan(text)
  expect([plan.plan, detailsOf(plan)]).toEqual([null, TO_NOVEMBER])
  const answered = await folder.plan(text, { mapping: { asOf: '2023-11-15' } })
  expect([answered.plan.new, answered.plan.plan === null]).toEqual([0, false])
})

test('a total of years is asked about too, and figures that have grown are those of the year', async () => {
  using folder = openFolder()
  await folder.take('Du;Au;Incidents\n01/01/2022;15/11/2022;90\n')
  const asked = await folder.plan('Année;Incidents\n2022;90\n')
  expect(detailsOf(asked.plan)).toEqual({ year: '2022', to: '2022-11-15', rule: 'stored' })
  const { plan } = await folder.take('Année;Incidents\n2022;97\n')
  expect(codesOf(plan)).toEqual([])
  expect(publishedYears(folder.database, null).map(({ to }) => to)).toEqual(['2022-11-15', '2022-12-31'])
})

test('a person may say that the year is whole', async () => {
  using folder = openFolder()
  await folder.take('Situation au 15/11/2022\n\nCatégorie;Nombre\nParc;89\n')
  await folder.take('Catégorie;2022\nParc;89\n', { asOfDay: '2022-12-31' })
  expect(publishedCategories(folder.database, null).map(({ to }) => to)).toEqual(['2022-11-15', '2022-12-31'])
})

test('the unit of one file is not remembered for others with the same headers', () => {
  expect(lastingMapping({ values: { unit: 'k EUR' } })).toEqual({})
  expect(lastingMapping({ values: { unit: 'k EUR', kind: 'paid' } })).toEqual({ values: { kind: 'paid' } })
})
