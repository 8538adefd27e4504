import { expect, test } from 'vitest'
import { viewOfValue } from '../../../../../shared/domain/report/recipe/batch-grouping.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'

const VIEW: ViewState = {
  ...DEFAULT_VIEW,
  page: 'incidents',
  filters: [
    { kind: 'municipality', values: ['21001', '21004'] },
    { kind: 'status', values: ['open'] },
  ],
}

test('one municipality is a filter in the place of that on several, beside the others', () => {
  const { filters, ...rest } = viewOfValue(VIEW, 'municipality', '21004', null)
  expect(filters).toEqual([
    { kind: 'municipality', values: ['21004'] },
    { kind: 'status', values: ['open'] },
  ])
  expect({ ...rest, filters: VIEW.filters }).toEqual(VIEW)
})

test('one category is opened too, so that its sub-categories are told', () => {
  expect(viewOfValue(VIEW, 'category', 'road', null)).toMatchObject({
    drill: 'road',
    filters: [...VIEW.filters, { kind: 'category', values: ['road'] }],
  })
})

test('what the Overview would print of all is printed of the value: its paper follows no filter', () => {
  expect(viewOfValue(DEFAULT_VIEW, 'municipality', '21004', null).page).toBe('incidents')
})

test.each([
  [null, { kind: 'year', year: 2022 }],
  [
    { from: '2021-07-01', to: '2023-06-30' },
    { kind: 'year', year: 2022 },
  ],
  [
    { from: '2022-03-01', to: '2023-06-30' },
    { kind: 'range', from: '2022-03-01', to: '2022-12-31' },
  ],
])('a year is cut to the days that are asked for: %j', (days, period) => {
  expect(viewOfValue(VIEW, 'year', '2022', days).period).toEqual(period)
})

test('days within one year stay as they were chosen', () => {
  const view: ViewState = { ...VIEW, period: { kind: 'year-to-date' } }
  const days = { from: '2023-01-01', to: '2023-11-15' }
  expect(viewOfValue(view, 'year', '2023', days).period).toEqual({ kind: 'year-to-date' })
})

test('a programme is opened on its page, or on that of amounts where this was asked', () => {
  expect(viewOfValue(VIEW, 'programme', 'pan', null)).toMatchObject({ page: 'programmes', drill: 'pan' })
  expect(viewOfValue({ ...VIEW, page: 'budgets' }, 'programme', 'pan', null)).toMatchObject({ page: 'budgets' })
})
