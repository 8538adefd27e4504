import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import { oracleDashboard } from '../../../../electron/backend/engine/oracle.ts'
import { answerSeries } from '../../../../electron/backend/figures/answer-series.ts'
import {
  type CodeSeries,
  decodeSeries,
  encodeSeries,
  MOST_SERIES,
  type MonthSeries,
} from '../../../../shared/domain/figures/month-series.ts'
import { type Filter, withoutDates } from '../../../../shared/domain/incidents/filter.ts'
import { sample } from '../../../counts.ts'
import { columnsOfRecords } from '../../../support/columns-of-records.ts'
import { inventedRecords } from '../engine/invented-records.ts'

const records = inventedRecords(3000, 11)
const days = records.map(({ created }) => created).toSorted()
const columns = columnsOfRecords(records)
const AS_OF = days.at(-1)!
const coverage = { covers: { from: days[0]!, to: AS_OF }, asOf: AS_OF, breaks: [] }
const scanning = createEngine(columns)
const cubed = createEngine(columns)
for (const _step of cubed.buildCube());

const BY = ['category', 'municipality', 'organisation'] as const

function series(filters: readonly Filter[], from: string | null, to: string | null) {
  const [one, other] = [scanning, cubed].map((engine) =>
    answerSeries(engine, coverage, 3, { filters, from, to, by: BY }),
  )
  expect(one).toEqual(other)
  return one!
}

/** By the definition: the rows of some days, of all filters and of each category. */
function counted(filters: readonly Filter[], from: string, to: string) {
  const { bars } = oracleDashboard(columns, { filters, from, to })
  return { total: bars.total, category: [...bars.category], organisation: [...bars.organisation] }
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** What is told of each code, in the order of the codes. */
function inOrder<Told>(all: CodeSeries | undefined, tell: (series: MonthSeries) => Told): readonly Told[] {
  return (all?.codes ?? []).toSorted(([one], [other]) => one - other).map(([, series]) => tell(series))
}

const monthDays = (year: number, month: number) => {
  const two = String(month).padStart(2, '0')
  return [`${year}-${two}-01`, `${year}-${two}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`] as const
}

describe('the series of months', () => {
  test('has the months of the period, those before, and of the month that is not over the same days of both years', () => {
    const { months, whole, of } = series([], '2021-01-01', '2021-03-10')
    expect(months).toEqual({ first: 2021 * 12, count: 3, cut: [2] })
    const total = (from: string, to: string) => counted([], from, to).total
    expect(whole.now).toEqual([
      total('2021-01-01', '2021-01-31'),
      total('2021-02-01', '2021-02-28'),
      total('2021-03-01', '2021-03-10'),
    ])
    expect(whole.earlier).toEqual(Array.from({ length: 12 }, (_, index) => total(...monthDays(2020, index + 1))))
    // February of the year before has a day more, and is whole as well.
    expect(whole.before).toEqual([
      total('2020-01-01', '2020-01-31'),
      total('2020-02-01', '2020-02-29'),
      total('2020-03-01', '2020-03-10'),
    ])
    expect(inOrder(of.organisation, ({ now }) => now[2])).toEqual(counted([], '2021-03-01', '2021-03-10').organisation)
    expect(of.channel).toBeUndefined()
  })

  test('of a longer period are the last twelve months', () => {
    const { months } = series([], null, '2021-06-30')
    expect(months).toEqual({ first: 2020 * 12 + 6, count: 12, cut: [] })
  })

  test('do not know what was before the data, and count zero where there was nothing', () => {
    const first = days[0]!
    const { whole } = series([], `${first.slice(0, 4)}-03-01`, `${first.slice(0, 4)}-12-31`)
    expect(whole.earlier.slice(0, 10)).toEqual(Array(10).fill(null))
    expect(whole.earlier.at(-1)).not.toBeNull()
    expect(series([{ kind: 'category', values: [] }], '2021-01-01', '2021-02-28').whole.now).toEqual([0, 0])
  })

  test('leave out the months of which a filter keeps no day', () => {
    const filters = [{ kind: 'month', values: ['2021-02', '2021-04'] }] as const
    const { months, whole } = series(filters, '2021-01-01', '2021-12-31')
    expect(months).toEqual({ first: 2021 * 12 + 1, count: 3, cut: [1] })
    expect(whole.now[1]).toBeNull()
    expect(whole.before[1]).toBeNull()
    expect(whole.now[2]).toBe(counted([], '2021-04-01', '2021-04-30').total)
  })

  test('have none where the period lies after the data', () => {
    expect(answerSeries(cubed, coverage, 1, { filters: [], from: '2031-01-01', to: '2031-12-31', by: BY })).toBeNull()
  })

  const filter = fc.oneof(
    fc.record({ kind: fc.constant('category' as const), values: fc.subarray(['road', 'park', 'lighting']) }),
    fc.record({ kind: fc.constant('channel' as const), values: fc.subarray(['app', 'web', '']) }),
    fc.record({ kind: fc.constant('weekday' as const), values: fc.subarray(['1', '3', '7']) }),
    fc.record({ kind: fc.constant('organisation' as const), values: fc.subarray(['road office 0', 'park office 1']) }),
  )
  interface Asked {
    readonly filters: readonly Filter[]
    readonly year: number
    readonly month: number
    readonly length: number
    readonly lastDay: number
  }
  const asked: fc.Arbitrary<Asked> = fc.record({
    filters: fc.uniqueArray(filter, { maxLength: 3, selector: ({ kind }) => kind }),
    year: fc.integer({ min: 2016, max: 2022 }),
    month: fc.integer({ min: 1, max: 12 }),
    length: fc.integer({ min: 1, max: 12 }),
    lastDay: fc.integer({ min: 1, max: 28 }),
  })

  test('equal the oracle under any filters', () => {
    const each = ({ filters, year, month, length, lastDay }: Asked) => {
      const months = Array.from({ length }, (_, index) =>
        monthDays(year + Math.floor((month - 1 + index) / 12), ((month - 1 + index) % 12) + 1),
      )
      const [from] = months[0]!
      const to = `${months.at(-1)![0].slice(0, 8)}${String(lastDay).padStart(2, '0')}`
      const figures = series(filters, from, to)
      const isWhole = to === months.at(-1)![1]
      const last = length - 1
      for (const place of new Set([0, last])) {
        const [begin, end] = months[place]!
        const now = counted(filters, begin, place === last ? to : end)
        const back = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
        const wholeBefore = monthDays(Number(begin.slice(0, 4)) - 1, Number(begin.slice(5, 7)))
        const before = counted(
          withoutDates(filters),
          wholeBefore[0],
          place === last && !isWhole ? back(to) : wholeBefore[1],
        )
        expect(figures.whole.now[place]).toBe(now.total)
        expect(figures.whole.before[place]).toBe(before.total)
        expect(inOrder(figures.of.category, (own) => own.now[place])).toEqual(now.category)
        expect(inOrder(figures.of.organisation, (own) => own.before[place])).toEqual(before.organisation)
        expect(figures.of.category?.sum.now[place]).toBe(sum(now.category))
      }
    }
    fc.assert(fc.property(asked, each), sample('month-series', 25, 500))
  })

  test('are of the codes with most incidents where there are thousands', () => {
    const many = columnsOfRecords(records.map((each, at) => ({ ...each, organisation: `office ${at % 300}` })))
    const all = answerSeries(createEngine(many), coverage, 1, {
      filters: [],
      from: '2020-01-01',
      to: '2020-12-31',
      by: BY,
    })
    const told = all?.of.organisation?.codes.map(([, { now }]) => sum(now.map((count) => count ?? 0))) ?? []
    expect(told).toHaveLength(MOST_SERIES)
    expect(told).toEqual(told.toSorted((one, other) => other - one))
    expect(all?.of.organisation?.sum).toEqual(all?.whole)
  })

  test('survive the wire', () => {
    const figures = series([], '2021-01-10', AS_OF)
    expect(decodeSeries(encodeSeries(figures))).toEqual(figures)
    expect(() => decodeSeries(encodeSeries(figures).slice(0, -1))).toThrow(RangeError)
  })
})
