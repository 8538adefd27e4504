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

function find(filters: Question['filters'] = [], asOf = '2023-12-10', { overdue = 0, hasTargets = true } = {}) {
  const { coverage, columns } = stateOf(INCIDENTS, asOf, [{ category: 'park', from: '2022-05-01' }])
  const engine = createEngine(columns)
  return findFindings({ filters, asOf: null }, (asked) => answerRecords(asked, coverage, engine), {
    onTime: () => ({
      ...NO_SHARES,
      parts: { ...NO_PARTS, overdue },
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
  expect(find([{ kind: 'year', values: ['2021'] }])).toEqual(find())
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
