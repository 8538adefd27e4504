import { expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import { answerDashboard } from '../../../../electron/backend/figures/answer-dashboard.ts'
import { answerRecords } from '../../../../electron/backend/figures/answer-records.ts'
import { closedAnswer } from '../../../../shared/domain/figures/dashboard-groups.ts'
import { closedQuestion, shownDelays } from '../../../../shared/domain/incidents/delay.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { type PlainIncident, stateOf } from '../../../support/naive-answer.ts'

const CLOSED: PlainIncident = {
  category: 'road',
  subcategory: '',
  municipality: '21015',
  status: 'closed',
  organisation: '',
  channel: '',
  register: 'fixmystreet',
  created: '2023-03-01',
  days: null,
}
const KNOWN = 3

/** 60 closed incidents of roads, of which three say on which day; and one of parks, which does not. */
const STATE = stateOf(
  [
    ...Array.from({ length: 60 }, (_, index) => ({ ...CLOSED, days: index < KNOWN ? 40 : null })),
    { ...CLOSED, category: 'park' },
  ],
  '2023-06-30',
)
const DELAYS: Question = { ...PLAIN_QUESTION, measure: 'median-days', by: ['category'], source: 'records' }
const answerTo = (question: Question) => answerRecords(question, STATE.coverage, createEngine(STATE.columns))

test('a delay stands on the closed incidents whose day is known, not on all that are closed', () => {
  const base = answerTo(closedQuestion(DELAYS))
  expect(base.total).toBe(KNOWN)
  expect(base.rows.filter(({ value }) => value !== 0)).toEqual([
    expect.objectContaining({ key: ['road'], value: KNOWN }),
  ])
  const delays = answerTo(DELAYS)
  expect(delays.total).toBe(40)
  const shown = shownDelays(delays, base)
  expect([shown.total, ...shown.rows.map(({ value }) => value)].filter((value) => value !== null)).toEqual([])
})

test('the year before is counted on the incidents whose day is known, too', () => {
  const both = ['2022', '2023'].flatMap((year) =>
    Array.from({ length: year === '2022' ? 50 : 60 }, () => ({ ...CLOSED, created: `${year}-03-01`, days: 40 })),
  )
  const { coverage, columns } = stateOf(both, '2023-06-30')
  const days = { from: '2023-03-01', to: '2023-03-31', comparison: 'previous-year' } as const
  const base = answerRecords({ ...closedQuestion(DELAYS), ...days }, coverage, createEngine(columns))
  expect(base.rows.find(({ key: [code] }) => code === 'road')).toMatchObject({ value: 60, comparison: { value: 50 } })
})

test('the screen counts the same', () => {
  const question = closedQuestion(DELAYS)
  const engine = createEngine(STATE.columns)
  const figures = answerDashboard({ whole: engine, kept: engine }, STATE.coverage, 1, question)
  const { category, subcategory, municipality, status, organisation, channel, register } = STATE.columns.dimensions
  const codes = {
    category: category.codes,
    subcategory: subcategory.codes,
    municipality: municipality.codes,
    status: status.codes,
    organisation: organisation.codes,
    channel: channel.codes,
    register: register.codes,
  }
  expect(closedAnswer(figures, codes, question)).toEqual(answerTo(question))
})

test('totals of a table by two dimensions are hidden by the same rule', () => {
  const crossed = { ...DELAYS, by: ['category', 'municipality'] } as const
  const base = answerTo(closedQuestion(crossed))
  expect(base.totals?.columns).toMatchObject([{ key: ['21015'], value: KNOWN }])
  const delays = answerTo(crossed)
  expect(delays.totals).toMatchObject({ columns: [{ key: ['21015'], value: 40 }], computed: true })
  const { totals } = shownDelays(delays, base)
  expect([...totals!.rows, ...totals!.columns].filter(({ value }) => value !== null)).toEqual([])
})
