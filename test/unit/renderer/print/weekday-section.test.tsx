import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const wordOf = (_dimension: string, code: string) => code

function figuresOf(filters: readonly Filter[]) {
  const { reason: _none, ...answer } = FIGURES.weekdays
  // The 1st of February 2023 was a Wednesday.
  const period = { from: '2023-02-01', to: '2023-03-31' }
  const rows = [
    { key: ['3-02'], value: 12 },
    { key: ['1-03'], value: 5 },
  ]
  const weekdays = { ...answer, source: 'records' as const, period, rows, total: 17 }
  const view = { ...DEFAULT_VIEW, filters, report: { language: null, sections: ['weekdays' as const] } }
  return { ...FIGURES, view, weekdays }
}

function printed(filters: readonly Filter[]): string {
  const figures = figuresOf(filters)
  const report = { figures, tables: reportTables(figures, wordOf), csvs: [], manifest: '', contentHash: '' }
  return stillWords(
    <PaperWordsProvider>
      <PaperSection name="weekdays" report={report} notes={NO_NOTES} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
}

test('days of the week stand beside the months of the year, with their totals, and months outside the period are blank', () => {
  const text = printed([])
  expect(text).toContain('Table 1. Incidents by day of the week and month')
  expect(text).toContain('Days counted: from 1 February to 31 March 2023.')
  expect(text).toMatch(/Monday\s+0 5\s+5 Tuesday\s+0 0\s+0 Wednesday\s+12 0\s+12/)
  expect(text).toMatch(/Total\s+12 5\s+17 Source/)
})

test('what a filter leaves out was not counted, which is not zero', () => {
  const cellsOf = (filters: readonly Filter[]) =>
    reportTables(figuresOf(filters), wordOf).weekdays?.rows.map((row) => row['weekday-month'])
  expect(cellsOf([])).toHaveLength(14)
  expect(cellsOf([{ kind: 'weekday', values: ['1', '3'] }])).toEqual(['1-02', '1-03', '3-02', '3-03'])
  expect(cellsOf([{ kind: 'month', values: ['2023-03'] }])).toHaveLength(7)
})

test('the table is printed on request alone', () => {
  const figures = { ...figuresOf([]), view: DEFAULT_VIEW }
  expect(reportTables(figures, wordOf).weekdays).toBeNull()
})
