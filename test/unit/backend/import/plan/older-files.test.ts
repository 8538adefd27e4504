import { describe, expect, test } from 'vitest'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { isQuestion, withAnswer } from '../../../../../shared/domain/import/question-answers.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { answersTo } from '../../../../../shared/i18n/file-questions.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, countsOf, type Folder, openFolder } from '../../../../support/folder.ts'

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

/** Files of one dataset: the newer one, the older one that says another figure of the same, and its day. */
const FIGURES = [
  ['years', 'Année;Incidents\n2021;90\n2022;99\n', 'Année;Incidents\n2021;90\n2022;97\n'],
  ['categories', 'Catégorie;Année;Nombre\nVoirie;2022;19\n', 'Catégorie;Année;Nombre\nVoirie;2022;17\n'],
  [
    'budgets',
    'Nature;Programme;Année;Montant\npayé;WePulse;2022;20,5\n',
    'Nature;Programme;Année;Montant\npayé;WePulse;2022;12,5\n',
  ],
  [
    'indicators',
    'programme;code;label_fr;label_nl;label_en;value;unit;to;source;quote\nWePulse;users;A;B;C;20;users;2022-12-31;S;Q\n',
    'programme;code;label_fr;label_nl;label_en;value;unit;to;source;quote\nWePulse;users;A;B;C;12;users;2022-12-31;S;Q\n',
  ],
] as const

describe.each(FIGURES)('a published table of an older day: %s', (dataset, newer, older) => {
  const [OF_NOVEMBER, OF_JANUARY] = ['2023-11-15', '2023-01-31']
  const open = async (): Promise<Folder> => {
    const folder = openFolder()
    await folder.take(newer, { dataset, asOfDay: OF_NOVEMBER })
    return folder
  }

  test('that would take back a newer figure is a question', async () => {
    using folder = await open()
    const { plan } = await folder.plan(older, { dataset }, `export_${OF_JANUARY.replaceAll('-', '')}.csv`)
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['question-older']])
    const [asked] = plan.problems.filter(isQuestion)
    expect(asked?.details).toEqual({ count: 1, day: OF_JANUARY, newest: OF_NOVEMBER, rule: 'rows' })
    const words = problemMessage(asked!, createTranslator('en'), createFormat('en')).what
    expect(words).toMatch(/^The data .* One row that it would change/)
  })

  test('leaves the newer figure, or takes it back, where a person says so', async () => {
    using folder = await open()
    const left = await folder.plan(older, { dataset, asOfDay: OF_JANUARY, mapping: { older: 'leave' } })
    expect([left.plan.changed, codesOf(left.plan)]).toEqual([0, ['note-older-left']])
    const taken = await folder.take(older, { dataset, asOfDay: OF_JANUARY, mapping: { older: 'take' } })
    expect([taken.snapshot === null, taken.plan.changed, codesOf(taken.plan)]).toEqual([false, 1, []])
  })

  test('of a later day changes it unasked, and so does a list that says no day', async () => {
    using folder = await open()
    for (const asOfDay of ['2023-11-30', null]) {
      const { plan } = await folder.plan(older, { dataset, asOfDay })
      expect([plan.changed, codesOf(plan)]).toEqual([1, []])
    }
  })
})

test('a total that an older file leaves as it is known is not said to differ from its categories', async () => {
  using folder = openFolder()
  await folder.take('Catégorie;Année;Nombre\nVoirie;2022;19\nParc;2022;1\n', {
    asOfDay: '2023-11-15',
    mapping: { absentCategories: 'unknown' },
  })
  await folder.take('Année;Incidents\n2022;25\n', { asOfDay: '2023-11-15' })
  for (const complete of [false, true]) {
    const codes = async (older: 'leave' | 'take') =>
      codesOf(
        (await folder.plan('Année;Incidents\n2022;17\n', { asOfDay: '2023-01-31', complete, mapping: { older } })).plan,
      )
    expect(await codes('leave')).toEqual(['note-older-left'])
    expect(await codes('take')).toEqual(['note-totals-differ'])
  }
})
