import type { ReactNode } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { footLine } from '../../../../renderer/print/page-margins.ts'
import { Lede, Title } from '../../../../renderer/print/paper-head.tsx'
import { Meta } from '../../../../renderer/print/paper-meta.tsx'
import { PaperWordsProvider, usePaperWords } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import { type Comparison, compare } from '../../../../shared/domain/incidents/comparison.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import { DEFAULT_VIEW, type ReportSection, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import type { Report } from '../../../../shared/report/compose-report.ts'
import { FIGURES, NO_ANSWER, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)))

const Foot = ({ report }: { report: Report }) => footLine(report, usePaperWords())
const NOTES = { ...NO_NOTES, markOf: () => 7 }
const MARCH: Span = { from: '2022-03-01', to: '2022-03-31' }

const paper = (node: ReactNode) => <PaperWordsProvider>{node}</PaperWordsProvider>
const onPaper = (node: ReactNode) => stillWords(paper(node), { language: 'en' })

function reportOf(change: Partial<ReportFigures>, view: Partial<ViewState> = {}): Report {
  const figures = { ...FIGURES, view: { ...DEFAULT_VIEW, ...view }, ...change }
  const tables = reportTables(figures, (_dimension, code) => code)
  return { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
}

/** Records of two categories on certain days, and what they are compared with. */
function countsOf(period: Span, comparison?: Comparison): Partial<ReportFigures> {
  const beside = comparison === undefined ? {} : { comparison }
  const rows = ['road', 'park'].map((code, index) => ({ key: [code], value: 30 - 20 * index, ...beside }))
  const answer = { ...FIGURES.categories, source: 'records' as const, partial: false, period, rows, total: 40 }
  const categories = { ...answer, ...beside }
  return { categories, shareBases: { ...FIGURES.shareBases, category: 40 } }
}

const metaOf = (period: Span, comparison: Comparison, view: Partial<ViewState> = {}) =>
  onPaper(<Meta report={reportOf(countsOf(period, comparison), view)} notes={NOTES} />)

test('one day is said as one day, wherever the head says when', () => {
  const day = { from: '2023-11-14', to: '2023-11-14' }
  const report = reportOf(countsOf(day, compare(40, 25, { from: '2022-11-14', to: '2022-11-14' }, null)))
  expect(onPaper(<Lede report={report} />)).toContain('40 incidents on 14 November 2023.')
  const meta = onPaper(<Meta report={report} notes={NOTES} />)
  expect(meta).toContain('Period 14/11/2023 1 day')
  expect(meta).toContain('+60.0% against 25 on 14 November 2022')
  expect(onPaper(<PaperSection name="categories" report={report} notes={NOTES} />)).toContain(
    'Incidents by category, on 14 November 2023',
  )
})

test('what is compared is said, with its days, where the change is withheld', () => {
  const before = { from: '2021-03-01', to: '2021-03-31' }
  const uneven = { ...compare(40, null, before, 13486), value: 1258, reason: 'lengths-differ' as const }
  const mondays = metaOf(MARCH, uneven, { filters: [{ kind: 'weekday', values: ['1'] }] })
  expect(mondays).toContain('the number of days differs 1,258 in March 2021')
  // A month is compared with a month: the year stands beside a year that is not over.
  expect(mondays).not.toContain('full previous year')
  const soFar = compare(40, 30, { from: '2022-01-01', to: '2022-11-15' }, 97123)
  expect(metaOf({ from: '2023-01-01', to: '2023-11-15' }, soFar)).toContain('full previous year: 97,123')
  // The two months are as long: no note on a period that is cut can be the reason.
  expect(mondays).not.toContain('(note')
  const cut = { ...uneven, to: '2021-12-31', fullYear: null }
  expect(metaOf(MARCH, cut)).toContain('the number of days differs (note 7) 1,258 from 1 March to 31 December 2021')
  const unknown = compare(40, null, before, null)
  expect(metaOf(MARCH, unknown)).toContain('no data for the days compared with in March 2021')
})

test('what was asked and is not in the tables is said at the head, and only then', () => {
  const counts = { ...NO_ANSWER, rows: [{ key: ['21015'], value: 40 }], reason: undefined }
  const before = compare(40, 25, { from: '2021-03-01', to: '2021-03-31' }, null)
  const said = (change: Partial<ReportFigures>, sections: readonly ReportSection[] | null = null) => {
    const report = reportOf({ ...countsOf(MARCH), ...change }, { report: { language: null, sections } })
    return LANGUAGES.map((language) =>
      stillWords(paper(<Meta report={report} notes={NOTES} />), { language }).replaceAll(/[\u00a0\u202f]/g, ' '),
    )
  }
  const compared = said({ ...countsOf(MARCH, before), municipalities: counts, statuses: counts })
  expect(compared[0]).toContain('Limites Pas de colonne de comparaison dans les tableaux par commune et statut.')
  expect(compared[1]).toContain('Beperkingen Geen kolom met vergelijking in de tabellen per gemeente en status.')
  expect(compared[2]).toContain('Limits No column of comparison in the tables by municipality and status.')
  const measure = { ...FIGURES.categories, measure: 'p90-days' as const }
  expect(said({ measure })[2]).not.toContain('Limits')
  const crossed = said({}, ['categories', 'municipalities', 'method'])
  expect(crossed[0]).toContain('Deux tableaux séparés : aucun ne croise leurs dimensions.')
  const plain = [
    said({ municipalities: counts, channels: counts }),
    said(countsOf(MARCH, before)),
    said({}, ['categories', 'method']),
    said({}, ['years', 'trend', 'method']),
  ]
  expect(plain.flat().filter((words) => /Limit|Beperking/.test(words))).toEqual([])
})

test('the whole year before is not said twice, once as the same days', () => {
  const year = { from: '2021-01-01', to: '2021-12-31' }
  const meta = metaOf(year, compare(40, 30, { from: '2020-01-01', to: '2020-12-31' }, 30))
  expect(meta).toContain('+33.3% against the same days: 30 in 2020')
  expect(meta).not.toContain('full previous year')
  expect(meta).not.toContain('366')
  const leap = { from: '2020-01-01', to: '2020-12-31' }
  const before = { from: '2019-01-01', to: '2019-12-31' }
  expect(metaOf(leap, compare(40, 30, before, 30, { days: { now: 366, before: 365 }, isUneven: false }))).toContain(
    '+33.3% against the same days: 30 in 2019 366 days against 365',
  )
})

test('days that the filters leave out are not said to be counted', () => {
  const all = { from: '2013-01-01', to: '2023-11-15' }
  const filters: ViewState['filters'] = [{ kind: 'month', values: ['2022-03', '2023-11'] }]
  const report = reportOf(countsOf(all), { filters })
  const kept = 'in March 2022 and from 1 to 15 November 2023'
  expect(onPaper(<Lede report={report} />)).toContain(`40 incidents in this selection, ${kept}.`)
  expect(onPaper(<PaperSection name="categories" report={report} notes={NOTES} />)).toContain(
    `Incidents by category, ${kept}`,
  )
  const spring = { from: '2022-03-01', to: '2022-05-31' }
  const gap = reportOf(countsOf(spring), { filters: [{ kind: 'month', values: ['2022-03', '2022-05'] }] })
  expect(onPaper(<Meta report={gap} notes={NOTES} />)).toContain('01/03/2022 – 31/05/2022 62 of 92 days')
})

test('a rate of the whole that is missing says why, by category and by municipality', () => {
  const rates = { ...FIGURES.categories, measure: 'per-1000' as const, rows: [], total: null }
  const printed = (reason: Partial<Answer>) => {
    const report = reportOf({
      ...countsOf(MARCH),
      measure: { ...rates, ...reason },
      municipalities: { ...FIGURES.categories, by: ['municipality'], rows: [{ key: ['21015'], value: 9 }], total: 9 },
      rates: { ...rates, ...reason },
    })
    return [
      onPaper(<PaperSection name="categories" report={report} notes={NOTES} />),
      onPaper(<PaperSection name="municipalities" report={report} notes={NO_NOTES} />),
    ].map((words) => words.includes('No figure per 1,000 inhabitants for the whole'))
  }
  expect(printed({ reason: 'places-missing' })).toEqual([true, true])
  expect(printed({})).toEqual([false, false])
})

test('the days compared with are those that the filters keep, a year earlier', () => {
  const period = { from: '2022-06-15', to: '2023-03-01' }
  const comparison = compare(40, 25, { from: '2021-06-15', to: '2022-03-01' }, null)
  const meta = metaOf(period, comparison, { filters: [{ kind: 'month', values: ['2022-06'] }] })
  expect(meta).toContain('+60.0% against the same days: 25 from 15 to 30 June 2021')
})

test('the largest of some categories are not called the largest of all', () => {
  const chosen = (...values: readonly string[]) =>
    onPaper(<Lede report={reportOf(countsOf(MARCH), { filters: [{ kind: 'category', values }] })} />)
  expect(chosen('road', 'park')).toContain('The 2 largest of the chosen categories: Roads')
  expect(chosen('road')).toMatch(/in March 2022\.$/)
})

test('a year that is published as a whole has the growth of its source, and no rows of imports that it is not in', () => {
  const { total: _total, ...answer } = FIGURES.categories
  const categories = { ...answer, period: null, rows: [], total: null, partial: false, snapshots: [] }
  const metaOfYear = (year: number) => {
    const report = reportOf(
      { categories: { ...categories, reason: 'needs-records' } },
      { period: { kind: 'year', year } },
    )
    return onPaper(<Meta report={report} notes={NOTES} />)
  }
  expect(metaOfYear(2022)).toContain('Comparison +28% over a year, according to the source')
  expect(metaOfYear(2022)).not.toContain('Rows')
  expect(metaOfYear(2019)).toContain('Comparison not applicable')
})

test('a table without rows does not say of what its shares would be', () => {
  const categories = { ...FIGURES.categories, source: 'records' as const, rows: [], total: 0 }
  const report = reportOf({ categories, shareBases: { ...FIGURES.shareBases, category: 43_790 } })
  const printed = onPaper(<PaperSection name="categories" report={report} notes={NOTES} />)
  expect(printed).toContain('No data match this selection.')
  expect(printed).not.toContain('43,790')
  const of = { ...categories, by: [] }
  const view = { report: { language: null, sections: ['municipalities' as const, 'statuses' as const] } }
  const shareBases = { ...FIGURES.shareBases, municipality: 43_790, status: 43_790 }
  const others = reportOf({ municipalities: of, rates: of, statuses: of, shareBases }, view)
  const sections = [
    <PaperSection key="municipalities" name="municipalities" report={others} notes={NO_NOTES} />,
    <PaperSection key="statuses" name="statuses" report={others} notes={NOTES} />,
  ]
  for (const section of sections.map(onPaper)) {
    expect(section).toContain('No data match this selection.')
    expect(section).not.toContain('43,790')
  }
})

test('a name with hyphens is not torn at the end of a line of the title', () => {
  const filters: ViewState['filters'] = [{ kind: 'municipality', values: ['21003', '21019'] }]
  const title = stillPage(paper(<Title report={reportOf(countsOf(MARCH), { filters })} />), { language: 'en' })
  expect(title).toMatch(/<span class="[^"]*part[^"]*">Berchem-Sainte-Agathe and Woluwe-Saint-Pierre<\/span>/)
})

test('two filters are told apart, whatever they keep', () => {
  const filtersOf = (...months: readonly string[]) => {
    const filters: ViewState['filters'] = [
      { kind: 'month', values: months },
      { kind: 'municipality', values: ['21018'] },
    ]
    return onPaper(<Meta report={reportOf(countsOf(MARCH), { filters })} notes={NOTES} />)
  }
  expect(filtersOf('2022-03')).toContain('Incidents created in March 2022 and in the municipality of Woluwe')
  expect(filtersOf('2022-02', '2022-03')).toContain('February 2022 and March 2022; in the municipality of Woluwe')
})

test('the day of a published year is its own, that of the other years stands beside it', () => {
  const year = { from: '2022-01-01', to: '2022-12-31' }
  const none = { ...NO_ANSWER, by: ['category' as const], asOf: '2023-11-15' }
  const { reason: _reason, ...known } = NO_ANSWER
  const whole = { ...known, asOf: '2022-12-31', period: year, total: 97123 }
  const snapshots = FIGURES.snapshots.map((each) =>
    each.dataset === 'years' ? { ...each, asOf: '2022-12-31' } : { ...each, asOf: '2023-11-15' },
  )
  const view = { period: { kind: 'year' as const, year: 2022 } }
  const report = reportOf({ categories: none, whole, snapshots }, view)
  const meta = onPaper(<Meta report={report} notes={NOTES} />)
  expect(meta).toContain('Data as of 31/12/2022 other figures: 15/11/2023')
  expect(onPaper(<Foot report={report} />)).toContain('incidents as of 31/12/2022, other figures as of 15/11/2023')
  const bare = onPaper(
    <Meta report={reportOf({ categories: none, whole: NO_ANSWER, snapshots }, view)} notes={NOTES} />,
  )
  expect(bare).toContain('Data as of 15/11/2023')
})

test('a period and filters that have no day in common are said to be so', () => {
  const none = { ...FIGURES.categories, period: MARCH, rows: [], total: 0, source: 'records' as const }
  const ledeOf = (filters: ViewState['filters']) =>
    onPaper(<Lede report={reportOf({ categories: none }, { filters })} />)
  expect(ledeOf([{ kind: 'year', values: ['2019'] }])).toBe(
    'The period (01/03/2022 – 31/03/2022) and the filters on time have no day in common: widen the period or remove a filter.',
  )
  expect(ledeOf([{ kind: 'weekday', values: ['1'] }])).toBe('No incident matches this selection.')
})
