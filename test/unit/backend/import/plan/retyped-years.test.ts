import { describe, expect, test } from 'vitest'
import { publishedCategories } from '../../../../../electron/backend/queries/published-figures.ts'
import { proposedCommand } from '../../../../../electron/cli/import/proposed-command.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { isQuestion } from '../../../../../shared/domain/import/question-answers.ts'
import { lastingMapping } from '../../../../../shared/domain/import/remembered-mapping.ts'
import { answersTo } from '../../../../../shared/i18n/file-questions.ts'
import { codesOf, type Folder, openFolder } from '../../../../support/folder.ts'

const PRINTED = 'Situation au 15/11/2023\n\nCatégorie;Nombre d’incidents\nEclairage;2.872\nParc;89\nVoirie;19.884\n'
const TO_NOVEMBER = { year: '2023', today: '2023-12-01', to: '2023-11-15', rule: 'year' }
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

test('a total of years is asked about too', async () => {
  using folder = openFolder()
  await folder.take('Du;Au;Incidents\n01/01/2022;15/11/2022;90\n')
  const asked = await folder.plan('Année;Incidents\n2022;90\n')
  expect(detailsOf(asked.plan)).toMatchObject({ year: '2022', to: '2022-11-15', rule: 'stored' })
})

test.each([
  ['no higher', '2022;90', ['2022-11-15', '2022-12-31']],
  ['higher', '2022;91', ['2022-12-31', '2022-11-15']],
])('where the figures are %s, the likelier day is offered first', async (_how, row, days) => {
  using folder = openFolder()
  await folder.take('Du;Au;Incidents\n01/01/2022;15/11/2022;90\n')
  const { plan } = await folder.plan(`Année;Incidents\n${row}\n`)
  expect(plan.problems.filter(isQuestion).flatMap((each) => answersTo(each, plan.understanding))).toEqual([
    ...days.map((asOf) => ({ kind: 'mapping', mapping: { asOf } })),
    { kind: 'as-of-day' },
  ])
  const command = proposedCommand('file.csv', plan, DEFAULT_IMPORT_OPTIONS)
  expect(command).toEqual(['import', 'file.csv', '--as-of-day', 'YYYY-MM-DD'])
})

describe('figures that have grown may be those of a longer part', () => {
  const GROWN = 'Catégorie;2022\nVoirie;120\nParc;95\n'
  const opened = async (): Promise<Folder> => {
    const folder = openFolder()
    await folder.take('Situation au 15/11/2022\n\nCatégorie;Nombre\nVoirie;100\nParc;89\n')
    return folder
  }
  const periods = ({ database }: Folder): unknown =>
    publishedCategories(database, null)
      .map(({ to }) => to)
      .toSorted()

  test.each(['file.csv', 'incidents_2023-01-10.csv'])('so that a file that tells no day asks: %s', async (name) => {
    using folder = await opened()
    const { plan } = await folder.plan(GROWN, {}, name)
    expect([plan.plan, detailsOf(plan)]).toMatchObject([null, { year: '2022', to: '2022-11-15', rule: 'stored' }])
    const [question] = plan.problems.filter(isQuestion)
    if (question === undefined) throw new Error('not asked')
    expect(answersTo(question, plan.understanding)).toEqual([
      { kind: 'mapping', mapping: { asOf: '2022-12-31' } },
      { kind: 'mapping', mapping: { asOf: '2022-11-15' } },
      { kind: 'as-of-day' },
    ])
  })

  test.each([
    ['an answer', GROWN, { mapping: { asOf: '2022-12-31' } }],
    ['a day of the next year', GROWN, { asOfDay: '2023-02-01' }],
    ['the title', `Situation au 10/01/2023\n\n${GROWN}`, {}],
    ['its days', 'Catégorie;Du;Au;Nombre\nVoirie;01/01/2022;31/12/2022;120\nParc;01/01/2022;31/12/2022;95\n', {}],
  ])('unless %s tells that the year is whole, which is noted', async (_by, text, options) => {
    using folder = await opened()
    const { plan } = await folder.take(text, options)
    expect(codesOf(plan)).toEqual(['note-year-whole'])
    expect(periods(folder)).toEqual(['2022-11-15', '2022-11-15', '2022-12-31', '2022-12-31'])
  })

  test.each([
    ['its title', `Situation au 30/11/2022\n\n${GROWN}`, {}],
    ['its name', GROWN, 'incidents_2022-11-30.csv'],
  ])('and a day within the year, by %s, makes the part', async (_by, text, name) => {
    using folder = await opened()
    await folder.take(text, {}, typeof name === 'string' ? name : undefined)
    expect(periods(folder)).toEqual(['2022-11-15', '2022-11-15', '2022-11-30', '2022-11-30'])
  })

  test('a year that is stored whole too is asked about only where its figures would fall', async () => {
    using folder = await opened()
    await folder.take(GROWN, { asOfDay: '2022-12-31' })
    expect(codesOf((await folder.plan(GROWN)).plan)).toEqual([])
    expect(codesOf((await folder.plan('Catégorie;2022\nVoirie;121\nParc;95\n')).plan)).toEqual([])
    expect(codesOf((await folder.plan('Catégorie;2022\nVoirie;110\nParc;93\n')).plan)).toEqual(['question-as-of-day'])
  })

  test('an earlier year of the file is asked about with the day that it may be said with', async () => {
    using folder = await opened()
    const text = 'Catégorie;2022;2023\nVoirie;120;130\nParc;95;96\n'
    const { plan } = await folder.plan(text, {}, 'incidents_2023-11-30.csv')
    const details = { year: '2022', to: '2022-11-15', asOf: '2023-11-30', rule: 'stored-earlier' }
    expect([plan.plan, detailsOf(plan)]).toEqual([null, details])
    const said = await folder.take(text, { mapping: { asOf: '2023-11-30' } }, 'incidents_2023-11-30.csv')
    expect(codesOf(said.plan)).toContain('note-year-whole')
  })
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
