import { expect, test } from 'vitest'
import { reportLimits } from '../../../../../shared/domain/report/sections/report-limits.ts'
import { reportTables } from '../../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../../shared/domain/report/tables/report-figures.ts'
import { DEFAULT_VIEW, type ReportSection, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

function limitsOf(
  sections: readonly ReportSection[],
  change: Partial<ReportFigures> = {},
  view: Partial<ViewState> = {},
) {
  const figures = { ...FIGURES, ...change, view: { ...DEFAULT_VIEW, ...view, report: { language: null, sections } } }
  return reportLimits(
    figures,
    reportTables(figures, (_dimension, code) => code),
  )
}

const comparison = {
  from: '2022-01-01',
  to: '2022-11-15',
  value: 80_000,
  change: 0.1,
  reason: null,
  fullYear: null,
  days: { now: 319, before: 319 },
}
const JANUARY = { from: '2023-01-01', to: '2023-01-31' }
const rows = FIGURES.categories.rows.map((row) => ({ ...row, comparison }))
const categories = { ...FIGURES.categories, rows, comparison }

test('tables without a column of comparison are named in their order, the course in time as it is drawn', () => {
  const sections = ['categories', 'trend', 'weekdays', 'statuses', 'channels'] as const
  const counted = (key: string) => ({ ...FIGURES.trend, period: JANUARY, rows: [{ key: [key], value: 9 }], total: 9 })
  const figures = { categories, trend: counted('2023-01'), weekdays: counted('1-01'), statuses: counted('closed') }
  expect(limitsOf(sections, figures)).toEqual([{ kind: 'comparison', by: ['month', 'weekday', 'status'] }])
  expect(limitsOf(sections, figures, { granularity: 'day' })).toEqual([
    { kind: 'comparison', by: ['day', 'weekday', 'status'] },
  ])
  expect(limitsOf(sections)).toEqual([])
})

test('two tables alone are dimensions asked for together, which none crosses but years and months', () => {
  expect(limitsOf(['statuses', 'channels', 'method'])).toEqual([{ kind: 'crossing' }])
  expect(limitsOf(['statuses', 'channels', 'cross-table', 'method'])).toEqual([])
  expect(limitsOf(['years', 'trend', 'method'])).toEqual([])
  expect(limitsOf(['statuses', 'delays'])).toEqual([])
})
