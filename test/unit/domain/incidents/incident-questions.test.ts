import { expect, test } from 'vitest'
import {
  delayQuestions,
  incidentQuestion,
  withoutOwnFilter,
} from '../../../../shared/domain/incidents/incident-questions.ts'
import type { Question } from '../../../../shared/domain/incidents/question.ts'

const BASE: Question = {
  measure: 'share',
  by: ['month'],
  filters: [
    { kind: 'category', values: ['road'] },
    { kind: 'status', values: ['closed'] },
  ],
  from: '2023-01-01',
  to: '2023-03-31',
  comparison: 'previous-year',
  asOf: 3,
  source: 'records',
}

test('a question has the measure and the dimension of its name, and all else of its base', () => {
  expect(incidentQuestion('categories', BASE)).toEqual({ ...BASE, measure: 'incidents', by: ['category'] })
  expect(incidentQuestion('trend', BASE)).toEqual({ ...BASE, measure: 'incidents' })
})

test('what is never compared is asked without a comparison', () => {
  expect(incidentQuestion('statuses', BASE).comparison).toBe('none')
})

test('delays are asked with the number of closed incidents that they are taken over', () => {
  const { median, p90, closed } = delayQuestions({ ...BASE, by: ['category'] })
  expect([median.measure, p90.measure, closed.measure]).toEqual(['median-days', 'p90-days', 'incidents'])
  expect([median, p90, closed].map(({ by, comparison }) => [by, comparison])).toEqual(
    Array(3).fill([['category'], 'none']),
  )
  expect(closed.isOfDelays).toBe(true)
})

test('a question without its own filter keeps all others', () => {
  const { filters } = withoutOwnFilter(incidentQuestion('categories', BASE))
  expect(filters).toEqual([{ kind: 'status', values: ['closed'] }])
})
