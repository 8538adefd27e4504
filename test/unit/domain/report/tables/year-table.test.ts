import { expect, test } from 'vitest'
import { yearSpan } from '../../../../../shared/domain/calendar/period.ts'
import { compare } from '../../../../../shared/domain/incidents/comparison.ts'
import type { Answer, AnswerRow } from '../../../../../shared/domain/incidents/question.ts'
import type { ReportFigures } from '../../../../../shared/domain/report/tables/report-figures.ts'
import { isBegunLate, isOfSameDays, yearTable } from '../../../../../shared/domain/report/tables/year-table.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

const row = (year: string, value: number, change: number | null = null): AnswerRow => ({
  key: [year],
  value,
  ...(change === null ? {} : { comparison: compare(value, value / (1 + change), yearSpan(Number(year) - 1), null) }),
})

const records = (from: string, rows: readonly AnswerRow[]): Answer => ({
  ...FIGURES.years,
  source: 'records',
  period: { from, to: '2023-11-15' },
  rows,
})

function rowsOf(years: Answer, view: Partial<ViewState> = {}) {
  const figures: ReportFigures = { ...FIGURES, years, view: { ...DEFAULT_VIEW, ...view } }
  return yearTable(figures).rows
}

const LAST = { ...row('2023', 30), partial: true as const }

test('a year that the records cover counts zero where it has no incident', () => {
  const rows = rowsOf(records('2020-01-03', [row('2021', 40), LAST]))
  expect(rows.map(({ year, incidents, state }) => [year, incidents, state])).toEqual([
    ['2020', 0, 'full'],
    ['2021', 40, 'full'],
    ['2022', 0, 'full'],
    ['2023', 30, 'partial'],
  ])
  expect(rows[0]).toMatchObject({ growth: null, reason: 'no-earlier-data' })
  expect(rows[2]).toMatchObject({ growth: -1, growthFrom: 'computed' })
})

test('an unfinished year without incidents is not over all the same', () => {
  expect(rowsOf(records('2022-01-01', [row('2022', 40)])).at(-1)).toMatchObject({
    year: '2023',
    incidents: 0,
    state: 'partial',
    to: '2023-11-15',
    growth: null,
  })
})

test('years that published figures or a chosen month leave out stay out', () => {
  const published = { ...records('2020-01-01', [row('2020', 1), row('2022', 2)]), source: 'published' as const }
  expect(rowsOf(published).map(({ year }) => year)).toEqual(['2020', '2022'])
  const month = { filters: [{ kind: 'month' as const, values: ['2022-03'] }] }
  expect(rowsOf(records('2020-01-01', [row('2022', 2)]), month).map(({ year }) => year)).toEqual(['2022'])
})

test('a year in which the records begin is no whole year', () => {
  const [first, last] = rowsOf(records('2022-06-10', [row('2022', 2895), LAST]))
  expect(first).toMatchObject({ state: 'partial', from: '2022-06-10', to: '2022-12-31', days: 205 })
  expect([first, last].map((each) => isBegunLate(each!))).toEqual([true, false])
})

test('the growth of an unfinished year is over its days alone', () => {
  const rows = rowsOf(records('2022-01-01', [row('2022', 20, 0.1), { ...row('2023', 30, 0.5), partial: true }]))
  expect(rows.map(isOfSameDays)).toEqual([false, true])
})
