import { describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { type Folder, openFolder, openPublishedFolder } from '../../../support/folder.ts'
import { PRINTED_TOTAL, TABLE_1, table1 } from '../../../support/table-1.ts'

/** Inhabitants of the Region on 1 January 2020 by Statbel's 19 figures. */
const INHABITANTS = 1_218_255

function ask(folder: Folder, question: Partial<Question>) {
  return createAnswerer(folder.database)({ ...PLAIN_QUESTION, ...question })
}

const valuesOf = (answer: ReturnType<typeof ask>): Readonly<Record<string, number | null>> =>
  Object.fromEntries(answer.rows.map((row) => [row.key.join(' '), row.value]))

const printed = Object.fromEntries(TABLE_1.map(({ code, value }) => [code, value]))

describe('published figures', () => {
  test('by category are Table 1, cut at its day', async () => {
    using folder = await openPublishedFolder()
    const answer = ask(folder, { by: ['category'] })
    expect(answer).toMatchObject({
      source: 'published',
      asOf: '2023-11-15',
      period: { from: '2023-01-01', to: '2023-11-15' },
      total: PRINTED_TOTAL,
      partial: true,
    })
    expect(valuesOf(answer)).toEqual(printed)
    expect(answer.rows.every((row) => row.partial === true)).toBe(true)
  })

  test('of the year 2023 and of its days until now are the same', async () => {
    using folder = await openPublishedFolder()
    for (const to of ['2023-11-15', '2023-12-31'])
      expect(valuesOf(ask(folder, { by: ['category'], from: '2023-01-01', to }))).toEqual(printed)
  })

  test('keep the categories that a filter names', async () => {
    using folder = await openPublishedFolder()
    const filters = [{ kind: 'category' as const, values: ['road', 'park'] }]
    expect(ask(folder, { filters })).toMatchObject({ total: 19_973, rows: [{ key: [], value: 19_973 }] })
    expect(valuesOf(ask(folder, { by: ['category'], filters }))).toEqual({ road: 19_884, park: 89 })
  })

  test('by year are those that were printed, one derived, and have no total', async () => {
    using folder = await openPublishedFolder()
    const answer = ask(folder, { by: ['year'] })
    expect(answer.rows).toEqual([
      { key: ['2013'], value: 6_997 },
      { key: ['2021'], value: 75_900, derived: true },
      { key: ['2022'], value: 97_123 },
      { key: ['2023'], value: PRINTED_TOTAL, partial: true, period: { from: '2023-01-01', to: '2023-11-15' } },
    ])
    expect([answer.total, answer.reason]).toEqual([null, 'years-missing'])
  })

  test('never give a percentage of an unfinished year or on a derived one', async () => {
    using folder = await openPublishedFolder()
    const answer = ask(folder, { by: ['year'], comparison: 'previous-year' })
    const found = answer.rows.map(({ key, comparison }) => [
      key[0],
      comparison?.change,
      comparison?.reason,
      comparison?.fullYear,
    ])
    expect(found).toEqual([
      ['2013', null, 'no-earlier-data', null],
      ['2021', null, 'no-earlier-data', null],
      ['2022', null, 'base-derived', null],
      ['2023', null, 'needs-records', 97_123],
    ])
    const total = ask(folder, { from: '2023-01-01', to: '2023-12-31', comparison: 'previous-year' })
    expect(total).toMatchObject({ total: PRINTED_TOTAL, comparison: { value: null, change: null, fullYear: 97_123 } })
    const byCategory = ask(folder, { by: ['category'], comparison: 'previous-year' })
    expect(byCategory.rows.every((row) => row.comparison?.reason === 'needs-records')).toBe(true)
    expect(byCategory.comparison).toEqual(total.comparison)
    expect(total.comparison?.reason).toBe('needs-records')
  })

  test('give shares of the printed total and rates by inhabitants', async () => {
    using folder = await openPublishedFolder()
    const shares = ask(folder, { measure: 'share', by: ['category'] })
    expect(shares.total).toBe(1)
    expect(valuesOf(shares).cleanliness).toBeCloseTo(70_574 / 132_686, 12)
    const rates = ask(folder, { measure: 'per-1000', by: ['category'] })
    expect(rates.total).toBeCloseTo((132_686 / INHABITANTS) * 1000, 10)
    expect(valuesOf(rates).park).toBeCloseTo((89 / INHABITANTS) * 1000, 10)
    expect(ask(folder, { measure: 'share', by: ['year'] }).rows.map((row) => row.value)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('by two dimensions have the totals of each year and category, none of what is missing', async () => {
    using folder = await openPublishedFolder()
    const cross = ask(folder, { by: ['category', 'year'] })
    const sums = Map.groupBy(cross.rows, ({ key }) => key[0] ?? '')
    expect(cross.totals?.rows.map(({ key, value }) => [key[0], value])).toEqual(
      [...sums].map(([code, rows]) => [code, rows.reduce((sum, { value }) => sum + (value ?? 0), 0)]),
    )
    expect(cross.totals?.columns).toEqual([{ key: ['2023'], value: 132_686, partial: true }])
    expect(ask(folder, { by: ['category', 'month'] }).totals).toEqual({ rows: [], columns: [] })
    expect(ask(folder, { by: ['category'] }).totals).toBeUndefined()
  })

  test('are compared in the measure that is asked', async () => {
    using folder = await openPublishedFolder()
    const asked = { from: '2023-01-01', comparison: 'previous-year' } as const
    const rate = ask(folder, { measure: 'per-1000', ...asked })
    expect(rate.comparison?.fullYear).toBeCloseTo((97_123 / INHABITANTS) * 1000, 10)
    expect(ask(folder, { measure: 'share', ...asked }).comparison).toMatchObject({ value: null, fullYear: null })
  })

  test.each<[string, Partial<Question>]>([
    ['by municipality', { by: ['municipality'] }],
    ['by month', { by: ['month'] }],
    ['filtered by status', { filters: [{ kind: 'status', values: ['closed'] }] }],
    ['a median', { measure: 'median-days' }],
    ['a closed rate', { measure: 'closed-rate', by: ['category'] }],
    ['part of a year', { from: '2023-01-01', to: '2023-06-30' }],
    ['by category of 2022', { by: ['category'], from: '2022-01-01', to: '2022-12-31' }],
    ['a derived year by its days', { from: '2021-01-01', to: '2021-12-31' }],
  ])('cannot answer %s without records', async (_name, question) => {
    using folder = await openPublishedFolder()
    expect(ask(folder, question)).toMatchObject({ rows: [], total: null, period: null, reason: 'needs-records' })
  })

  test('say so when the days asked come after them', async () => {
    using folder = await openPublishedFolder()
    const answer = ask(folder, { from: '2024-01-01', to: '2024-12-31' })
    expect(answer).toMatchObject({ rows: [], total: null, period: null, reason: 'after-the-data' })
  })

  test('say that nothing is imported where they are not there yet', () => {
    using folder = openFolder()
    const answer = ask(folder, { by: ['municipality'] })
    expect(answer).toMatchObject({ rows: [], total: null, asOf: null, reason: 'nothing-imported' })
  })

  test('say that there are no records when records are asked', async () => {
    using folder = await openPublishedFolder()
    expect(ask(folder, { source: 'records' })).toMatchObject({ rows: [], total: null, reason: 'no-records' })
  })
})

describe('two states of one table', () => {
  const later = (text: string): string => text.replace('15/11/2023', '30/11/2023')

  test('never add up: the longer one counts, the shorter one answers for its own days', async () => {
    using folder = await openPublishedFolder()
    await folder.take(later(table1('fr', { total: 132_786 })).replace('470', '570'))
    expect(ask(folder, { by: ['year'] }).rows.at(-1)).toMatchObject({ key: ['2023'], value: 132_786 })
    expect(valuesOf(ask(folder, { by: ['category', 'year'] }))['miscellaneous 2023']).toBe(570)
    expect(ask(folder, { from: '2023-01-01', to: '2023-12-31' }).total).toBe(132_786)
    expect(ask(folder, { from: '2023-01-01', to: '2023-11-15' }).total).toBe(132_686)
    expect(ask(folder, { from: '2023-01-01', to: '2023-11-15', by: ['category'] }).total).toBe(132_686)
  })

  test('are each shown as they were known', async () => {
    using folder = await openPublishedFolder()
    const before = folder.database.prepare<[], number>('SELECT max(id) FROM snapshot').pluck().get() ?? 0
    await folder.take(later(table1('fr', { total: 132_786 })).replace('470', '570'))
    expect(ask(folder, { asOf: before, by: ['category'] })).toMatchObject({
      asOf: '2023-11-15',
      total: 132_686,
      partial: true,
    })
  })

  test('a sum of years is not compared with one year', async () => {
    using folder = await openPublishedFolder()
    await folder.take('Année;Incidents\n2020;60000\n2021;75900\n')
    const asked = { from: '2021-01-01', to: '2022-12-31', comparison: 'previous-year' } as const
    expect(ask(folder, asked)).toMatchObject({ total: 173_023, comparison: { change: null, reason: 'lengths-differ' } })
    const year = ask(folder, { ...asked, to: '2021-12-31' })
    expect(year).toMatchObject({ total: 75_900, comparison: { value: 60_000, change: expect.closeTo(0.265, 12) } })
  })
})
