import { expect, test } from 'vitest'
import { conditionLines, tableLines } from '../../../electron/cli/commands/query.ts'
import { createTerminal } from '../../../electron/cli/terminal.ts'
import type { Answer } from '../../../shared/domain/question.ts'

const ROAD: Answer = {
  measure: 'share',
  by: ['category'],
  asOf: '2023-11-15',
  period: { from: '2023-01-01', to: '2023-11-15' },
  rows: [{ key: ['road'], value: 1 }],
  total: 1,
  partial: true,
  source: 'published',
}

test('a share says of what it is one, since screen and paper take another base under a filter', () => {
  const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })
  expect(conditionLines(ROAD, false, terminal)).toEqual([
    'Share: the row / the total of this answer, under all filters; screen and paper leave out the filter on the dimension asked.',
    'Data as of 15/11/2023, published figures.',
  ])
  expect(conditionLines({ ...ROAD, measure: 'incidents' }, false, terminal)).toHaveLength(1)
})

test('a period that is over and begins before the data is not said to go on', () => {
  const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })
  const row = { value: 3, partial: true as const }
  const answer: Answer = {
    ...ROAD,
    measure: 'incidents',
    source: 'records',
    period: { from: '2013-01-01', to: '2013-01-03' },
    rows: [{ ...row, key: ['road'] }],
    total: 3,
  }
  expect(tableLines(answer, { to: '2013-01-03' }, terminal)[0]).toMatch(/begins before the data$/)
  const unfinished = { ...answer, period: { from: '2023-01-01', to: '2023-11-15' } }
  expect(tableLines(unfinished, { to: '2023-12-31' }, terminal)[0]).toMatch(/period not over$/)
  const years: Answer = { ...unfinished, by: ['year'], rows: ['2012', '2023'].map((year) => ({ ...row, key: [year] })) }
  const [first, last] = tableLines(years, { to: null }, terminal)
  expect(first).toMatch(/begins before the data$/)
  expect(last).toMatch(/period not over$/)
})
