import { expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import { ofEachDimension } from '../../../../electron/backend/engine/incident-columns.ts'
import { answerDashboard } from '../../../../electron/backend/figures/answer-dashboard.ts'
import { dashboardAnswer } from '../../../../shared/domain/figures/dashboard-groups.ts'
import type { Question } from '../../../../shared/domain/incidents/question.ts'
import { ANY_INCIDENT, stateOf } from '../../../support/naive-answer.ts'

/** Two roads of FixMyStreet; the other register has kinds of its own. */
const { columns, coverage } = stateOf(
  [ANY_INCIDENT, ANY_INCIDENT, { ...ANY_INCIDENT, category: 'unclassified', register: 'Groen' }],
  '2023-12-31',
)
const ROADS: Question['filters'] = [{ kind: 'category', values: ['road'] }]

function answerUnder(registers: readonly string[], asked: Pick<Question, 'by' | 'filters'>) {
  const engine = createEngine(columns)
  const view = { from: null, to: null, comparison: 'none', asOf: null } as const
  const filters: Question['filters'] = [...ROADS, { kind: 'register', values: registers }]
  const figures = answerDashboard({ whole: engine, kept: engine }, coverage, 1, { ...view, filters })
  const codes = ofEachDimension((dimension) => columns.dimensions[dimension].codes)
  return dashboardAnswer(figures, codes, { measure: 'incidents', source: 'records', ...view, ...asked })
}

test.each([[[]], [['Groen']], [['fixmystreet']]])(
  'the chart of registers knows what occurs in all of them, whichever are chosen: %j',
  (registers) => {
    const { rows, reason } = answerUnder(registers, { by: ['register'], filters: ROADS })
    expect([rows.map(({ key, value }) => [...key, value]), reason]).toEqual([[['fixmystreet', 2]], undefined])
  },
)

test('any other chart knows what occurs in the registers chosen', () => {
  const filters: Question['filters'] = [...ROADS, { kind: 'register', values: ['Groen'] }]
  expect(answerUnder(['Groen'], { by: ['municipality'], filters })).toMatchObject({
    rows: [],
    reason: 'not-in-the-data',
  })
})
