import { expect, it } from 'vitest'
import { fewRows } from '../../../../renderer/host/rows-request.ts'
import type { Answer, Question } from '../../../../shared/domain/incidents/question.ts'

const QUESTION: Question = {
  measure: 'incidents',
  by: [],
  filters: [{ kind: 'municipality', values: ['21015'] }],
  from: null,
  to: null,
  comparison: 'none',
  asOf: null,
  source: 'records',
}
const answer = (total: number | null, source: Answer['source'] = 'records'): Answer => ({
  measure: 'incidents',
  by: [],
  asOf: '2023-11-15',
  period: { from: '2022-03-01', to: '2022-03-31' },
  rows: [],
  total,
  partial: false,
  source,
})

it('shows the rows of a selection narrowed down to few', () => {
  expect(fewRows(QUESTION, answer(38))).toMatchObject({ count: 38, request: { now: { filters: QUESTION.filters } } })
  expect(fewRows(QUESTION, answer(200))?.count).toBe(200)
  expect(fewRows({ ...QUESTION, filters: [], from: '2022-03-01', to: '2022-03-31' }, answer(38))?.count).toBe(38)
})

it('shows none of many, of a selection without any, of a folder or a register as a whole, and of published figures', () => {
  expect(fewRows(QUESTION, answer(201))).toBeNull()
  expect(fewRows(QUESTION, answer(0))).toBeNull()
  expect(fewRows(QUESTION, answer(null))).toBeNull()
  expect(fewRows({ ...QUESTION, filters: [] }, answer(38))).toBeNull()
  expect(fewRows({ ...QUESTION, filters: [{ kind: 'register', values: ['Groen'] }] }, answer(38))).toBeNull()
  expect(fewRows(QUESTION, answer(38, 'published'))).toBeNull()
})
