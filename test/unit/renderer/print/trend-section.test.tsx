import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { compare } from '../../../../shared/domain/incidents/comparison.ts'
import type { AnswerRow } from '../../../../shared/domain/incidents/question.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const PERIOD = { from: '2023-01-01', to: '2023-03-31' }

const row = (month: string, now: number, before: number): AnswerRow => ({
  key: [`2023-${month}`],
  value: now,
  comparison: compare(now, before, { from: `2022-${month}-01`, to: `2022-${month}-28` }, null),
})

/** In February nothing was counted, in either year. */
function figuresOf(rows: readonly AnswerRow[], first = '2020-01-15'): ReportFigures {
  const { reason: _none, ...answer } = FIGURES.trend
  const comparison = compare(90, 70, { from: '2022-01-01', to: '2022-03-31' }, null)
  const trend = {
    ...answer,
    source: 'records' as const,
    by: ['month'] as const,
    period: PERIOD,
    rows,
    total: 90,
    comparison,
  }
  const view = {
    ...DEFAULT_VIEW,
    granularity: 'month' as const,
    period: { kind: 'range' as const, ...PERIOD },
    report: { language: null, sections: ['trend' as const] },
  }
  const drawnTrend = { ...FIGURES.drawnTrend, covers: { from: first, to: '2023-11-15' } }
  return { ...FIGURES, view, trend, drawnTrend }
}

const wordOf = (_dimension: string, code: string) => code
const COMPARED = [row('01', 50, 40), row('03', 40, 30)]

test('months that are compared stand below each other, each beside the same days of the year before', () => {
  const figures = figuresOf(COMPARED)
  const report = { figures, tables: reportTables(figures, wordOf), csvs: [], manifest: '', contentHash: '' }
  const text = stillWords(
    <PaperWordsProvider>
      <PaperSection name="trend" report={report} notes={NO_NOTES} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
  expect(text).toMatch(/Month\s+Incidents\s+Same days, year before\s+Change/)
  expect(text).toMatch(/January 2023\s+50\s+40\s+\+25.0%/)
  expect(text).toMatch(/February 2023\s+0\s+0\s+n\/a/)
  expect(text).toMatch(/Total\s+90\s+70\s+\+28.6%/)
})

test('a month without incidents on either side is a zero where records know those days, else unknown', () => {
  const february = (first: string) =>
    reportTables(figuresOf(COMPARED, first), wordOf).trend?.rows.find(({ time }) => time === '2023-02')
  expect(february('2022-02-20')).toMatchObject({ incidents: 0, before: 0, change: null, reason: 'base-zero' })
  expect(february('2022-03-01')).toMatchObject({ incidents: 0, before: null, reason: 'no-earlier-data' })
})

test('months that are not compared keep their table', () => {
  const alone = COMPARED.map(({ comparison: _none, ...counted }) => counted)
  expect(reportTables(figuresOf(alone), wordOf).trend?.columns).toEqual(['time', 'incidents', 'state'])
})
