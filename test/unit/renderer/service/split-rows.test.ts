import { expect, test } from 'vitest'
import { sortedRows, targetsOfCategory, wholeAt } from '../../../../renderer/service/split-rows.ts'
import type { ListedTarget } from '../../../../shared/contract/figures.ts'
import { NO_PARTS, type Parts } from '../../../../shared/domain/incidents/service-part.ts'
import { onTimeShare } from '../../../../shared/domain/service/on-time.ts'
import type { OnTimeAnswer } from '../../../../shared/domain/service/service-question.ts'

const row = (code: string, parts: Partial<Parts>) => {
  const all = { ...NO_PARTS, ...parts }
  return { key: [code], ...onTimeShare(all), parts: all }
}
const ROWS = [
  row('road', { inTime: 30, late: 70 }),
  row('park', { inTime: 5 }),
  row('lighting', { inTime: 90, late: 10, pending: 50 }),
  row('planting', {}),
  row('signage', { noTarget: 40 }),
]

test('rows are sorted by share, those without one come last by size, and none are empty', () => {
  const answer = { rows: ROWS } as unknown as OnTimeAnswer
  expect(sortedRows(answer).map(({ key: [code] }) => code)).toEqual(['lighting', 'road', 'signage', 'park'])
})

test('one scale has room for the longest row, within reason', () => {
  expect(wholeAt(ROWS)).toBeCloseTo(1 / 1.5, 12)
  expect(wholeAt([row('road', { inTime: 20, pending: 500 })])).toBeCloseTo(1 / 1.6, 12)
  expect(wholeAt([])).toBe(1)
})

test('a category has the targets that hold within the days, in order, and counts its exceptions', () => {
  const target = (more: Partial<ListedTarget>): ListedTarget => ({
    ...{ category: 'road', subcategory: null, from: null, to: null, delay: 10, counting: 'calendar' },
    ...{ asOf: '2023-01-01', source: 'Plan' },
    ...more,
  })
  const targets = [
    target({ category: '*', delay: 40 }),
    target({ to: '2022-12-31', delay: 30 }),
    target({ from: '2023-01-01', delay: 20 }),
    target({ subcategory: 'road/holes', delay: 5 }),
  ]
  const of = (category: string, from: string, to: string) => {
    const { held, exceptions } = targetsOfCategory(targets, category, [{ from, to }])
    return [held.map(({ delay }) => delay), exceptions]
  }
  expect(of('road', '2023-01-01', '2023-06-01')).toEqual([[20], 1])
  expect(of('road', '2022-01-01', '2022-12-31')).toEqual([[30], 1])
  expect(of('road', '2022-12-31', '2023-01-01')).toEqual([[30, 20], 1])
  expect(of('park', '2022-01-01', '2023-06-01')).toEqual([[40], 0])
})
