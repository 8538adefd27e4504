import { beforeAll, expect, test } from 'vitest'
import { reportHeadlines } from '../../../../renderer/print/headlines.tsx'
import { Paper } from '../../../../renderer/print/paper.tsx'
import { PaperWordsProvider, usePaperWords } from '../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { compare } from '../../../../shared/domain/incidents/comparison.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import { valuesText } from '../../../../shared/domain/report/verification/manifest.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import type { Report } from '../../../../shared/report/compose-report.ts'
import { FIGURES } from '../../../support/report-fixture.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const PERIOD = { from: '2023-01-01', to: '2023-11-15' }
const ANSWER = { ...FIGURES.categories, source: 'records' as const, period: PERIOD }
const counted = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([code, value]) => ({ key: [code], value }))

/** 300 incidents in two categories, of which 240 are closed. */
const RECORDS: Partial<ReportFigures> = {
  categories: {
    ...ANSWER,
    rows: counted({ road: 200, park: 100 }),
    total: 300,
    comparison: compare(300, 240, { from: '2022-01-01', to: '2022-11-15' }, null),
  },
  statuses: { ...ANSWER, by: ['status'], rows: counted({ closed: 240, created: 60 }), total: 300 },
  closed: { ...ANSWER, by: ['category'], rows: counted({ road: 240 }), total: 240 },
  median: { ...ANSWER, by: ['category'], measure: 'median-days', rows: counted({ road: 7 }), total: 7 },
  p90: { ...ANSWER, by: ['category'], measure: 'p90-days', rows: counted({ road: 31 }), total: 31 },
  shareBases: { ...FIGURES.shareBases, category: 300, status: 300 },
}

function reportOf(change: Partial<ReportFigures>, view: Partial<ViewState> = {}): Report {
  const figures = { ...FIGURES, ...change, view: { ...DEFAULT_VIEW, ...view } }
  const tables = reportTables(figures, (_dimension, code) => code)
  return { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
}

function Said({ report }: { readonly report: Report }) {
  return reportHeadlines(report, usePaperWords()).map(({ figure, unit, of }) => `${figure} ${unit}: ${of}|`)
}

const words = (node: React.ReactNode) => stillWords(<PaperWordsProvider>{node}</PaperWordsProvider>, { language: 'en' })
const said = (report: Report) =>
  words(<Said report={report} />)
    .split('|')
    .map((each) => each.trim())
    .filter(Boolean)

test('in front stand the total with its change, the median delay and the share closed, where their tables are printed', () => {
  expect(said(reportOf(RECORDS))).toEqual([
    '300 incidents: from 1 January to 15 November 2023: +25.0% against 240 from 1 January to 15 November 2022',
    '7 days (median): half of the 240 closed incidents took no longer, 90% at most 31 days',
    '80.0% closed: 240 incidents, by their status on 15 November 2023',
  ])
  const sections = ['categories', 'statuses'] as const
  const without = reportOf(RECORDS, { report: { language: null, sections } })
  expect(said(without).map((each) => each.split(':')[0])).toEqual(['300 incidents', '80.0% closed', '66.7% Roads'])
})

test('delays of few closed ones, unknown statuses and one category alone are no headline', () => {
  const open = { ...ANSWER, by: ['status' as const], rows: counted({ closed: 100, created: 200 }), total: 300 }
  expect(said(reportOf({ ...RECORDS, statuses: open })).map((each) => each.split(':')[0])).toEqual([
    '300 incidents',
    '33.3% closed',
    '66.7% Roads',
  ])
  const unknown = { ...ANSWER, by: ['status' as const], rows: counted({ closed: 100, '': 200 }), total: 300 }
  expect(said(reportOf({ ...RECORDS, statuses: unknown })).join()).not.toContain('closed:')
  const one = { ...ANSWER, rows: counted({ road: 300 }), total: 300 }
  const years = { ...FIGURES.years, rows: [] }
  expect(said(reportOf({ categories: one, years, shareBases: RECORDS.shareBases! }))).toEqual([])
})

test('published figures have their largest category and their last whole year', () => {
  const years = { ...FIGURES.years, rows: counted({ 2021: 80_000, 2022: 97_123 }) }
  const yearFigures = [{ from: '2022-01-01', to: '2022-12-31', value: 97_123, growth: 21.4, source: 'a', note: null }]
  const shareBases = { ...FIGURES.shareBases, category: 90_458 }
  expect(said(reportOf({ years, yearFigures, shareBases }))).toEqual([
    '90,458 incidents: from 1 January to 15 November 2023',
    '78.0% Public cleanliness: largest category: 70,574 incidents',
    '97,123 incidents in 2022: +21.4% over a year, according to the source',
  ])
})

test('what stands in front is not said again below the title', () => {
  const text = words(<Paper report={reportOf(RECORDS)} />)
  expect(text).toContain('300 incidents from 1 January to 15 November 2023: +25.0%')
  expect(text).not.toContain('300 incidents from 1 January to 15 November 2023.')
  expect(text).toContain('The 2 largest categories: Roads (66.7%)')
})

test('the change in front is that of the two totals of the first table, on paper and attached, as the method says', () => {
  const before = { from: '2022-01-01', to: '2022-11-15' }
  const rows = [
    { key: ['road'], value: 200, comparison: compare(200, 150, before, null) },
    { key: ['park'], value: 100, comparison: compare(100, 90, before, null) },
  ]
  const report = reportOf({ ...RECORDS, categories: { ...RECORDS.categories!, rows } })
  const text = words(<Paper report={report} />)
  expect(said(report)[0]).toContain('+25.0% against 240')
  expect(text).toMatch(/Total\s*300\s*100\.0%\s*240\s*\+25\.0%/)
  expect(text).toContain('Change: incidents / incidents of the compared days − 1; that of the total, of the two totals')
  const [table]: { columns: string[]; rows: (number | null)[][] }[] = JSON.parse(valuesText(report.tables))
  const sumOf = (name: string) =>
    table!.rows.reduce((sum, cells) => sum + Number(cells[table!.columns.indexOf(name)]), 0)
  expect(sumOf('incidents') / sumOf('before') - 1).toBe(0.25)
  expect(words(<Paper report={reportOf({ ...RECORDS, categories: ANSWER })} />)).not.toContain('Change: incidents')
})
