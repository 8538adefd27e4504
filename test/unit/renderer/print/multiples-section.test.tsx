import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import type { ViewState } from '../../../../shared/domain/view/view-state.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

/** From January to 15 March 2023. */
const MONTHS = { first: 2023 * 12, count: 3, cut: [2] }

function drawn(
  dimension: 'category' | 'municipality',
  codes: readonly string[],
  change: Partial<ViewState> = {},
): string {
  const { reason: _none, ...answer } = FIGURES.weekdays
  const now = (at: number) => [8 * (at + 1), 4 * (at + 1), 2 * (at + 1)]
  const figures: ReportFigures = {
    ...FIGURES,
    view: { ...FIGURES.view, multiples: dimension, ...change },
    multiples: {
      dimension,
      answer: {
        ...answer,
        by: [dimension],
        period: { from: '2023-01-01', to: '2023-03-15' },
        rows: codes.map((code, at) => ({ key: [code], value: 14 * (at + 1) })),
      },
      months: MONTHS,
      of: new Map(codes.map((code, at) => [code, { earlier: [], now: now(at), before: [4, 4, 4] }])),
      service: null,
    },
  }
  const tables = reportTables(figures, (_dimension, code) => code)
  const report = { figures, tables, csvs: [], manifest: '', contentHash: '' }
  return stillPage(
    <PaperWordsProvider>
      <PaperSection name="multiples" report={report} notes={NO_NOTES} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
}

const labels = (html: string) => [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)
/** The heights of the first month; zero lies at 68 and the top of a scale at 4. */
const starts = (html: string) =>
  [...html.matchAll(/class="[^"]*_now_[^"]*" d="M4\.0 ([\d.]+)/g)].map(([, height]) => Number(height))

test('small trends stand in the order of the bars, each with its count and its highest month', () => {
  const html = drawn('category', ['road', 'park'])
  expect(labels(html)).toEqual(['Parks: 28; at most 16, in January 2023', 'Roads: 14; at most 8, in January 2023'])
  expect(html).toContain('Incidents by month and category, from 1 January to 15 March 2023')
})

test('each has its own scale, which is told, or all that of the largest', () => {
  const own = drawn('category', ['road', 'park'])
  expect(starts(own)).toEqual([4, 4])
  expect(own).toContain('Each has its own scale')
  const same = drawn('category', ['road', 'park'], { multiplesScale: 'same' })
  expect(starts(same)).toEqual([4, 36])
  expect(same).toContain('One scale for all, from zero to 16.')
})

test('municipalities stand as on the map, one without a place after them', () => {
  const html = drawn('municipality', ['21015', '21006', 'Mechelen'], { rate: 'count' })
  // Evere in the first row and Schaerbeek in the second, both in the sixth column.
  expect(labels(html).map((label) => label?.split(':')[0])).toEqual(['Evere', 'Schaerbeek', 'Mechelen'])
  expect(html.match(/grid-column:6/g)).toHaveLength(2)
})

test.each([
  ['multiples', 'shows the trend of the whole'],
  ['calendar', 'not of a single month of records'],
] as const)('a view that has no %s says so, and not that it matches no data', (name, reason) => {
  const figures: ReportFigures = {
    ...FIGURES,
    view: { ...FIGURES.view, report: { language: null, sections: [name] } },
    multiples: null,
    calendar: null,
  }
  const tables = reportTables(figures, (_dimension, code) => code)
  const html = stillPage(
    <PaperWordsProvider>
      <PaperSection
        name={name}
        report={{ figures, tables, csvs: [], manifest: '', contentHash: '' }}
        notes={NO_NOTES}
      />
    </PaperWordsProvider>,
    { language: 'en' },
  )
  expect(html).toContain(reason)
  expect(html).not.toContain('No data match')
})
