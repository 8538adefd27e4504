import { expect, test } from 'vitest'
import { DEFAULT_IMPORT_OPTIONS } from '../../../shared/domain/import-plan.ts'
import { answersTo, isQuestion, withAnswer } from '../../../shared/domain/question-answers.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { codesOf, countsOf, type Folder, openFolder } from '../backend/folder.ts'

const HEADER = 'N°;Catégorie;Commune;Signalé le;Statut'
const record = (number: number, status: string): string =>
  `${number};Voirie;1030 Schaerbeek;${number + 12}/08/2023;${status}`
const csv = (...rows: readonly string[]): string => `${HEADER}\n${rows.join('\n')}\n`

const SEPTEMBER = csv(record(1, 'Clôturé'), record(2, 'Clôturé'), record(3, 'Signalé'))
const AUGUST = csv(record(1, 'Signalé'), record(2, 'En traitement'), record(3, 'Signalé'), record(4, 'Signalé'))
const OF_AUGUST = 'export_20230831.csv'

const statuses = (folder: Folder): unknown =>
  folder.database
    .prepare(
      `SELECT reference, code FROM incident i JOIN dictionary d ON d.id = i.status
       WHERE valid_to IS NULL ORDER BY reference`,
    )
    .raw()
    .all()

async function withSeptember(): Promise<Folder> {
  const folder = openFolder()
  await folder.take(SEPTEMBER, {}, 'export_20230930.csv')
  return folder
}

test('a file that would take records back to an earlier state is a question, with the days and how many', async () => {
  using folder = await withSeptember()
  const { plan } = await folder.plan(AUGUST, {}, OF_AUGUST)
  expect([plan.plan, codesOf(plan)]).toEqual([null, ['question-older']])
  const [asked] = plan.problems.filter(isQuestion)
  expect(asked?.details).toEqual({ count: 2, day: '2023-08-31', newest: '2023-09-30' })
  expect(problemMessage(asked!, createTranslator('en'), createFormat('en')).what).toMatch(/^The data .* 2 records /)
  expect(answersTo(asked!, plan.understanding)).toEqual([
    { kind: 'mapping', mapping: { older: 'leave' } },
    { kind: 'mapping', mapping: { older: 'take' } },
  ])
})

test('the newer state stays, and the new records of the older file come in, where a person says so', async () => {
  using folder = await withSeptember()
  const options = withAnswer(DEFAULT_IMPORT_OPTIONS, { kind: 'mapping', mapping: { older: 'leave' } })
  const { plan } = await folder.take(AUGUST, options, OF_AUGUST)
  expect(countsOf(plan)).toMatchObject({ read: 4, new: 1, changed: 0, unchanged: 3, removed: 0 })
  expect([codesOf(plan), plan.changedFields]).toEqual([['note-older-left'], []])
  expect(statuses(folder)).toEqual([
    ['1', 'closed'],
    ['2', 'closed'],
    ['3', 'created'],
    ['4', 'created'],
  ])
})

test('the older file is followed where a person says so', async () => {
  using folder = await withSeptember()
  const { plan } = await folder.take(AUGUST, { mapping: { older: 'take' } }, OF_AUGUST)
  expect(countsOf(plan)).toMatchObject({ new: 1, changed: 2, unchanged: 1 })
  expect(statuses(folder)).toContainEqual(['1', 'created'])
})

test('a complete file of an older day does not remove, unasked, what is known of a later one', async () => {
  using folder = await withSeptember()
  const rest = csv(record(3, 'Signalé'))
  const asked = await folder.plan(rest, { complete: true }, OF_AUGUST)
  expect(asked.plan.problems.find(isQuestion)?.details).toMatchObject({ count: 2 })
  const left = await folder.plan(rest, { complete: true, mapping: { older: 'leave' } }, OF_AUGUST)
  expect(countsOf(left.plan)).toMatchObject({ changed: 0, removed: 0, unchanged: 1 })
})

test('nothing is asked of a file of the same or a later day, nor of an older one that changes nothing', async () => {
  using folder = await withSeptember()
  for (const name of ['export_20230930.csv', 'export_20231031.csv'])
    expect(codesOf((await folder.plan(AUGUST, {}, name)).plan)).toEqual([])
  expect(codesOf((await folder.plan(csv(record(1, 'Clôturé')), {}, OF_AUGUST)).plan)).toEqual([])
})

test('records that only an older import brought may be changed by a file of a day between', async () => {
  using folder = openFolder()
  await folder.take(csv(record(1, 'Signalé')), {}, 'export_20230815.csv')
  await folder.take(csv(record(2, 'Signalé')), {}, 'export_20230930.csv')
  const { plan } = await folder.plan(csv(record(1, 'Clôturé')), {}, OF_AUGUST)
  expect([codesOf(plan), plan.changed]).toEqual([[], 1])
})
