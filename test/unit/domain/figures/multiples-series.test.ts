import { expect, test } from 'vitest'
import { multiplesOrder, perInhabitants } from '../../../../shared/domain/figures/multiples-series.ts'
import type { AnswerRow } from '../../../../shared/domain/incidents/question.ts'

const SPAN = { from: '2022-01-01', to: '2022-12-31', days: { now: 365, before: 365 }, fullYear: null, value: 100 }
const row = (code: string, value: number, change: number | null): AnswerRow => ({
  key: [code],
  value,
  comparison: { ...SPAN, change, reason: change === null ? 'base-small' : null },
})
const ROWS = [row('d', 5, null), row('b', 20, 0.5), row('a', 20, 0.1), row('c', 30, 0.1)]
const codes = (order: 'value' | 'label' | 'change') =>
  multiplesOrder(ROWS, order, (one, other) => (one.key[0]! < other.key[0]! ? -1 : 1)).map(({ key }) => key[0])

test('the largest first, by growth with what is not compared last, or by name', () => {
  expect(codes('value')).toEqual(['c', 'a', 'b', 'd'])
  expect(codes('change')).toEqual(['b', 'c', 'a', 'd'])
  expect(codes('label')).toEqual(['a', 'b', 'c', 'd'])
})

test('months by 1 000 inhabitants; a place where nobody is counted has none', () => {
  const series = { earlier: [120_887], now: [null, 120_887], before: [0, 241_774] }
  // Anderlecht: 120 887 on 1 January 2020 (Statbel).
  expect(perInhabitants(series, '21001')).toEqual({ earlier: [1000], now: [null, 1000], before: [0, 2000] })
  expect(perInhabitants(series, 'Mechelen').now).toEqual([null, null])
})
