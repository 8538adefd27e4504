import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { compare } from '../../../../../shared/domain/incidents/comparison.ts'
import type { Answer } from '../../../../../shared/domain/incidents/question.ts'
import { reportTables } from '../../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../../shared/domain/report/tables/report-figures.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { FIGURES, NO_NOTES } from '../../../../support/report-fixture.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const months = (...keys: readonly string[]): Answer => ({
  measure: 'incidents',
  by: ['month'],
  asOf: '2020-10-15',
  period: { from: `${keys[0]}-01`, to: '2020-10-15' },
  rows: keys.map((key) => ({
    key: [key],
    value: 100,
    comparison: compare(100, 80, { from: `2019-${key.slice(5)}-01`, to: `2019-${key.slice(5)}-28` }, null),
  })),
  total: 100,
  partial: true,
  source: 'records',
  comparison: compare(100, 80, { from: '2019-07-01', to: '2019-10-15' }, null),
})

function printed(filters: ViewState['filters'], notes: ReportFigures['notes'] = []): string {
  const view: ViewState = {
    ...DEFAULT_VIEW,
    filters,
    period: { kind: 'range', from: '2020-09-01', to: '2020-10-31' },
  }
  const figures: ReportFigures = {
    ...FIGURES,
    view,
    trend: months('2020-09', '2020-10'),
    drawnTrend: {
      answer: months('2020-07', '2020-08', '2020-09', '2020-10'),
      covers: { from: '2019-01-01', to: '2020-10-15' },
      notes,
      mappings: [],
    },
  }
  const report = {
    figures,
    tables: reportTables(figures, (_dimension, code) => code),
    csvs: [],
    manifest: '',
    contentHash: 'a'.repeat(64),
  }
  return stillPage(
    <PaperWordsProvider>
      <PaperSection name="trend" report={report} notes={NO_NOTES} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
}

/** How many whole months the line of the series leads from one to the next. */
const steps = (html: string) =>
  (/class="[^"]*context[^"]*"><path d="([^"]*)"/.exec(html)?.[1] ?? '').split('L').length - 1

test('the trend on paper is drawn with the months around its period, which stand in their window', () => {
  const html = printed([])
  // Four months, of which the last two: from a half on.
  expect(html).toContain('--start:0.5')
  expect(html).toContain('--end:1')
  expect(html).toContain('Thick line: the period of the report')
  // The unfinished October is hollow, dotted to its line, and named with its days.
  expect(html).toContain('1–15 Oct')
  expect(steps(html)).toBe(2)
})

test('the break is a line with its label, told below, and cuts the series of a municipality', () => {
  expect(printed([]).match(/data-break/g)).toHaveLength(1)
  expect(printed([]).match(/31\/08\/2020: break by municipality/g)).toHaveLength(2)
  expect(steps(printed([{ kind: 'municipality', values: ['21015'] }]))).toBe(1)
})

test('a note is a band over its days, and its words stand below the figure', () => {
  const html = printed([], [{ id: 1, from: '2020-08-01', to: '2020-09-30', text: 'New application' }])
  expect(html.match(/data-band/g)).toHaveLength(1)
  expect(html).toContain('from 1 August to 30 September 2020: New application')
})
