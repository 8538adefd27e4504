import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Columns, TupleDimension } from '../../../../../electron/backend/engine/incident-columns.ts'
import { createServiceCounter } from '../../../../../electron/backend/engine/service/service-counter.ts'
import type { ServiceGround } from '../../../../../electron/backend/engine/service/service-ground.ts'
import { type JudgedRow, judgedRows } from '../../../../../electron/backend/engine/service/service-oracle.ts'
import { dayNumber } from '../../../../../shared/domain/calendar/day.ts'
import { SERVICE_PARTS } from '../../../../../shared/domain/incidents/service-part.ts'
import { SERVICE_DIMENSIONS, type ServiceDimension } from '../../../../../shared/domain/service/service-question.ts'
import { stockRows } from '../../../../../shared/domain/service/stock.ts'
import type { Target } from '../../../../../shared/domain/service/target-choice.ts'
import { sample } from '../../../../counts.ts'
import { cellsOfRecords } from '../../../../support/cells-of-records.ts'
import { columnsOfRecords } from '../../../../support/columns-of-records.ts'
import { inventedRecords } from '../invented-records.ts'

const records = inventedRecords(4_000, 11)
const repeated = records.slice(0, 300).flatMap((each, index) => Array.from({ length: index % 5 }, () => each))
const both = [columnsOfRecords([...records, ...repeated]), cellsOfRecords([...records, ...repeated])]
const codesOf = (dimension: TupleDimension) => both[0]!.dimensions[dimension].codes

const day = fc
  .date({ min: new Date('2013-01-01'), max: new Date('2024-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const target: fc.Arbitrary<Target> = fc.record({
  category: fc.constantFrom('*', 'road', 'cleanliness', 'park'),
  subcategory: fc.option(fc.constantFrom('road/0', 'road/1', 'cleanliness/0')),
  from: fc.option(day),
  to: fc.option(day),
  delay: fc.nat(200),
  counting: fc.constantFrom('calendar', 'working'),
})
const number = day.map(dayNumber)
const ground: fc.Arbitrary<ServiceGround> = fc.record({
  targets: fc.array(target, { maxLength: 6 }),
  dayOfData: number,
  seen: fc
    .array(fc.tuple(fc.constantFrom('fixmystreet', 'Voirie'), number, number), { maxLength: 4 })
    .map(
      (spans) =>
        new Map(
          [...Map.groupBy(spans, ([register]) => register)].map(([register, own]) => [
            register,
            own.map(([, one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })),
          ]),
        ),
    ),
})
const filter = fc
  .constantFrom<TupleDimension>('category', 'municipality', 'channel', 'register')
  .chain((kind) => fc.subarray([...codesOf(kind)]).map((values) => ({ kind, values })))
const calendarFilter = fc.constantFrom(
  { kind: 'weekday' as const, values: ['1', '5'] },
  { kind: 'year' as const, values: ['2019', '2021'] },
)
const filters = fc.uniqueArray(fc.oneof(filter, calendarFilter), { maxLength: 2, selector: ({ kind }) => kind })
const by = fc.uniqueArray(fc.constantFrom<ServiceDimension>(...SERVICE_DIMENSIONS.filter((each) => each !== 'day')), {
  maxLength: 2,
})

const keyOf = (dimensions: readonly string[], { codes }: JudgedRow) =>
  dimensions.map((each) => codes[each] ?? '').join(' | ')
const sums = (rows: readonly (readonly [key: string, count: number])[]) => {
  const counts = new Map<string, number>()
  for (const [key, count] of rows) counts.set(key, (counts.get(key) ?? 0) + count)
  return Object.fromEntries([...counts].filter(([, count]) => count > 0).toSorted())
}

describe('the scans equal the definitions', () => {
  const oracle = (columns: Columns, known: ServiceGround, asked: Parameters<typeof judgedRows>[2]) => [
    ...judgedRows(columns, known, asked),
  ]

  test('in the eight parts of any state, which add up to the incidents', () => {
    fc.assert(
      fc.property(ground, filters, fc.option(fc.tuple(day, day)), by, (known, chosen, days, dimensions) => {
        const [from = '', to = ''] = days?.toSorted() ?? []
        const asked = { filters: chosen, span: days === null ? null : { from, to } }
        for (const columns of both) {
          const rows = oracle(columns, known, asked)
          const counted = createServiceCounter(columns, known).parts({ ...asked, by: dimensions })
          expect(createServiceCounter(columns, known, 0).parts({ ...asked, by: dimensions })).toEqual(counted)
          const found = counted.flatMap(({ key, parts }) =>
            SERVICE_PARTS.map((part) => [`${key.join(' | ')}: ${part}`, parts[part]] as const),
          )
          const expected = rows.map((row) => [`${keyOf(dimensions, row)}: ${row.part}`, row.incidents] as const)
          expect(sums(found)).toEqual(sums(expected))
          const all = found.reduce((sum, [, count]) => sum + count, 0)
          expect(all).toBe(rows.reduce((sum, { incidents }) => sum + incidents, 0))
        }
      }),
      sample('service-states', 5, 1_000),
    )
  })

  test('in what is open, comes in and goes out of any state', () => {
    fc.assert(
      fc.property(ground, filters, number, by, fc.boolean(), (known, chosen, lastDay, dimensions, hasAge) => {
        for (const columns of both) {
          const rows = oracle(columns, known, { filters: chosen, span: null }).filter(
            ({ created }) => created <= lastDay,
          )
          const inStock = rows.filter(({ isUndated, isUnseen }) => !isUndated && !isUnseen)
          const isOpen = ({ ended }: JudgedRow) => ended === null || ended > lastDay
          const counter = createServiceCounter(columns, known)
          const flow = counter.flow({ filters: chosen, lastDay })
          const summed = createServiceCounter(columns, { ...known, dayOfData: lastDay }, 0)
          for (const step of ['month', 'year'] as const)
            expect(stockRows(step, summed.monthlyFlow({ filters: chosen, lastDay }))).toEqual(
              stockRows(step, summed.flow({ filters: chosen, lastDay })),
            )
          const total = (list: readonly JudgedRow[]) => list.reduce((sum, { incidents }) => sum + incidents, 0)
          const sum = (counts: ArrayLike<number>) => Array.from(counts).reduce((all, each) => all + each, 0)
          expect(flow.undated).toBe(total(rows.filter(({ isUndated }) => isUndated)))
          expect(flow.unseen).toBe(total(rows.filter(({ isUnseen }) => isUnseen)))
          expect(sum(flow.in)).toBe(total(inStock))
          expect(sum(flow.in) - sum(flow.out)).toBe(total(inStock.filter(isOpen)))
          const at = columns.firstDay + Math.floor(flow.in.length / 2)
          const until = (counts: ArrayLike<number>) => sum(Array.from(counts).slice(0, at - columns.firstDay + 1))
          const then = inStock.filter(({ created, ended }) => created <= at && (ended === null || ended > at))
          if (flow.in.length > 0) expect(until(flow.in) - until(flow.out)).toBe(total(then))
          const asked = [...dimensions.slice(0, 1), ...(hasAge ? (['age'] as const) : [])]
          const bandOf = (age: number) =>
            age <= 7 ? '0-7' : age <= 30 ? '8-30' : age <= 90 ? '31-90' : age <= 365 ? '91-365' : '366-'
          const found = counter.stock({ by: asked, filters: chosen, lastDay })
          const expected = inStock
            .filter(isOpen)
            .map(
              (row) =>
                [
                  [
                    ...dimensions.slice(0, 1).map((each) => row.codes[each]),
                    ...(hasAge ? [bandOf(lastDay - row.created)] : []),
                  ].join(' | '),
                  row.incidents,
                ] as const,
            )
          expect(sums(found.map(({ key, count }) => [key.join(' | '), count] as const))).toEqual(sums(expected))
        }
      }),
      sample('service-stocks', 5, 1_000),
    )
  })
})
