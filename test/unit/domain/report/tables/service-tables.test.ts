import { expect, test } from 'vitest'
import { NO_PARTS } from '../../../../../shared/domain/incidents/service-part.ts'
import type { ReportFigures } from '../../../../../shared/domain/report/tables/report-figures.ts'
import {
  onTimeOrganisationTable,
  onTimeTable,
  stockTable,
  targetTable,
} from '../../../../../shared/domain/report/tables/service-tables.ts'
import type { OnTimeAnswer, StockAnswer } from '../../../../../shared/domain/service/service-question.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

const PARTS = { ...NO_PARTS, inTime: 30, late: 8, overdue: 2, pending: 5 }
const SPLIT: OnTimeAnswer = {
  ...{ measure: 'on-time', by: ['category'], asOf: '2023-11-15', period: null, source: 'records', partial: true },
  rows: [{ key: ['road'], value: 0.75, parts: PARTS }],
  total: 0.75,
  parts: PARTS,
}
const STOCK: StockAnswer = {
  ...{ measure: 'open', by: ['month'], asOf: '2023-11-15', on: '2023-11-15', source: 'records' },
  ...{ total: 29, undated: 0, unseen: 0 },
  rows: Array.from({ length: 30 }, (_, index) => ({ key: [`m${index}`], value: index, in: 1, out: 0 })),
}
const NOTHING = { organisations: null, stock: STOCK, ages: STOCK, overdue: STOCK, oldest: null, targets: [] }
const figures = (service: ReportFigures['service']): ReportFigures => ({ ...FIGURES, service })

test('the share has a line of all first, its denominator and each part', () => {
  const { rows, columns } = onTimeTable(figures({ ...NOTHING, split: SPLIT }))
  expect(columns.slice(0, 4)).toEqual(['category', 'onTime', 'counted', 'inTime'])
  expect(columns).not.toContain('points')
  expect(rows.map(({ category, onTime, counted, pending }) => [category, onTime, counted, pending])).toEqual([
    [null, 0.75, 40, 5],
    ['road', 0.75, 40, 5],
  ])
})

test('without targets, or where the report does not ask, there are no rows', () => {
  const none: OnTimeAnswer = { ...SPLIT, rows: [], total: null, reason: 'needs-targets' }
  expect(onTimeTable(figures({ ...NOTHING, split: none }))).toMatchObject({ rows: [], reason: null })
  const outside: OnTimeAnswer = { ...none, reason: 'before-the-data' }
  expect(onTimeTable(figures({ ...NOTHING, split: outside })).reason).toBe('before-the-data')
  for (const table of [onTimeTable, stockTable, targetTable]) expect(table(figures(null)).rows).toEqual([])
})

test('the stock has every step with what was open before it, and a target of all categories no code', () => {
  const target = { subcategory: null, from: null, to: null, delay: 5, counting: 'working', source: 'Plan' } as const
  const service = { ...NOTHING, split: SPLIT, targets: [{ ...target, category: '*' }] }
  const { rows } = stockTable(figures(service))
  expect(rows.map(({ open }) => open)).toEqual([...Array(30).keys()])
  expect(rows[7]).toEqual({ step: 'm7', openBefore: 6, came: 1, went: 0, open: 7 })
  expect(targetTable(figures(service)).rows).toEqual([{ ...target, category: null }])
})

test('by organisation it is a table of its own, the largest share first and those without one last', () => {
  const by: OnTimeAnswer = {
    ...SPLIT,
    by: ['organisation'],
    rows: [
      { key: ['a'], value: null, reason: 'few', parts: { ...NO_PARTS, inTime: 3 } },
      { key: ['b'], value: 0.5, parts: PARTS },
      { key: ['c'], value: 0.9, parts: PARTS },
    ],
  }
  const { rows, columns, name } = onTimeOrganisationTable(figures({ ...NOTHING, split: SPLIT, organisations: by }))
  expect([name, columns[0]]).toEqual(['on-time-organisations', 'organisation'])
  expect(rows.map(({ organisation }) => organisation)).toEqual([null, 'c', 'b', 'a'])
  expect(onTimeOrganisationTable(figures({ ...NOTHING, split: SPLIT })).rows).toEqual([])
})
