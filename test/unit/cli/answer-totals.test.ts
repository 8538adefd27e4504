import { expect, test } from 'vitest'
import { totalAlone, totalLines, totalsDocument } from '../../../electron/cli/answer-totals.ts'
import { createTerminal } from '../../../electron/cli/terminal.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'

const ANSWER: Answer = {
  measure: 'median-days',
  by: ['category', 'year'],
  asOf: '2023-11-15',
  period: { from: '2023-01-01', to: '2023-11-15' },
  rows: [{ key: ['road', '2023'], value: 4 }],
  total: 4,
  totals: { rows: [{ key: ['road'], value: 4 }], columns: [{ key: ['2023'], value: null }], computed: true },
  partial: true,
  source: 'records',
}
const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })

test('each row and each column has its total, with a line on those that are no sum', () => {
  expect(totalLines(ANSWER, terminal)).toEqual([
    'Total: Roads    4',
    'Total: 2023   n/a',
    'Totals are worked out of the incidents: the figures above them do not add up.',
  ])
  const sums: Answer = { ...ANSWER, measure: 'incidents', totals: { ...ANSWER.totals!, computed: undefined } }
  expect(totalLines(sums, terminal)).toHaveLength(2)
  expect(totalsDocument(ANSWER, terminal)).toMatchObject({
    totals: { rows: [{ key: ['road'], label: ['Roads'] }], columns: [{ label: ['2023'] }], computed: true },
  })
})

test('an answer by one dimension has none', () => {
  const { totals: _none, ...plain } = ANSWER
  expect(totalLines(plain, terminal)).toEqual([])
  expect(totalsDocument(plain, terminal)).toEqual({})
})

test('an answer by nothing has its total alone', () => {
  const answer: Answer = { ...ANSWER, by: [], rows: [{ key: [], value: 4 }] }
  expect(totalAlone(answer)).toMatchObject({ rows: [], total: 4 })
  expect(totalAlone(ANSWER)).toEqual(ANSWER)
})
