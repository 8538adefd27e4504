import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { planImport } from '../../../../electron/backend/import/plan/plan-import.ts'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  type ImportPlan,
} from '../../../../shared/domain/import/import-plan.ts'
import { isQuestion } from '../../../../shared/domain/import/question-answers.ts'
import { type Answer, PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { CATEGORY_CODES } from '../../../../shared/domain/vocabulary/category.ts'
import { answersTo } from '../../../../shared/i18n/file-questions.ts'
import { codesOf, type Folder, openFolder, openPublishedFolder } from '../../../support/folder.ts'
import { NAMES, PRINTED_TOTAL, TABLE_1, table1 } from '../../../support/table-1.ts'

const SHIPPED = fileURLToPath(new URL('../../../../data', import.meta.url))
/** The day after 2024, when its figures can be published. */
const LATER = '2025-01-10'
const rows: readonly Record<string, string>[] = parse(readFileSync(`${SHIPPED}/years.csv`), {
  columns: true,
  delimiter: ';',
  relax_column_count: true,
})
const PRINTED_2022 = Number(rows.find(({ from }) => from === '2022-01-01')?.value)
/** The yearly total of 2023 of domain.md 4d, found outside the source. */
const WHOLE_2023 = 150_045

/** What a plan is without anything being answered. */
async function planned(folder: Folder, text: string, options: Partial<ImportOptions> = {}): Promise<ImportPlan> {
  const file = folder.write('file.csv', text)
  const context = { database: folder.database, today: LATER, onProgress: () => undefined }
  return (await planImport(file, { ...DEFAULT_IMPORT_OPTIONS, ...options }, context)).plan
}

async function take(folder: Folder, text: string, name = 'file.csv', options: Partial<ImportOptions> = {}) {
  const mapping = { absentCategories: 'unknown' as const }
  const context = { database: folder.database, today: LATER, onProgress: () => undefined }
  const prepared = await planImport(
    folder.write(name, text),
    { ...DEFAULT_IMPORT_OPTIONS, mapping, ...options },
    context,
  )
  return folder.commit(prepared)
}

const ask = (folder: Folder, question: Partial<Question>): Answer =>
  createAnswerer(folder.database)({ ...PLAIN_QUESTION, ...question })
const YEAR_2023 = { from: '2023-01-01', to: '2023-12-31' }
const SPAN_2023 = { from: '2023-01-01', to: '2023-11-15' }
const printed = Object.fromEntries(TABLE_1.map(({ code, value }) => [code, value]))
const valuesOf = ({ rows: all }: Answer) => Object.fromEntries(all.map(({ key, value }) => [key.join(' '), value]))
const yearOf = (answer: Answer, year: string) => answer.rows.find(({ key }) => key[0] === year)

const YEAR_2024 = 'Année;Incidents\n2024;150.045\n'
const PART_2024 = 'Catégorie;Année;Incidents\nVoirie;2024;21.000\nParc;2024;100\n'
const PART_2023 = 'FixMyStreet, incidents jusqu’au 30/11/2023\n\nCatégorie;Nombre\nVoirie;20.500\nEclairage;2.900\n'
const PART_2022 = 'Catégorie;Année;Incidents\nVoirie;2022;1.000\nParc;2022;500\n'

describe('trap 2: a year of which a part is known stays one, whatever later year is published', () => {
  test.each([
    ['a yearly total', YEAR_2024],
    ['two categories', PART_2024],
  ])('beside %s', async (_name, text) => {
    using folder = await openPublishedFolder()
    await take(folder, text)
    const years = ask(folder, { by: ['year'] })
    expect(yearOf(years, '2023')).toEqual({ key: ['2023'], value: PRINTED_TOTAL, partial: true, period: SPAN_2023 })
    expect(years.partial).toBe(true)
    for (const question of [YEAR_2023, { by: ['category'], ...YEAR_2023 }, { by: ['category'], ...SPAN_2023 }] as const)
      expect(ask(folder, question)).toMatchObject({
        asOf: '2023-11-15',
        period: SPAN_2023,
        total: PRINTED_TOTAL,
        partial: true,
      })
    expect(ask(folder, { by: ['category'] })).toMatchObject({ asOf: '2023-11-15', period: SPAN_2023, partial: true })
  })

  test('the as-of day is that of the figures shown', async () => {
    using folder = await openPublishedFolder()
    await take(folder, YEAR_2024)
    expect(ask(folder, { by: ['year'] }).asOf).toBe('2024-12-31')
    expect(ask(folder, { from: '2022-01-01', to: '2022-12-31' })).toMatchObject({
      total: PRINTED_2022,
      asOf: '2022-12-31',
    })
    expect(ask(folder, { by: ['category'] }).asOf).toBe('2023-11-15')
  })

  test('the same figures told as of a later day are of that day', async () => {
    using folder = await openPublishedFolder()
    const shipped = ask(folder, { from: '2022-01-01', to: '2022-12-31' }).asOf
    await take(folder, `Année;Incidents\n2022;${PRINTED_2022}\n`, 'file.csv', { asOfDay: '2023-02-01' })
    const after = ask(folder, { from: '2022-01-01', to: '2022-12-31' })
    expect([shipped, after.asOf, after.total]).toEqual(['2022-12-31', '2023-02-01', PRINTED_2022])
  })
})

describe('missing is not zero: a table by category that lacks some', () => {
  const missing = (...known: readonly string[]) => CATEGORY_CODES.filter((code) => !known.includes(code))

  test('is asked about, naming them, unless all are there once it is imported', async () => {
    using folder = await openPublishedFolder()
    const plan = await planned(folder, PART_2023)
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [
        {
          code: 'question-categories',
          details: { from: '2023-01-01', to: '2023-11-30', missingCategories: missing('road', 'lighting'), count: 1 },
        },
      ],
    ])
    expect(plan.problems.filter(isQuestion).flatMap((each) => answersTo(each, plan.understanding))).toEqual([
      { kind: 'mapping', mapping: { absentCategories: 'unknown' } },
    ])
    const answered = await planned(folder, PART_2023, { mapping: { absentCategories: 'unknown' } })
    expect([answered.plan === null, answered.new, codesOf(answered)]).toEqual([false, 2, []])
    // The others are known already, of the same days.
    const correction = await planned(folder, PART_2023.replace('30/11', '15/11'))
    expect([correction.plan === null, correction.changed, codesOf(correction)]).toEqual([false, 2, []])
  })

  test('n.d. in a table is asked about too, whatever total it prints', async () => {
    using folder = await openPublishedFolder()
    const cleanliness = printed.cleanliness ?? 0
    const total = PRINTED_TOTAL - cleanliness
    const text = table1('fr', { total }).replace('15/11/2023', '30/11/2023').replace('70.574', 'n.d.')
    const plan = await planned(folder, text)
    expect([plan.plan, plan.problems.find(({ code }) => code === 'question-categories')?.details]).toEqual([
      null,
      { from: '2023-01-01', to: '2023-11-30', missingCategories: ['cleanliness'], count: 1 },
    ])
  })

  test('that is known is not asked about again', async () => {
    using folder = await openPublishedFolder()
    await take(folder, PART_2023)
    const again = await planned(folder, PART_2023)
    expect([again.new, again.unchanged, codesOf(again)]).toEqual([0, 2, []])
    await take(folder, PART_2023, 'file.csv', { complete: true, mapping: { absentCategories: 'unknown' } })
    expect(codesOf(await planned(folder, PART_2023, { complete: true }))).toEqual([])
    const fewer = await planned(folder, PART_2023.replace('Eclairage;2.900\n', ''), { complete: true })
    expect([fewer.removed, codesOf(fewer)]).toEqual([1, ['question-categories']])
  })

  test('never takes the place of one that lacks nothing', async () => {
    using folder = await openPublishedFolder()
    await take(folder, PART_2023)
    expect(yearOf(ask(folder, { by: ['year'] }), '2023')).toMatchObject({ value: PRINTED_TOTAL, period: SPAN_2023 })
    for (const question of [{}, YEAR_2023] as const) {
      const answer = ask(folder, { by: ['category'], ...question })
      expect([valuesOf(answer), answer.total, answer.period]).toEqual([printed, PRINTED_TOTAL, SPAN_2023])
      expect([answer.partial, answer.asOf]).toEqual([true, '2023-11-15'])
    }
    const filters = [{ kind: 'category' as const, values: ['road'] }]
    expect(ask(folder, { by: ['category'], filters })).toMatchObject({ total: 20_500, period: { to: '2023-11-30' } })
  })

  test('has neither total nor shares, and says why', async () => {
    using folder = await openPublishedFolder()
    await take(folder, PART_2024)
    const of2024 = { from: '2024-01-01', to: '2024-12-31' }
    const answer = ask(folder, { by: ['category'], ...of2024 })
    expect([answer.total, answer.reason]).toEqual([null, 'categories-missing'])
    expect(valuesOf(answer)).toEqual(
      Object.fromEntries(
        CATEGORY_CODES.map((code) => [code, ({ road: 21_000, park: 100 } as Record<string, number>)[code] ?? null]),
      ),
    )
    const shares = ask(folder, { measure: 'share', by: ['category'], ...of2024 })
    expect([new Set(shares.rows.map(({ value }) => value)), shares.total]).toEqual([new Set([null]), null])
    expect(ask(folder, of2024)).toMatchObject({ rows: [], total: null, reason: 'categories-missing' })
    expect(ask(folder, { by: ['year'] }).rows.map(({ key }) => key[0])).not.toContain('2024')
  })

  test('has the total that was published of the same days, and shares of it', async () => {
    using folder = await openPublishedFolder()
    await take(folder, PART_2022)
    const of2022 = { by: ['category'], from: '2022-01-01', to: '2022-12-31' } as const
    const answer = ask(folder, of2022)
    expect([answer.total, answer.reason, valuesOf(answer).road, valuesOf(answer).cleanliness]).toEqual([
      PRINTED_2022,
      undefined,
      1_000,
      null,
    ])
    const shares = ask(folder, { ...of2022, measure: 'share' })
    expect(valuesOf(shares).road).toBeCloseTo(1_000 / PRINTED_2022, 12)
  })

  test('has no total where one was published that is less than those that are there', async () => {
    using folder = await openPublishedFolder()
    await take(folder, PART_2022.replace('1.000', '99.999'))
    const of2022 = { by: ['category'], from: '2022-01-01', to: '2022-12-31' } as const
    const answer = ask(folder, of2022)
    expect([answer.total, answer.reason, valuesOf(answer).road]).toEqual([null, 'categories-missing', 99_999])
    expect(valuesOf(ask(folder, { ...of2022, measure: 'share' })).road).toBeNull()
    expect(ask(folder, { by: ['year', 'category'], from: '2022-01-01', to: '2023-11-15' }).total).toBeNull()
  })

  test('a category is not told over days of which some lack it', async () => {
    using folder = await openPublishedFolder()
    const full = (year: number, omitted = '') =>
      NAMES.fr.filter((name) => name !== omitted).map((name) => `${name};${year};10`)
    await take(folder, ['Catégorie;Année;Incidents', ...full(2018), ...full(2019, 'Parc'), ''].join('\n'))
    const answer = ask(folder, { by: ['category'], from: '2018-01-01', to: '2019-12-31' })
    expect([valuesOf(answer).road, valuesOf(answer).park, answer.total]).toEqual([20, null, null])
  })
})

describe('two figures of the same days', () => {
  const CATEGORIES = `Catégorie;Année;Incidents\n${TABLE_1.map(({ value }, index) => `${NAMES.fr[index]};2023;${value}\n`).join('')}`
  const note = { from: '2023-01-01', to: '2023-12-31', computed: PRINTED_TOTAL, declared: WHOLE_2023 }

  test('of all categories and of their total are named where they differ, whichever comes first', async () => {
    for (const [first, second] of [
      [`Année;Incidents\n2023;${WHOLE_2023}\n`, CATEGORIES],
      [CATEGORIES, `Année;Incidents\n2023;${WHOLE_2023}\n`],
    ] as const) {
      using folder = openFolder()
      await take(folder, first, 'file.csv', { asOfDay: '2023-12-31' })
      const plan = await planned(folder, second, { asOfDay: '2023-12-31' })
      expect([plan.plan === null, plan.problems]).toMatchObject([
        false,
        [{ code: 'note-totals-differ', details: note }],
      ])
    }
  })

  test('that agree are no matter', async () => {
    using folder = openFolder()
    await take(folder, `Année;Incidents\n2023;${PRINTED_TOTAL}\n`, 'file.csv', { asOfDay: '2023-12-31' })
    expect(codesOf(await planned(folder, CATEGORIES, { asOfDay: '2023-12-31' }))).toEqual([])
  })

  test('some categories cannot be more than the total', async () => {
    using folder = await openPublishedFolder()
    const plan = await planned(folder, PART_2022.replace('1.000', '99.999'), {
      mapping: { absentCategories: 'unknown' },
    })
    expect(plan.problems).toMatchObject([
      { code: 'note-totals-differ', details: { computed: 100_499, declared: PRINTED_2022 } },
    ])
  })
})

describe('a part of a year', () => {
  const toDate = { from: '2023-01-01', to: '2023-11-15' }

  test('is answered for its own days by year as by category, whatever covers more of the year', async () => {
    const longer = table1('fr').replace('15/11/2023', '30/11/2023')
    for (const text of [longer, `Année;Incidents\n2023;${WHOLE_2023}\n`]) {
      using folder = await openPublishedFolder()
      await take(folder, text, 'file.csv')
      expect(ask(folder, { ...toDate, by: ['year'] })).toMatchObject({
        total: PRINTED_TOTAL,
        rows: [{ key: ['2023'], value: PRINTED_TOTAL, partial: true, period: toDate }],
      })
      expect(ask(folder, { ...toDate, by: ['category'] }).total).toBe(PRINTED_TOTAL)
      const cut = ask(folder, { from: '2023-01-01', to: '2023-11-20', by: ['year'] })
      expect([cut.rows, cut.total]).toEqual([[], null])
    }
  })

  test('is the longest that is known, be it a total or a sum of categories', async () => {
    using folder = await openPublishedFolder()
    await take(folder, 'Du;Au;Incidents\n01/01/2023;30/06/2023;60.000\n')
    expect(yearOf(ask(folder, { by: ['year'] }), '2023')).toMatchObject({ value: PRINTED_TOTAL, period: toDate })
    expect(ask(folder, { from: '2023-01-01', to: '2023-06-30', by: ['year'] }).total).toBe(60_000)
  })

  test('is not added to the next year, with the days between them missing', async () => {
    using folder = await openPublishedFolder()
    await take(folder, `Année;Incidents\n2024;${WHOLE_2023}\n`)
    const answer = ask(folder, { from: '2023-01-01', to: '2024-12-31', by: ['year'] })
    expect([valuesOf(answer), answer.total, answer.reason]).toEqual([
      { 2023: PRINTED_TOTAL, 2024: WHOLE_2023 },
      null,
      'days-missing',
    ])
  })
})

describe('figures of other days than a year', () => {
  test('of several years are those of none, and answer for their own days', async () => {
    using folder = await openPublishedFolder()
    const before = ask(folder, { by: ['year'], comparison: 'previous-year' })
    await take(folder, 'Du;Au;Incidents\n01/01/2013;31/12/2022;500.000\n', 'dix-ans.csv')
    expect(ask(folder, { by: ['year'], comparison: 'previous-year' })).toMatchObject({ rows: before.rows, total: null })
    expect(ask(folder, { from: '2013-01-01', to: '2022-12-31' }).total).toBe(500_000)
    expect(ask(folder, { from: '2013-01-01', to: '2022-12-31', by: ['year'] }).rows).toHaveLength(3)
    const two = NAMES.fr.map((name) => `${name};01/01/2022;31/12/2023;7`)
    await take(folder, ['Catégorie;Du;Au;Incidents', ...two, ''].join('\n'), 'file.csv', { asOfDay: '2023-12-31' })
    expect(ask(folder, { by: ['category'] })).toMatchObject({ total: PRINTED_TOTAL, period: SPAN_2023 })
    expect(ask(folder, { by: ['category'], from: '2022-01-01', to: '2023-12-31' }).total).toBe(91)
  })

  test('that follow each other are the year up to the last of them, those with a gap between are not', async () => {
    using folder = await openPublishedFolder()
    const months = (...each: readonly string[]) =>
      each.flatMap((month) => NAMES.fr.map((name) => `${name};${month};10`))
    const table = (rowsOf: readonly string[]) => ['Catégorie;Du;Au;Incidents', ...rowsOf, ''].join('\n')
    const [january, february, april] = ['01/01/2024;31/01/2024', '01/02/2024;29/02/2024', '01/04/2024;30/04/2024']
    await take(folder, table(months(january!, february!)))
    const both = { total: 260, period: { from: '2024-01-01', to: '2024-02-29' } }
    expect(ask(folder, { by: ['category'] })).toMatchObject(both)
    const of2024 = [{ kind: 'year' as const, values: ['2024'] }]
    expect(ask(folder, { by: ['category'], filters: of2024 })).toMatchObject(both)
    await take(folder, table(months(april!)))
    expect(ask(folder, { by: ['category'] })).toMatchObject({ total: 130, period: { from: '2024-04-01' } })
    expect(ask(folder, { by: ['category'], filters: of2024 })).toMatchObject({ rows: [], total: null })
    expect(yearOf(ask(folder, { by: ['year'] }), '2024')).toMatchObject({ value: null })
  })

  test('of two years are added where both are filtered, and not where one lacks them', async () => {
    using folder = await openPublishedFolder()
    const filters = [{ kind: 'year' as const, values: ['2022', '2023'] }]
    expect(ask(folder, { by: ['category'], filters })).toMatchObject({ rows: [], total: null })
    await take(folder, ['Catégorie;Année;Incidents', ...NAMES.fr.map((name) => `${name};2022;10`), ''].join('\n'))
    expect(ask(folder, { by: ['category'], filters }).total).toBe(PRINTED_TOTAL + 130)
  })

  test('give no year before by a growth that is of a part of one', async () => {
    using folder = await openPublishedFolder()
    await take(folder, 'Du;Au;Incidents;Croissance (%)\n01/01/2020;30/06/2020;60.000;5\n')
    expect(yearOf(ask(folder, { by: ['year'] }), '2019')).toBeUndefined()
  })
})

test('an answer names the imports that brought its figures, and no other', async () => {
  using folder = await openPublishedFolder()
  const idOf = (dataset: string) =>
    folder.database.prepare<[string], number>('SELECT max(id) FROM snapshot WHERE dataset = ?').pluck().get(dataset)
  const [table, years] = [idOf('categories'), idOf('years')]
  const { snapshot } = await take(folder, PART_2022, 'cat2022part.csv')
  expect(ask(folder, { by: ['year'] }).snapshots).toEqual([years, table].toSorted())
  expect(ask(folder, { by: ['category'] }).snapshots).toEqual([table])
  // Its total is the one that was published of the year.
  expect(ask(folder, { by: ['category'], from: '2022-01-01', to: '2022-12-31' }).snapshots).toEqual([years, snapshot])
})

test('a year that is derived is not counted beside a table of all its categories', async () => {
  using folder = await openPublishedFolder()
  await take(folder, ['Catégorie;Année;Incidents', ...NAMES.fr.map((name) => `${name};2021;10`), ''].join('\n'))
  expect(yearOf(ask(folder, { by: ['year'] }), '2021')).toEqual({ key: ['2021'], value: 130 })
})
