import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import type { Columns } from '../../../../electron/backend/engine/incident-columns.ts'
import { createServiceCounter } from '../../../../electron/backend/engine/service/service-counter.ts'
import type { ServiceGround } from '../../../../electron/backend/engine/service/service-ground.ts'
import { judgedParts, judgedRows, judgedStock } from '../../../../electron/backend/engine/service/service-oracle.ts'
import { onTimeOf } from '../../../../electron/backend/figures/answer-service.ts'
import { stockOf } from '../../../../electron/backend/figures/answer-stock.ts'
import { dayFromNumber, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { pastDue } from '../../../../shared/domain/service/on-time.ts'
import {
  onTimeAnswerSchema,
  SERVICE_DIMENSIONS,
  type ServiceDimension,
  stockAnswerSchema,
} from '../../../../shared/domain/service/service-question.ts'
import { isStockStep, lastDayOf } from '../../../../shared/domain/service/stock.ts'
import { sample } from '../../../counts.ts'
import { cellsOfRecords } from '../../../support/cells-of-records.ts'
import { columnsOfRecords } from '../../../support/columns-of-records.ts'
import { inventedRecords } from '../engine/invented-records.ts'

const records = inventedRecords(1_500, 5)
const states = [columnsOfRecords(records), cellsOfRecords(records)]
const days = records.map(({ created }) => dayNumber(created)).toSorted((one, other) => one - other)
const [first = 0, last = 0] = [days[0], days.at(-1)]

const stateOf = (columns: Columns, ground: ServiceGround) => ({
  engine: () => createEngine(columns),
  service: () => createServiceCounter(columns, ground),
  rowNumbers: () => null,
  coverage: {
    asOf: dayFromNumber(ground.dayOfData),
    covers: { from: dayFromNumber(first), to: dayFromNumber(ground.dayOfData) },
    breaks: [],
  },
})

const ground: fc.Arbitrary<ServiceGround> = fc.record({
  targets: fc.array(
    fc.record({
      category: fc.constantFrom('*', 'road', 'cleanliness'),
      subcategory: fc.option(fc.constantFrom('road/0', 'cleanliness/0')),
      from: fc.constant(null),
      to: fc.constant(null),
      delay: fc.nat(200),
      counting: fc.constantFrom('calendar' as const, 'working' as const),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  dayOfData: fc.integer({ min: last, max: last + 40 }),
  seen: fc.constantFrom(new Map(), new Map([['fixmystreet', [{ from: last - 300, to: last + 40 }]]])),
})
const filters = fc.constantFrom(
  [],
  [{ kind: 'category' as const, values: ['road', 'lighting'] }],
  [{ kind: 'weekday' as const, values: ['2', '6'] }],
)
const by = fc
  .uniqueArray(
    fc.constantFrom<ServiceDimension>(...SERVICE_DIMENSIONS.filter((each) => each !== 'day' && each !== 'status')),
    { minLength: 2, maxLength: 2 },
  )
  .map(([rows = 'category', columns = 'month']) => [rows, columns] as const)

describe('a table by two dimensions of any state', () => {
  const plain = { from: null, to: null, asOf: null, source: null }
  const judged = (columns: Columns, known: ServiceGround, kept: Parameters<typeof judgedRows>[2]['filters']) => [
    ...judgedRows(columns, known, { filters: kept, span: null }),
  ]

  test('has the shares on time of its cells and totals from parts counted one by one, and none of too few', () => {
    fc.assert(
      fc.property(ground, filters, by, (known, kept, [rows, columns]) => {
        for (const each of states) {
          const all = judged(each, known, kept)
          const question = { ...plain, by: [rows, columns], filters: kept, comparison: 'none' as const }
          const answer = onTimeAnswerSchema.parse(onTimeOf(question, stateOf(each, known)))
          const lines = [
            ...answer.rows.map((row) => [row, [row.key[0] ?? null, row.key[1] ?? null]] as const),
            ...(answer.totals?.rows ?? []).map((row) => [row, [row.key[0] ?? null, null]] as const),
            ...(answer.totals?.columns ?? []).map((row) => [row, [null, row.key[0] ?? null]] as const),
            [{ value: answer.total, parts: answer.parts }, [null, null]] as const,
          ]
          expect(lines.length).toBeGreaterThan(3)
          for (const [{ value, parts }, [row = null, column = null]] of lines) {
            const expected = judgedParts(all, [
              [rows, row],
              [columns, column],
            ])
            expect(parts).toEqual(expected)
            const base = expected.inTime + expected.late + expected.overdue
            expect([pastDue(parts), value]).toEqual([base, base < 20 ? null : expected.inTime / base])
          }
          // No incident is in no cell, and each is in one row and one column.
          for (const side of [answer.rows, answer.totals?.rows ?? [], answer.totals?.columns ?? []])
            expect(side.reduce((sum, { parts }) => sum + pastDue(parts), 0)).toBe(pastDue(answer.parts))
        }
      }),
      sample('crossed-on-time', 8, 500),
    )
  })

  test('has what is open at a day, or at the end of each step, which is added to no other', () => {
    fc.assert(
      fc.property(ground, filters, by, fc.option(fc.nat(400)), (known, kept, [rows, columns], back) => {
        if (isStockStep(rows) && isStockStep(columns)) return
        for (const each of states) {
          const all = judged(each, known, kept)
          const to = back === null ? null : dayFromNumber(known.dayOfData - back)
          const answer = stockAnswerSchema.parse(
            stockOf({ ...plain, to, by: [rows, columns], filters: kept }, stateOf(each, known)),
          )
          const on = to ?? dayFromNumber(known.dayOfData)
          expect(answer.on).toBe(on)
          const open = (row: string | null, column: string | null) => {
            const codes = [row, column]
            const steps = [rows, columns].flatMap((dimension, place) =>
              isStockStep(dimension) ? [[dimension, codes[place] ?? null] as const] : [],
            )
            const [[step, code] = [null, null]] = steps
            if (step !== null && code === null) return null
            const at = step === null || code === null ? on : lastDayOf(step, code, on)
            const cell = [rows, columns].map((dimension, place) => [dimension, codes[place] ?? null] as const)
            return judgedStock(
              all,
              cell.filter(([dimension]) => dimension !== step),
              dayNumber(at),
            )
          }
          for (const { key, value } of answer.rows) expect(value).toBe(open(key[0] ?? null, key[1] ?? null))
          for (const { key, value } of answer.totals?.rows ?? []) expect(value).toBe(open(key[0] ?? null, null))
          for (const { key, value } of answer.totals?.columns ?? []) expect(value).toBe(open(null, key[0] ?? null))
          expect(answer.total).toBe(open(null, null))
          // A cell that has no row has nothing open: the rows of a line add up to its total wherever it has one.
          for (const [place, side] of [answer.totals?.rows ?? [], answer.totals?.columns ?? []].entries())
            for (const { key, value, reason } of side) {
              const own = answer.rows.filter((row) => row.key[place] === key[0])
              expect(reason).toBe(value === null ? 'steps' : undefined)
              if (value !== null) expect(own.reduce((sum, row) => sum + row.value, 0)).toBe(value)
            }
        }
      }),
      sample('crossed-stocks', 8, 500),
    )
  })
})
