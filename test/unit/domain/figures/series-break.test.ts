import { expect, test } from 'vitest'
import { seriesBreaks } from '../../../../shared/domain/figures/series-break.ts'
import type { CategoryMapping } from '../../../../shared/domain/import/category-mapping.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'

const MAPPINGS: readonly CategoryMapping[] = [
  { id: 4, name: 'Graffitis', category: 'cleanliness', from: '2024-01-01' },
  { id: 1, name: 'Trottoirs', category: 'road', from: '2019-01-01' },
  { id: 2, name: 'Voirie', category: 'road', from: '2021-06-01' },
  { id: 3, name: 'Dépôts', category: 'cleanliness', from: '2021-06-01' },
]
const span = { from: '2019-01-01', to: '2023-11-15' }
const breaksOf = (filters: readonly Filter[], register?: readonly string[]) =>
  seriesBreaks(MAPPINGS, { filters, register, span }).map(({ from, mappings, isOwn }) => [
    from,
    mappings.map(({ id }) => id),
    isOwn,
  ])

test('a break lies within the days of a series, after the first of them; those of one day are one', () => {
  expect(breaksOf([])).toEqual([
    ['2020-09-01', [], false],
    ['2021-06-01', [2, 3], false],
  ])
  expect(seriesBreaks(MAPPINGS, { filters: [], span: null })).toEqual([])
})

test('the series of a place counts something else from the day on which the roads moved, as that of a category does', () => {
  expect(breaksOf([{ kind: 'municipality', values: ['21015'] }])).toEqual([
    ['2020-09-01', [], true],
    ['2021-06-01', [2, 3], false],
  ])
  expect(breaksOf([{ kind: 'category', values: ['cleanliness'] }])).toEqual([
    ['2020-09-01', [], false],
    ['2021-06-01', [3], true],
  ])
  expect(breaksOf([{ kind: 'organisation', values: ['brussels-mobility'] }])[0]).toEqual(['2020-09-01', [], true])
  expect(breaksOf([{ kind: 'organisation', values: ['sibelga'] }])[0]).toEqual(['2020-09-01', [], false])
})

test('of another register nothing is known of roads', () => {
  expect(breaksOf([], ['parking'])).toEqual([['2021-06-01', [2, 3], false]])
})
