import { expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import { answerRecords } from '../../../../electron/backend/figures/answer-records.ts'
import { findFindings } from '../../../../electron/backend/figures/find-findings.ts'
import type { Question } from '../../../../shared/domain/incidents/question.ts'
import { NO_PARTS } from '../../../../shared/domain/incidents/service-part.ts'
import type { OnTimeAnswer } from '../../../../shared/domain/service/service-question.ts'
import { ANY_INCIDENT, type PlainIncident, stateOf } from '../../../support/naive-answer.ts'

/** 40 incidents in each month of four years, a few more in some, and 90 in the last whole one. */
const INCIDENTS = Array.from({ length: 48 }, (_, index) =>
  new Date(Date.UTC(2020, index, 2)).toISOString().slice(0, 10),
).flatMap((created, index): readonly PlainIncident[] =>
  Array.from({ length: index === 46 ? 90 : 40 + (index % 3) }, () => ({ ...ANY_INCIDENT, created })),
)

const NO_SHARES: OnTimeAnswer = {
  measure: 'on-time',
  by: [],
  asOf: '2023-12-10',
  period: null,
  rows: [],
  total: null,
  parts: NO_PARTS,
  partial: false,
  source: 'records',
}

type Known = { readonly overdue?: number; readonly hasTargets?: boolean; readonly days?: Pick<Question, 'from' | 'to'> }

function find(filters: Question['filters'] = [], asOf = '2023-12-10', known: Known = {}) {
  const { overdue = 0, hasTargets = true, days = { from: null, to: null } } = known
  const { coverage, columns } = stateOf(INCIDENTS, asOf, [{ category: 'park', from: '2022-05-01' }])
  const engine = createEngine(columns)
  return findFindings({ filters, ...days, asOf: null }, (asked) => answerRecords(asked, coverage, engine), {
    onTime: ({ from }) => ({
      ...NO_SHARES,
      // Those of other days are none of the days that are asked for.
      parts: { ...NO_PARTS, overdue: from === days.from ? overdue : 0 },
      ...(hasTargets ? {} : { reason: 'needs-targets' }),
    }),
  })
}

test('the last month that is over is judged, not the one that goes on', () => {
  expect(find().findings).toMatchObject([
    { rule: 'swing', count: 90, swing: { month: '2023-11', before: 41, difference: 49 } },
    { rule: 'extreme', kind: 'highest', month: '2023-11', count: 90, months: 47 },
  ])
  expect(find([], '2023-12-31').findings).toEqual([])
})

test('a month is said where the days that are asked for have all of it, by all months; what is overdue is of these days', () => {
  const all = find()
  const of = (from: string | null, to: string | null, filters: Question['filters'] = []) =>
    find(filters, '2023-12-10', { days: { from, to }, overdue: 21 })
  const rules = (...asked: Parameters<typeof of>) => of(...asked).findings.map(({ rule }) => rule)
  expect(of('2023-11-01', '2023-11-30').findings.slice(0, 2)).toEqual(all.findings)
  expect(rules('2023-11-01', '2023-11-30')).toEqual(['swing', 'extreme', 'overdue'])
  expect(rules('2022-01-01', '2022-12-31')).toEqual(['overdue'])
  expect(rules('2023-11-02', null)).toEqual(['overdue'])
  expect(rules(null, '2023-11-29')).toEqual(['overdue'])
  expect(rules(null, null, [{ kind: 'year', values: ['2021'] }])).toEqual(['overdue'])
  expect(rules(null, null, [{ kind: 'month', values: ['2023-11'] }])).toEqual(['swing', 'extreme', 'overdue'])
  expect(rules(null, null, [{ kind: 'day', values: ['2023-11-03'] }])).toEqual(['overdue'])
  // The trend draws its limits for every month, whatever days are asked for.
  expect(of('2022-01-01', '2022-12-31').swings).toEqual(all.swings)
})

test('open incidents past their due day are said last, where there are targets', () => {
  const rules = (known: Parameters<typeof find>[2]) => find([], '2023-12-10', known).findings.map(({ rule }) => rule)
  expect(rules({ overdue: 21 })).toEqual(['swing', 'extreme', 'overdue'])
  expect(rules({ overdue: 20 })).toEqual(['swing', 'extreme'])
  expect(rules({ overdue: 21, hasTargets: false })).toEqual(['swing', 'extreme'])
})

test('where statuses are chosen nothing is said of swings, nor where nothing is known', () => {
  expect(find([{ kind: 'status', values: ['closed'] }]).swings).toEqual([])
  expect(find([{ kind: 'category', values: ['lighting'] }])).toEqual({ findings: [], swings: [] })
})
