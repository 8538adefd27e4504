import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarCodes } from '../../../../electron/backend/engine/calendar.ts'
import type { Dashboard, DashboardState } from '../../../../electron/backend/engine/dashboard-counts.ts'
import { createEngine, type Engine } from '../../../../electron/backend/engine/engine.ts'
import type { Columns } from '../../../../electron/backend/engine/incident-columns.ts'
import { markedRows } from '../../../../electron/backend/engine/marked-rows.ts'
import { oracleDashboard } from '../../../../electron/backend/engine/oracle.ts'
import { atOnce } from '../../../../electron/backend/turns/steps.ts'
import { dayNumber } from '../../../../shared/domain/calendar/day.ts'
import {
  CALENDAR_DIMENSIONS,
  CODED_DIMENSIONS,
  type Dimension,
  isCalendarDimension,
} from '../../../../shared/domain/incidents/dimension.ts'
import { rowsName } from '../../../../shared/domain/incidents/filter.ts'
import { sample } from '../../../counts.ts'
import { cellsOfRecords } from '../../../support/cells-of-records.ts'
import { columnsOfRecords } from '../../../support/columns-of-records.ts'
import { inventedRecords } from './invented-records.ts'

/** A dashboard as plain numbers, so that two are compared at once. */
function plain({ bars, trend, heat, delays }: Dashboard): Readonly<Record<string, readonly number[]>> {
  const { total, ...counts } = bars
  const lists = Object.entries(counts).map(([name, values]) => [name, [...values]])
  return {
    total: [total],
    ...Object.fromEntries(lists),
    trend: [...trend],
    heat: [...heat],
    closed: [...delays.closed],
    median: [...delays.median],
    p90: [...delays.p90],
    all: [...delays.all],
  }
}

function withCube(columns: Columns): Engine {
  const engine = createEngine(columns)
  for (const _step of engine.buildCube());
  expect(engine.hasCube).toBe(true)
  return engine
}

type HasText = (row: number, text: string) => boolean

function oracle(columns: Columns, state: DashboardState, has?: HasText): ReturnType<typeof plain> {
  return plain(oracleDashboard(columns, has === undefined ? state : { ...state, has }))
}

function expectEqual(columns: Columns, engines: readonly Engine[], state: DashboardState, has?: HasText) {
  const expected = oracle(columns, state, has)
  for (const engine of engines) {
    const dashboard = engine.refresh(state)
    expect(plain(dashboard), JSON.stringify(state)).toEqual(expected)
    expect(engine.bars(state), JSON.stringify(state)).toEqual(dashboard.bars)
  }
  return expected
}

const ALL: DashboardState = { filters: [], from: null, to: null }

describe('the engine equals the oracle', () => {
  // Some many times over, as cells of a large register are.
  const repeated = inventedRecords(400, 8).flatMap((each, index) => Array.from({ length: index % 100 }, () => each))
  const records = [...inventedRecords(30_000, 7), ...repeated]
  const columns = columnsOfRecords(records)
  const cells = cellsOfRecords(records)
  const engines = [columns, cells].flatMap((each) => [createEngine(each), withCube(each)])
  const first = records.map((each) => each.created).toSorted()[0]!
  const last = records
    .map((each) => each.created)
    .toSorted()
    .at(-1)!

  test.each<[string, Partial<DashboardState>]>([
    ['everything', {}],
    ['one day', { from: '2019-03-07', to: '2019-03-07' }],
    ['a whole month', { from: '2019-03-01', to: '2019-03-31' }],
    ['a month and a day', { from: '2019-03-01', to: '2019-04-01' }],
    ['a month less a day', { from: '2019-03-02', to: '2019-03-31' }],
    ['a whole year', { from: '2020-01-01', to: '2020-12-31' }],
    ['whole years', { from: '2016-01-01', to: '2021-12-31' }],
    ['a year and a day', { from: '2020-01-01', to: '2021-01-01' }],
    ['a year less a day', { from: '2020-01-02', to: '2020-12-31' }],
    ['months of many years', { from: '2015-11-01', to: '2022-02-28' }],
    ['29 February', { from: '2020-02-29', to: '2020-02-29' }],
    ['to 29 February', { from: '2019-02-28', to: '2020-02-29' }],
    ['days within a month', { from: '2021-06-10', to: '2021-06-20' }],
    ['days across a month', { from: '2021-06-20', to: '2021-07-10' }],
    ['from the first day', { from: first, to: '2018-05-05' }],
    ['to the last day', { from: '2022-05-05', to: last }],
    ['the last day', { from: last, to: last }],
    ['before the data', { from: '2001-01-01', to: '2002-12-31' }],
    ['after the data', { from: '2031-01-01', to: '2032-12-31' }],
    ['around the data', { from: '1990-01-01', to: '2090-12-31' }],
    ['an open end', { from: '2021-01-15', to: null }],
    ['an open beginning', { from: null, to: '2015-07-31' }],
    ['nothing chosen', { filters: [{ kind: 'category', values: [] }] }],
    ['an unknown code', { filters: [{ kind: 'municipality', values: ['no such code'] }] }],
    ['all chosen', { filters: [{ kind: 'category', values: columns.dimensions.category.codes }] }],
    [
      'a category and another one',
      {
        filters: [
          { kind: 'category', values: ['road', 'park'] },
          { kind: 'category', values: ['park', 'signage'] },
        ],
      },
    ],
    ['a channel', { filters: [{ kind: 'channel', values: ['app'] }] }],
    ['a weekday', { filters: [{ kind: 'weekday', values: ['1', '7'] }], from: '2020-02-03', to: '2021-09-30' }],
    ['cells of the heat map', { filters: [{ kind: 'weekday-month', values: ['1-01', '7-01', '2-02', '4-12'] }] }],
    [
      'cells of some weekdays in days across months',
      {
        filters: [
          { kind: 'weekday', values: ['1', '2'] },
          { kind: 'weekday-month', values: ['1-06', '3-06', '2-07'] },
          { kind: 'status', values: ['closed'] },
        ],
        from: '2021-06-20',
        to: '2021-07-10',
      },
    ],
    [
      'years and months',
      {
        filters: [
          { kind: 'year', values: ['2019', '2021'] },
          { kind: 'month', values: ['2019-03', '2021-12'] },
        ],
      },
    ],
  ])('over %s', (_name, state) => {
    const expected = expectEqual(columns, engines, { ...ALL, ...state })
    expect(oracle(cells, { ...ALL, ...state })).toEqual(expected)
  })

  const calendar = [...new Set(records.map((each) => each.created))].map((each) => calendarCodes(dayNumber(each)))
  // Streets are asked row by row, as texts are.
  const dimensions = [...CODED_DIMENSIONS, ...CALENDAR_DIMENSIONS]
  const codes = new Map(
    dimensions.map((kind): readonly [Dimension, readonly string[]] => [
      kind,
      isCalendarDimension(kind) ? [...new Set(calendar.map((each) => each[kind]))] : columns.dimensions[kind].codes,
    ]),
  )
  const filter = (kinds: readonly Dimension[]) =>
    fc
      .constantFrom(...kinds)
      .chain((kind) => fc.subarray([...(codes.get(kind) ?? [])], { maxLength: 4 }).map((values) => ({ kind, values })))
  const some = (kinds: readonly Dimension[], maxLength: number) =>
    fc.uniqueArray(filter(kinds), { maxLength, selector: ({ kind }) => kind })
  const filters = fc.oneof(
    { weight: 3, arbitrary: some(CODED_DIMENSIONS, 4) },
    { weight: 1, arbitrary: some(dimensions, 4) },
  )
  const day = fc
    .date({ min: new Date('2012-11-01'), max: new Date('2024-03-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const span = fc.option(fc.tuple(day, day), { nil: null })

  test('over any state', () => {
    const state = fc.record({ filters, span })
    fc.assert(
      fc.property(state, ({ filters: chosen, span: days }) => {
        const [from = null, to = null] = days?.toSorted() ?? []
        const expected = expectEqual(columns, engines, { filters: chosen, from, to })
        expect(oracle(cells, { filters: chosen, from, to })).toEqual(expected)
      }),
      sample('oracle-states', 15, 3_000),
    )
  })

  test('over the rows that have a text', () => {
    const numbers = Uint32Array.from(columns.tuple, (_tuple, row) => row)
    const has: HasText = (row, text) => (Math.imul(row, 0x9e3779b1) >>> 16) % 100 < Number(text)
    const withTexts = (texts: readonly string[]): Engine => {
      const marks = Uint8Array.from(numbers, (row) => Number(texts.some((text) => has(row, text))))
      return createEngine({
        ...atOnce(markedRows({ columns, numbers }, marks)).columns,
        kept: rowsName([{ kind: 'text', values: texts }]),
      })
    }
    const texts = fc.uniqueArray(fc.constantFrom('0', '1', '30', '99', '100'), { maxLength: 2 })
    fc.assert(
      fc.property(fc.record({ texts, filters, span }), ({ texts: values, filters: others, span: days }) => {
        const [from = null, to = null] = days?.toSorted() ?? []
        const asked = { filters: [...others, { kind: 'text' as const, values }], from, to }
        expectEqual(columns, [withTexts(values)], asked, has)
      }),
      sample('oracle-texts', 12, 2_000),
    )
    expect(() => withTexts(['1']).refresh(ALL)).toThrow('kept by other filters')
  })

  test.each([
    ['one row', 1],
    ['two rows', 2],
  ])('over %s', (_name, count) => {
    const few = columnsOfRecords(records.slice(0, count))
    for (const state of [
      ALL,
      { ...ALL, from: '2019-01-01' },
      { ...ALL, filters: [{ kind: 'status' as const, values: ['closed'] }] },
    ])
      expectEqual(few, [createEngine(few), withCube(few)], state)
  })

  test('the groups of a question are counted once, unless they are very many', () => {
    const engine = createEngine(columns)
    const groups = (by: readonly Dimension[], needsDurations = false) =>
      engine.groups({ by, filters: [], span: null, needsDurations })
    expect(groups(['category'])).toBe(groups(['category']))
    expect(groups(['category'])).not.toBe(groups(['category'], true))
    expect(groups(['category'])).not.toBe(groups(['status']))
    const many = groups(['day', 'subcategory'])
    expect(many.length).toBeGreaterThan(20_000)
    expect(groups(['day', 'subcategory'])).not.toBe(many)
    expect(groups(['day', 'subcategory'])).toEqual(many)
  })

  test('over no rows', () => {
    const none = columnsOfRecords([])
    expectEqual(none, [createEngine(none), withCube(none)], ALL)
  })

  test('over more tuples than sixteen bits count', () => {
    const many = columnsOfRecords(
      inventedRecords(70_000, 3).map((each, index) => ({ ...each, subcategory: `leaf ${index}` })),
    )
    expect(many.tuple).toBeInstanceOf(Uint32Array)
    expect(many.tupleCount).toBe(70_000)
    const both = [createEngine(many), withCube(many)]
    expectEqual(many, both, ALL)
    expectEqual(many, both, {
      filters: [{ kind: 'municipality', values: ['21004'] }],
      from: '2018-02-03',
      to: '2021-02-28',
    })
    expectEqual(many, both, { ...ALL, filters: [{ kind: 'subcategory', values: ['leaf 69999', 'leaf 3'] }] })
  })

  test('where the cube would exceed its budget', () => {
    const engine = createEngine(columns, 1000)
    for (const _step of engine.buildCube());
    expect(engine.hasCube).toBe(false)
    expectEqual(columns, [engine], { ...ALL, from: '2019-03-02' })
  })
})
