import { describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { dayInName } from '../../../../../electron/backend/import/head/as-of-day.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { purgeSnapshot } from '../../../../../electron/backend/purge/purge-folder.ts'
import { createRecordCoverages } from '../../../../../electron/backend/queries/record-coverage.ts'
import { readJournal } from '../../../../../electron/backend/store/journal.ts'
import { advancedDay } from '../../../../../shared/domain/import/import-plan.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, countsOf, type Folder, NOW, openFolder, problemsOf, TODAY } from '../../../../support/folder.ts'

const HEADER = 'N°;Catégorie;Commune;Signalé le;Dernière action;Statut\n'
const ROWS = `${HEADER}1;Voirie;Ixelles;15/03/2023;;Signalé\n2;Voirie;Ixelles;16/03/2023;24/03/2023;Signalé\n`
const recordsDay = ({ database }: Folder): string | null => createRecordCoverages(database).of(null)[0]?.asOf ?? null

describe('the as-of day of a file', () => {
  test.each([
    ['export_2023-01-01_2023-03-31.csv', '2023-03-31'],
    ['2023-03-31 tot 2023-01-01.csv', '2023-03-31'],
    ['export-20231115.csv', '2023-11-15'],
    ['export_2023-02-30.csv', null],
    ['export_2023-02-30_2023-03-31.csv', '2023-03-31'],
    ['20231115T101500.csv', '2023-11-15'],
    ['incidents.csv', null],
  ])('the name %s tells %s: of a period its end', (name, day) => {
    expect(dayInName(name)).toBe(day)
  })

  test.each(['2023-03-31', '2023/03/31', '31/03/2023'])(
    'is read in its title however it is written: %s',
    async (day) => {
      using folder = openFolder()
      const { plan } = await folder.plan(`Situation au ${day}\n\n${ROWS}`)
      expect([plan.understanding.asOf, plan.understanding.asOfFrom]).toEqual(['2023-03-31', 'title'])
    },
  )

  test('D3: is that of its rows at the earliest: a name, a title or a person that says less is refused with both days', async () => {
    using folder = openFolder()
    const plans = [
      await folder.plan(ROWS, {}, 'export_2023-01-01.csv'),
      await folder.plan(`Incidents au 01/01/2023\n\n${ROWS}`),
      await folder.plan(ROWS, { asOfDay: '2023-03-23' }),
      await folder.plan(ROWS, { mapping: { asOf: '2020-12-31' } }),
    ]
    expect(plans.map(({ plan }) => [plan.plan, plan.understanding.asOfFrom, codesOf(plan)])).toEqual(
      ['name', 'title', 'person', 'person'].map((from) => [null, from, ['as-of-early']]),
    )
    const words = plans.map(({ plan }) => problemMessage(plan.problems[0]!, createTranslator('en'), createFormat('en')))
    expect(words.map(({ what }) => what)).toEqual([
      'By the name of the file the data run to 01/01/2023, but there are rows up to 24/03/2023.',
      'By the title the data run to 01/01/2023, but there are rows up to 24/03/2023.',
      'The last day covered was given as 23/03/2023, but there are rows up to 24/03/2023.',
      'The last day covered was given as 31/12/2020, but there are rows up to 24/03/2023.',
    ])
    expect(words[0]?.toDo).toBe('Give the last day covered, 24/03/2023 or later, or correct the rows.')
  })

  test('D3: is not one that is still to come, whatever tells it', async () => {
    using folder = openFolder()
    const tomorrow = new Date(Date.parse(TODAY) + 86_400_000).toISOString().slice(0, 10)
    const plans = [
      await folder.plan(ROWS, { asOfDay: tomorrow }),
      await folder.plan(ROWS, {}, `export_${tomorrow}.csv`),
      await folder.plan(ROWS, { asOfDay: TODAY }),
    ]
    expect(plans.map(({ plan }) => codesOf(plan))).toEqual([['as-of-future'], ['as-of-future'], []])
    const words = plans
      .slice(0, 2)
      .map(({ plan }) => problemMessage(plan.problems[0]!, createTranslator('en'), createFormat('en')).what)
    expect(words).toEqual([
      'The last day covered was given as 02/12/2023, a day still to come: today is 01/12/2023.',
      'By the name of the file the data run to 02/12/2023, a day still to come: today is 01/12/2023.',
    ])
  })

  test('says where it comes from', async () => {
    using folder = openFolder()
    const from = async (...given: Parameters<Folder['plan']>) => {
      const { asOf, asOfFrom } = (await folder.plan(...given)).plan.understanding
      return [asOf, asOfFrom]
    }
    expect(await from(ROWS)).toEqual(['2023-03-24', 'rows'])
    expect(await from(ROWS, {}, 'export_2023-01-01_2023-03-31.csv')).toEqual(['2023-03-31', 'name'])
    expect(await from(`Incidents au 30/03/2023\n\n${ROWS}`, {}, 'a_2023-03-31.csv')).toEqual(['2023-03-30', 'title'])
    expect(await from(ROWS, { asOfDay: '2023-03-24' }, 'a_2023-03-31.csv')).toEqual(['2023-03-24', 'person'])
  })

  test('may stand within the period of a published figure, never before it', async () => {
    using folder = openFolder()
    const years = 'Année;Nombre d’incidents\n2022;10\n2023;20\n'
    const at = async (asOfDay: string) => codesOf((await folder.plan(years, { dataset: 'years', asOfDay })).plan)
    expect([await at('2023-11-15'), await at('2022-12-31')]).toEqual([[], ['as-of-early']])
  })

  test.each(['1900-01-01', '1969-12-31', '1970-01-01'])(
    'that a person gives, %s, is refused where nothing is stored yet, with both days',
    async (asOfDay) => {
      using folder = openFolder()
      const { plan } = await folder.plan(ROWS, { asOfDay })
      expect(problemsOf(plan)).toMatchObject([{ code: 'as-of-early', details: { asOf: asOfDay, last: '2023-03-24' } }])
    },
  )

  test('of planned budgets has nothing to do with the years that they are planned for', async () => {
    using folder = openFolder()
    const budget = 'Nature;Programme;Année;Montant\nprévu;WePulse;2030;100\n'
    const { plan } = await folder.plan(budget, { asOfDay: '2023-11-15' })
    expect(codesOf(plan)).not.toContain('as-of-early')
  })
})

describe('a file of known rows', () => {
  test('that runs up to a later day brings the data to that day, in an import of its own', async () => {
    using folder = openFolder()
    await folder.take(ROWS)
    expect(recordsDay(folder)).toBe('2023-03-24')
    const { snapshot, plan } = await folder.take(ROWS, { asOfDay: '2023-03-31' })
    expect([snapshot, advancedDay(plan), countsOf(plan)]).toEqual([
      2,
      '2023-03-31',
      { read: 2, new: 0, changed: 0, unchanged: 2, removed: 0, rejected: 0 },
    ])
    expect([recordsDay(folder), checkFolder(folder.database)]).toEqual(['2023-03-31', []])
    undoImport(folder.database, NOW)
    expect([recordsDay(folder), checkFolder(folder.database)]).toEqual(['2023-03-24', []])
  })

  test('may be purged without a trace of its day', async () => {
    using folder = openFolder()
    await folder.take(ROWS)
    await folder.take(ROWS, { asOfDay: '2023-03-31' })
    expect(purgeSnapshot(folder.database, 2, NOW)).toBe(0)
    expect([recordsDay(folder), checkFolder(folder.database)]).toEqual(['2023-03-24', []])
  })

  test.each(['2023-03-31', '2023-03-24'])('is already known when it runs up to %s as well', async (asOfDay) => {
    using folder = openFolder()
    await folder.take(ROWS, { asOfDay: '2023-03-31' })
    const { snapshot, plan } = await folder.take(ROWS, { asOfDay })
    expect([snapshot, advancedDay(plan)]).toEqual([null, null])
    expect(readJournal(folder.database).map(({ kind }) => kind)).toEqual(['import', 'already-known'])
    expect(recordsDay(folder)).toBe('2023-03-31')
  })
})
