import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { addDays } from '../../../../../shared/domain/calendar/day.ts'
import type { Span } from '../../../../../shared/domain/calendar/period.ts'
import { spanLength } from '../../../../../shared/domain/calendar/period.ts'
import { reportTables } from '../../../../../shared/domain/report/sections/report-tables.ts'
import { DEFAULT_VIEW } from '../../../../../shared/domain/view/view-state.ts'
import { FIGURES, NO_ANSWER, NO_NOTES } from '../../../../support/report-fixture.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

/** The lines of the printed tables of a course by day, cell by cell; the first days of months have `first` incidents. */
function printed(period: Span, first: number): readonly (readonly string[])[][] {
  const days = Array.from({ length: spanLength(period) }, (_, index) => addDays(period.from, index))
  const rows = days.map((day) => ({ key: [day], value: day.endsWith('-01') ? first : 7 }))
  const total = rows.reduce((sum, { value }) => sum + value, 0)
  const trend = { ...NO_ANSWER, by: ['day' as const], period, rows, total, source: 'records' as const }
  const view = { ...DEFAULT_VIEW, granularity: 'day' as const, period: { kind: 'range' as const, ...period } }
  const { reason: _none, ...known } = trend
  const figures = { ...FIGURES, view, trend: known }
  const tables = reportTables(figures, (_dimension, code) => code)
  const report = { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
  const page = stillPage(
    <PaperWordsProvider>
      <PaperSection name="trend" report={report} notes={NO_NOTES} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
  return page
    .split('<table')
    .slice(1)
    .map((table) =>
      table
        .split('<tr')
        .slice(1)
        .map((line) => [...line.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell = '']) => cell)),
    )
}

const AUTUMN = { from: '2023-10-31', to: '2023-12-02' }

test('days of four digits stand below one another, a column for each month, which ends in its total', () => {
  const [table = [], ...others] = printed(AUTUMN, 12_345)
  expect(others).toEqual([])
  expect(table[0]).toEqual(['Day', 'Oct 2023', 'Nov 2023', 'Dec 2023'])
  expect(table[1]).toEqual(['1', '', '12,345', '12,345'])
  expect(table[2]).toEqual(['2', '', '7', '7'])
  expect(table[30]).toEqual(['30', '', '7', ''])
  expect(table.slice(-2)).toEqual([
    ['Month total', '7', '12,548', '12,352'],
    ['Total', '24,907'],
  ])
})

test('more than twelve months go on in another table, and the total of all is said once', () => {
  const tables = printed({ from: '2022-12-01', to: '2023-12-31' }, 5000)
  expect(tables.map((table) => table[0]?.length)).toEqual([13, 2])
  expect(tables.flat().filter(([head]) => head === 'Total')).toEqual([['Total', '67,681']])
})

test('days that no month holds have no line, and days of fewer digits stay side by side', () => {
  const [days = []] = printed({ from: '2023-09-01', to: '2023-09-05' }, 1000)
  expect(days.map(([head]) => head)).toEqual(['Day', '1', '2', '3', '4', '5', 'Month total'])
  expect(printed(AUTUMN, 999)[0]?.[0]).toHaveLength(33)
})
