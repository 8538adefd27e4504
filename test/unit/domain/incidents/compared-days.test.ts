import { expect, test } from 'vitest'
import { comparedFilters, comparedSelection, daysBeside } from '../../../../shared/domain/incidents/compared-days.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'

const MARCH = { from: '2023-03-01', to: '2023-03-31' }
const CHOSEN = { from: '2020-01-01', to: '2020-12-31' }
const FILTERS: readonly Filter[] = [
  { kind: 'month', values: ['2023-03'] },
  { kind: 'category', values: ['road'] },
]

test('days are compared with those a year before, or with the chosen ones as far as they are known', () => {
  expect(daysBeside(MARCH, 'previous-year', null)).toEqual({ from: '2022-03-01', to: '2022-03-31' })
  expect(daysBeside(MARCH, CHOSEN, '2020-06-30')).toEqual({ from: '2020-01-01', to: '2020-06-30' })
})

test('a filter on months moves along with the year before, and does not count on chosen days', () => {
  expect(comparedFilters(FILTERS, 'previous-year')).toEqual([{ kind: 'month', values: ['2022-03'] }, FILTERS[1]])
  expect(comparedFilters(FILTERS, CHOSEN)).toEqual([FILTERS[1]])
})

test('the rows compared with are those of these days, under these filters', () => {
  expect(comparedSelection(FILTERS, MARCH, CHOSEN, null)).toEqual({ ...CHOSEN, filters: [FILTERS[1]] })
})
