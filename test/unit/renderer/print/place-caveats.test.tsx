import type { ReactNode } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { type Span, yearSpan } from '../../../../shared/domain/calendar/period.ts'
import { compare } from '../../../../shared/domain/incidents/comparison.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { LANGUAGES, type Language } from '../../../../shared/domain/vocabulary/language.ts'
import type { Report } from '../../../../shared/report/compose-report.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)))

const BREAK = 'Reports on regional roads have gone straight to Brussels Mobility since 31 August 2020'

const onPaper = (node: ReactNode) => stillWords(<PaperWordsProvider>{node}</PaperWordsProvider>, { language: 'en' })

function reportOf(change: Partial<ReportFigures>, view: Partial<ViewState> = {}): Report {
  const sections = ['categories', 'years', 'trend', 'delays'] as const
  const figures = { ...FIGURES, view: { ...DEFAULT_VIEW, report: { language: null, sections }, ...view }, ...change }
  const tables = reportTables(figures, (_dimension, code) => code)
  return { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
}

const answer = (by: Answer['by'], period: Span, rows: Answer['rows'], more: Partial<Answer> = {}): Answer => ({
  measure: 'incidents',
  by,
  asOf: '2023-11-15',
  period,
  rows,
  total: rows.reduce((sum, { value }) => sum + (value ?? 0), 0),
  partial: false,
  source: 'records',
  ...more,
})

test('figures of one municipality tell of the break where they reach over it, in each of their tables', () => {
  const comparison = compare(120, 110, yearSpan(2020), 110)
  const road = [{ key: ['road'], value: 120, comparison }]
  const years = ['2020', '2021'].map((year) => ({ key: [year], value: 110 }))
  const months = ['2020-08', '2020-09'].map((month) => ({ key: [month], value: 9 }))
  const change = {
    categories: answer(['category'], yearSpan(2021), road, { comparison }),
    years: answer(['year'], { from: '2020-01-01', to: '2021-12-31' }, years),
    trend: answer(['month'], { from: '2020-08-01', to: '2020-09-30' }, months),
  }
  const printed = (filters: ViewState['filters']) => {
    const report = reportOf(change, { filters })
    return [
      <PaperSection key="categories" name="categories" report={report} notes={NO_NOTES} />,
      <PaperSection key="years" name="years" report={report} notes={NO_NOTES} />,
      <PaperSection key="trend" name="trend" report={report} notes={NO_NOTES} />,
    ].map((section) => onPaper(section).includes(BREAK))
  }
  expect(printed([{ kind: 'municipality', values: ['21015'] }])).toEqual([true, true, true])
  expect(printed([])).toEqual([false, false, false])
})

test('other days compared with end where the data do', () => {
  const until = { from: '2023-01-01', to: '2023-11-15' }
  const comparison = { ...compare(1, null, until, null), value: 132_686, reason: 'lengths-differ' as const }
  const categories = answer(['category'], yearSpan(2022), [{ key: ['road'], value: 97_123, comparison }], {
    comparison,
  })
  const printed = onPaper(
    <PaperSection
      name="categories"
      report={reportOf({ categories }, { comparison: yearSpan(2023) })}
      notes={NO_NOTES}
    />,
  )
  expect(printed).toContain('01/01/2023 – 15/11/2023')
  expect(printed).not.toContain('31/12/2023')
})

test('delays over fewer than half of the incidents say so', () => {
  const days = { from: '2023-11-13', to: '2023-11-15' }
  const printed = (all: number) => {
    const of = (value: number) => answer(['category'], days, [{ key: ['road'], value }])
    const statuses = answer(['status'], days, [
      { key: ['closed'], value: 221 },
      { key: ['created'], value: all - 221 },
    ])
    const counted = { categories: of(all), statuses, closed: of(200), median: of(1), p90: of(2) }
    return onPaper(<PaperSection name="delays" report={reportOf(counted)} notes={NO_NOTES} />)
  }
  expect(printed(1691)).toContain('Only 13.1% of the incidents are closed: these delays do not hold for the others')
  expect(printed(442)).not.toContain('Only')
})

test('days that a filter leaves out put nothing on the other side of the break, save for the years, which are all there', () => {
  const all = { from: '2013-01-01', to: '2023-11-15' }
  const change = {
    categories: answer(['category'], all, [{ key: ['road'], value: 9 }]),
    years: answer(['year'], all, [{ key: ['2020'], value: 9 }]),
    trend: answer(['month'], all, [{ key: ['2023-10'], value: 9 }]),
  }
  const printed = (year: string) => {
    const filters = [
      { kind: 'municipality', values: ['21015'] },
      { kind: 'year', values: [year] },
    ] as const
    const report = reportOf(change, { filters })
    return [
      <PaperSection key="categories" name="categories" report={report} notes={NO_NOTES} />,
      <PaperSection key="years" name="years" report={report} notes={NO_NOTES} />,
      <PaperSection key="trend" name="trend" report={report} notes={NO_NOTES} />,
    ].map((section) => onPaper(section).includes(BREAK))
  }
  expect(printed('2023')).toEqual([false, true, false])
  expect(printed('2020')).toEqual([true, true, true])
})

test('days compared with are on the side of the break on which those lie that the filters keep, a year earlier', () => {
  const comparison = compare(9, 9, yearSpan(2020), null)
  const categories = answer(['category'], yearSpan(2021), [{ key: ['road'], value: 9, comparison }], { comparison })
  const printed = (month: string, compared: ViewState['comparison'] = 'previous-year') => {
    const filters = [
      { kind: 'municipality', values: ['21015'] },
      { kind: 'month', values: [month] },
    ] as const
    const report = reportOf({ categories }, { filters, comparison: compared })
    return onPaper(<PaperSection name="categories" report={report} notes={NO_NOTES} />).includes(BREAK)
  }
  expect([printed('2021-03'), printed('2021-10')]).toEqual([true, false])
  // Days that were chosen are counted whole.
  expect(printed('2021-10', yearSpan(2020))).toBe(true)
})

test('a month that lacks days is not the lowest of a course, nor the highest unless it exceeds the whole ones', () => {
  const alternative = (rows: readonly (readonly [string, number])[], language: Language) => {
    const period = { from: `${rows[0]![0]}-10`, to: '2023-11-15' }
    const trend = answer(
      ['month'],
      period,
      rows.map(([key, value]) => ({ key: [key], value })),
    )
    const report = reportOf({ trend }, { period: { kind: 'range', ...period } })
    const section = (
      <PaperWordsProvider>
        <PaperSection name="trend" report={report} notes={NO_NOTES} />
      </PaperWordsProvider>
    )
    return (/aria-label="([^"]*)"/.exec(stillPage(section, { language }))?.[1] ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
  }
  const autumn = [
    ['2023-08', 40],
    ['2023-09', 60],
    ['2023-10', 50],
    ['2023-11', 20],
  ] as const
  expect(alternative(autumn, 'fr')).toBe(
    'Incidents dans le temps, d’août 2023 à novembre 2023. Maximum : 60 (septembre 2023). Minimum : 50 (octobre 2023).',
  )
  expect(alternative(autumn, 'nl')).toContain('van augustus 2023 tot en met november 2023. Hoogste: 60')
  expect(
    alternative(
      [
        ['2023-10', 50],
        ['2023-11', 50],
      ],
      'en',
    ),
  ).toBe('Incidents over time, from October 2023 to November 2023. Highest: 50 (November 2023).')
  expect(
    alternative(
      [
        ['2023-09', 90],
        ['2023-10', 50],
        ['2023-11', 70],
      ],
      'en',
    ),
  ).toContain('Highest: 90 (September 2023). Lowest: 50 (October 2023).')
})

test('the years say which days they count where these are not those of the report', () => {
  const all = { from: '2021-01-01', to: '2023-11-15' }
  const years = answer(['year'], all, [
    { key: ['2022'], value: 700 },
    { key: ['2023'], value: 676 },
  ])
  const said = (period: Span) => {
    const categories = answer(['category'], period, [{ key: ['road'], value: 643 }])
    return onPaper(<PaperSection name="years" report={reportOf({ years, categories })} notes={NO_NOTES} />)
  }
  expect(said({ from: '2022-06-01', to: '2023-10-29' })).toContain(
    'Days counted: from 1 January 2021 to 15 November 2023, all that are known, whatever the period of the report.',
  )
  expect(said(all)).not.toContain('Days counted')
})

test('a course of one time has no chart, and its legend speaks of none', () => {
  const november = { from: '2023-11-14', to: '2023-11-14' }
  const trend = answer(['month'], november, [{ key: ['2023-11'], value: 504 }])
  const view = { period: { kind: 'range', ...november } } as const
  expect(onPaper(<PaperSection name="trend" report={reportOf({ trend }, view)} notes={NO_NOTES} />)).toContain(
    'Days counted: on 14 November 2023. Dashed underline: incomplete period.',
  )
})

test('the notes on years never stand alone on a page: their table goes with them', () => {
  const note = { names: ['derived' as const], mark: 1, text: 'About 75,900.', isRepeated: false }
  const notes = { ...NO_NOTES, years: [note] }
  const printed = stillPage(
    <PaperWordsProvider>
      <PaperSection name="years" report={reportOf({})} notes={notes} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
  expect(printed).toMatch(/<ol class="[^"]*withTable[^"]*">/)
})
