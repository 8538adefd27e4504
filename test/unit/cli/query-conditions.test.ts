import { expect, test } from 'vitest'
import {
  comparisonLines,
  conditionLines,
  emptyLines,
  placeLines,
  tableLines,
} from '../../../electron/cli/commands/query.ts'
import { createTerminal } from '../../../electron/cli/terminal.ts'
import { compare } from '../../../shared/domain/incidents/comparison.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'

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

const FOLDER = { isDemonstration: false, registers: [] }

test('a share says of what it is one, since screen and paper take another base under a filter', () => {
  const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })
  expect(conditionLines(ROAD, FOLDER, terminal)).toEqual([
    'Share: the row / the total of this answer, under all filters; screen and paper leave out the filter on the dimension asked.',
    'Data as of 15/11/2023, published figures.',
  ])
  expect(conditionLines({ ...ROAD, measure: 'incidents' }, FOLDER, terminal)).toHaveLength(1)
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

test('municipalities have their caveats in the terminal too', () => {
  const terminal = createTerminal({ dataFolder: '', language: 'fr', isJson: false })
  const rows = ['21009', '21015'].map((code) => ({ key: [code, '2021'], value: 30 }))
  const series: Answer = {
    ...ROAD,
    by: ['municipality', 'year'],
    period: { from: '2013-01-01', to: '2023-11-15' },
    rows,
  }
  const lines = placeLines(series, { filters: [] }, terminal)
  expect(lines).toEqual([
    expect.stringContaining('Les communes se comparent difficilement'),
    expect.stringContaining('31 août 2020'),
  ])
  const days = { now: 365, before: 366 }
  const comparison = { from: '2020-01-01', to: '2020-12-31', value: 30, change: 0.1, reason: null, fullYear: 30, days }
  const year = { ...ROAD, period: { from: '2021-01-01', to: '2021-12-31' }, comparison }
  const filters = [{ kind: 'municipality' as const, values: ['21015'] }]
  expect(placeLines(year, { filters }, terminal)).toEqual([expect.stringContaining('31 août 2020')])
  expect(placeLines(year, { filters: [] }, terminal)).toEqual([])
})

test('delays are said to be those of closed incidents', () => {
  const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })
  expect(conditionLines({ ...ROAD, measure: 'median-days' }, FOLDER, terminal)[0]).toContain('over closed incidents')
})

test('a comparison tells the figure of the days compared with, and which days these are', () => {
  const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })
  const days = { from: '2022-01-01', to: '2022-11-15', fullYear: 900, days: { now: 319, before: 319 } }
  const answer: Answer = {
    ...ROAD,
    measure: 'incidents',
    source: 'records',
    rows: [
      { key: ['road'], value: 60, comparison: { ...days, value: 40, change: 0.5, reason: null } },
      { key: ['park'], value: 3, comparison: { ...days, value: 2, change: null, reason: 'base-small' } },
    ],
    total: 63,
    comparison: { ...days, value: 42, change: 0.5, reason: null },
  }
  expect(tableLines(answer, { to: null }, terminal).map((line) => line.split(/ {2,}/))).toEqual([
    ['Roads', '60', '40', '+50.0%'],
    ['Parks', '3', '2', 'n/a'],
    ['Total', '63', '42', '+50.0%'],
  ])
  expect(comparisonLines(answer, { comparison: 'previous-year' }, terminal)).toEqual([
    'After each figure: that of the same days, a year earlier (01/01/2022 to 15/11/2022), then the change.',
    'n/a: the base is under 20 incidents',
  ])
  expect(comparisonLines(answer, { comparison: { from: '2022-01-01', to: '2022-11-15' } }, terminal)[0]).toBe(
    'After each figure: that of the days from 01/01/2022 to 15/11/2022, then the change.',
  )
})

test('a change over a day more or less says so, of all rows at once or in each of the years', () => {
  const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })
  const compared = (from: string, to: string, before: number, now: number) =>
    compare(60, 50, { from, to }, null, { days: { now, before }, isUneven: false })
  const total = compared('2019-01-01', '2019-12-31', 365, 366)
  const answer: Answer = {
    ...ROAD,
    measure: 'incidents',
    source: 'records',
    period: { from: '2020-01-01', to: '2020-12-31' },
    rows: [{ key: ['road'], value: 60, comparison: total }],
    comparison: total,
  }
  expect(comparisonLines(answer, { comparison: 'previous-year' }, terminal)).toContain('Change: 366 days against 365')
  const years: Answer = {
    ...answer,
    by: ['year'],
    period: { from: '2020-01-01', to: '2021-12-31' },
    rows: [
      { key: ['2020'], value: 60, comparison: total },
      { key: ['2021'], value: 60, comparison: compared('2020-01-01', '2020-12-31', 366, 365) },
    ],
    comparison: compared('2019-01-01', '2020-12-31', 731, 731),
  }
  expect(tableLines(years, { to: null }, terminal).map((line) => line.split(/ {2,}/).at(-1))).toEqual([
    '366 days against 365',
    '365 days against 366',
    '+20.0%',
  ])
  expect(comparisonLines(years, { comparison: 'previous-year' }, terminal)).toHaveLength(1)
})

test('filters that leave no day of the period are told, not only counted as none', () => {
  const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })
  const [year, weekday] = [{ kind: 'year', values: ['2019'] } as const, { kind: 'weekday', values: ['6'] } as const]
  expect(emptyLines(ROAD, { filters: [year] }, terminal)).toEqual([
    'The period (01/01/2023 – 15/11/2023) and the filters on time have no day in common: widen the period or remove a filter.',
  ])
  expect(emptyLines(ROAD, { filters: [weekday] }, terminal)).toEqual([])
  const tuesday = { period: { from: '2023-11-14', to: '2023-11-14' } }
  expect(emptyLines(tuesday, { filters: [weekday] }, terminal)).toHaveLength(1)
  expect(emptyLines({ period: null }, { filters: [year] }, terminal)).toEqual([])
})
