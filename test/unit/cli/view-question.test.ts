import { expect, test } from 'vitest'
import { readQuestion } from '../../../electron/cli/question-options.ts'
import { viewQuestion } from '../../../electron/cli/view-question.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view/view-state.ts'

const VIEW: ViewState = {
  ...DEFAULT_VIEW,
  source: 'records',
  filters: [
    { kind: 'category', values: ['road'] },
    { kind: 'municipality', values: ['21001'] },
  ],
  period: { kind: 'year-to-date' },
  asOf: 3,
}

test('the question of a saved view is its own where the options say nothing', () => {
  expect(viewQuestion(VIEW, readQuestion('incidents', {}), '2023-11-15')).toMatchObject({
    filters: VIEW.filters,
    from: '2023-01-01',
    to: '2023-11-15',
    asOf: 3,
    source: 'records',
  })
})

test('options take the place of what the view says about the same', () => {
  const given = readQuestion('incidents', { where: ['category=lighting'], from: '2022-03-01', asOf: '5' })
  const { filters, from, to, asOf } = viewQuestion(VIEW, given, '2023-11-15')
  expect(filters).toHaveLength(2)
  expect(filters).toContainEqual({ kind: 'category', values: ['lighting'] })
  expect([from, to, asOf]).toEqual(['2022-03-01', null, 5])
})
