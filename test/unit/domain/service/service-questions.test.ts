import { expect, test } from 'vitest'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { stockQuestionSchema } from '../../../../shared/domain/service/service-question.ts'
import { serviceQuestions } from '../../../../shared/domain/service/service-questions.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'

const FILTERS: readonly Filter[] = [
  { kind: 'category', values: ['road'] },
  { kind: 'status', values: ['closed'] },
  { kind: 'year', values: ['2023'] },
]
const VIEW: ViewState = {
  ...DEFAULT_VIEW,
  filters: FILTERS,
  period: { kind: 'range', from: '2022-01-01', to: '2022-12-31' },
}

test('shares are of the filters and days of the view, a split of all values of its own dimension', () => {
  const { total, split, months } = serviceQuestions(VIEW, '2023-11-15')
  expect(total).toMatchObject({ filters: FILTERS, by: [], from: '2022-01-01', to: '2022-12-31', source: 'records' })
  expect(split).toMatchObject({ by: ['category'], filters: FILTERS.slice(1), comparison: 'previous-year' })
  expect(months).toMatchObject({ by: ['month'], filters: FILTERS, comparison: 'none' })
})

test('a stock has no status and no days of creation; what is open is at the day of the data', () => {
  const questions = serviceQuestions(VIEW, '2023-11-15')
  const { stock, ages, overdue } = questions
  expect(stock).toMatchObject({ by: ['month'], filters: FILTERS.slice(0, 1), from: '2022-01-01', to: '2022-12-31' })
  expect(ages).toMatchObject({ by: ['age'], filters: FILTERS.slice(0, 1), from: null, to: null })
  expect(overdue.filters).toEqual([...FILTERS.slice(0, 1), { kind: 'part', values: ['overdue'] }])
  for (const each of [stock, ages, overdue]) expect(stockQuestionSchema.safeParse(each).success).toBe(true)
  const openAt: Filter = { kind: 'open-at', values: ['2022-05-31'] }
  const chosen = serviceQuestions({ ...VIEW, filters: [openAt] }, '2023-11-15')
  expect([chosen.stock.filters, chosen.ages.filters]).toEqual([[], [openAt]])
  expect(serviceQuestions({ ...VIEW, granularity: 'day' }, null).stock.by).toEqual(['week'])
})
