import { expect, test } from 'vitest'
import type { Filter, FilterKind } from '../../../../../shared/domain/incidents/filter.ts'
import {
  hasLeftOut,
  reportTables,
  tableList,
  tableNumber,
} from '../../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../../shared/domain/report/tables/report-figures.ts'
import { DEFAULT_VIEW, type ReportSection, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

const wordOf = (_dimension: string, code: string) => code
const withSections = (sections: readonly ReportSection[] | null) =>
  reportTables({ ...FIGURES, view: { ...DEFAULT_VIEW, report: { language: null, sections } } }, wordOf)

test('without a choice, the tables with rows are shown, numbered in order', () => {
  const tables = withSections(null)
  expect(tableList(tables).map((table) => table.name)).toEqual(['categories', 'years', 'programmes'])
  expect(tableNumber(tables, 'years')).toBe(2)
  expect(tableNumber(tables, 'trend')).toBe(0)
})

test('a chosen table without rows stays, with its reason', () => {
  const tables = withSections(['trend', 'method'])
  expect(tableList(tables).map((table) => table.name)).toEqual(['trend'])
  expect(tables.trend?.reason).toBe('needs-records')
})

test('categories are sorted as the view says and share the total', () => {
  const { categories } = withSections(null)
  expect(categories?.rows.map((row) => row.category)).toEqual(['cleanliness', 'road'])
  expect(categories?.rows[0]?.share).toBe(70574 / 90458)
  const byLabel = { ...FIGURES, view: { ...DEFAULT_VIEW, sort: { by: 'label' as const, descending: true } } }
  expect(reportTables(byLabel, wordOf).categories?.rows[0]?.category).toBe('road')
})

test('a table ignores the filter on its own dimension for what its shares are shares of', () => {
  const road = { ...FIGURES.categories, rows: [{ key: ['road'], value: 19884 }], total: 19884 }
  const { categories } = reportTables(
    { ...FIGURES, categories: road, shareBases: { ...FIGURES.shareBases, category: 132686 } },
    wordOf,
  )
  expect(categories?.rows[0]).toMatchObject({ share: 19884 / 132686, shareOf: 132686 })
  expect(categories?.columns).toContain('shareOf')
})

test('a filtered report leaves out what does not follow its filters, unless it is asked for', () => {
  const filters = [{ kind: 'category' as const, values: ['road'] }]
  const filtered = { ...FIGURES, view: { ...DEFAULT_VIEW, filters } }
  expect(tableList(reportTables(filtered, wordOf)).map((table) => table.name)).toEqual(['categories', 'years'])
  expect([hasLeftOut(FIGURES), hasLeftOut(filtered)]).toEqual([false, true])
  const asked = {
    ...filtered,
    view: { ...filtered.view, report: { language: null, sections: ['programmes' as const] } },
  }
  expect(tableList(reportTables(asked, wordOf)).map((table) => table.name)).toEqual(['programmes'])
  expect(hasLeftOut(asked)).toBe(false)
})

test('a page of money or programmes is reported by what it shows, whatever filters incidents have', () => {
  const filters = [{ kind: 'category' as const, values: ['road'] }]
  const namesOf = (view: Partial<ViewState>) =>
    tableList(reportTables({ ...FIGURES, view: { ...DEFAULT_VIEW, filters, ...view } }, wordOf)).map(({ name }) => name)
  expect(namesOf({ page: 'budgets' })).toEqual(['money'])
  expect(namesOf({ page: 'programmes' })).toEqual(['money', 'programmes', 'participants', 'dates'])
  expect(namesOf({ page: 'programmes', report: { language: null, sections: ['years'] } })).toEqual(['years'])
  expect(hasLeftOut({ ...FIGURES, view: { ...DEFAULT_VIEW, filters, page: 'budgets' } })).toBe(false)
})

test('the printed total belongs to the whole table only', () => {
  expect(withSections(null).categories?.declared).toBe(90458)
  const filters = [{ kind: 'category' as const, values: ['road'] }]
  expect(reportTables({ ...FIGURES, view: { ...DEFAULT_VIEW, filters } }, wordOf).categories?.declared).toBeNull()
})

test('growth is the printed one, and an unfinished year has the days it has', () => {
  const rows = withSections(null).years?.rows
  expect(rows?.[0]).toMatchObject({ year: '2022', growth: 0.28, growthFrom: 'printed', state: 'full', days: 365 })
  expect(rows?.[1]).toMatchObject({ to: '2023-11-15', growth: null, state: 'partial', days: 319 })
})

test('the growth of a part of a year is not printed as that of the year', () => {
  const whole = FIGURES.yearFigures[0]!
  const part = { ...whole, to: '2022-06-30', growth: 5 }
  const growthOf = (yearFigures: ReportFigures['yearFigures']) =>
    reportTables({ ...FIGURES, yearFigures }, wordOf).years?.rows[0]?.growth
  expect([growthOf([part, whole]), growthOf([part])]).toEqual([0.28, null])
})

test('a year that lies between the days that a filter keeps was not counted, and is no zero', () => {
  const period = { from: '2021-04-01', to: '2023-06-30' }
  const rows = [{ key: ['2023'], value: 4 }]
  const years = { ...FIGURES.years, source: 'records' as const, period, rows }
  const yearsUnder = (cell: string) => {
    const filters = [{ kind: 'weekday-month' as const, values: [cell] }]
    const view = { ...DEFAULT_VIEW, filters, report: { language: null, sections: ['years' as const] } }
    return reportTables({ ...FIGURES, years, view }, wordOf).years?.rows.map(({ year, incidents }) => [year, incidents])
  }
  // From April there is no Monday in March 2021 any more, but there are Mondays in May.
  expect(yearsUnder('1-03')).toEqual([
    ['2022', 0],
    ['2023', 4],
  ])
  expect(yearsUnder('1-05')).toHaveLength(3)
})

test('years of which a filter leaves out months or days are no table, unless they are asked for', () => {
  const namesOf = (filter: Filter, sections: readonly ReportSection[] | null) => {
    const view = { ...DEFAULT_VIEW, filters: [filter], report: { language: null, sections } }
    return tableList(reportTables({ ...FIGURES, view }, wordOf)).map(({ name }) => name)
  }
  expect(namesOf({ kind: 'month', values: ['2023-05'] }, null)).toEqual(['categories'])
  expect(namesOf({ kind: 'weekday-month', values: ['1-05'] }, null)).toEqual(['categories'])
  expect(namesOf({ kind: 'month', values: ['2023-05'] }, ['years'])).toEqual(['years'])
})

test('months that a filter leaves out were not counted, so that they are no zeros', () => {
  const trend = {
    ...FIGURES.trend,
    period: { from: '2022-01-01', to: '2023-06-30' },
    rows: [{ key: ['2023-05'], value: 3 }],
    source: 'records' as const,
  }
  const timesUnder = (kind: FilterKind, values: readonly string[], granularity: 'month' | 'day' = 'month') => {
    const view = { ...DEFAULT_VIEW, filters: [{ kind, values }], granularity }
    return reportTables({ ...FIGURES, trend, view }, wordOf).trend?.rows.map(({ time, incidents, state }) => [
      time,
      incidents,
      state,
    ])
  }
  expect(timesUnder('month', ['2022-05', '2023-05'])).toEqual([
    ['2022-05', 0, 'full'],
    ['2023-05', 3, 'full'],
  ])
  expect(timesUnder('day', ['2023-05-03'])).toEqual([['2023-05', 3, 'partial']])
  expect(timesUnder('year', ['2022'])).toHaveLength(12)
  expect(timesUnder('weekday-month', ['1-05', '2-07'])).toEqual([
    ['2022-05', 0, 'full'],
    ['2022-07', 0, 'full'],
    ['2023-05', 3, 'full'],
  ])
  // 2022 had 52 Mondays, the first half of 2023 has 26.
  expect(timesUnder('weekday', ['1'], 'day')).toHaveLength(78)
})

test('a month without incidents between the first and the last day of the records is a zero', () => {
  const trend = {
    ...FIGURES.trend,
    period: { from: '2023-01-02', to: '2023-03-15' },
    rows: [
      { key: ['2023-01'], value: 4 },
      { key: ['2023-03'], value: 5, partial: true as const },
    ],
  }
  expect(reportTables({ ...FIGURES, trend }, wordOf).trend?.rows).toMatchObject([
    { time: '2023-01', incidents: 4, state: 'full' },
    { time: '2023-02', incidents: 0, state: 'full' },
    { time: '2023-03', incidents: 5, state: 'partial' },
  ])
})

test('a month is whole only with all its days: not at the end of the data, nor of days that were chosen', () => {
  const trendOf = (from: string, to: string, change: Partial<ReportFigures['view']>) => {
    const trend = { ...FIGURES.trend, period: { from, to }, rows: [{ key: ['2023-10'], value: 4 }] }
    const rows = reportTables({ ...FIGURES, trend, view: { ...DEFAULT_VIEW, ...change } }, wordOf).trend?.rows
    return rows?.map(({ time, state }) => `${time} ${state}`)
  }
  expect(trendOf('2023-10-02', '2023-11-15', {})).toEqual(['2023-10 full', '2023-11 partial'])
  const period = { kind: 'range' as const, from: '2023-10-02', to: '2023-10-31' }
  expect(trendOf(period.from, period.to, { period })).toEqual(['2023-10 partial'])
})

test('categories are sorted by their change as the view says, those without one last', () => {
  const against = (change: number | null) => ({
    from: '2022-01-01',
    to: '2022-11-15',
    value: 10,
    change,
    reason: change === null ? ('base-small' as const) : null,
    fullYear: null,
    days: { now: 319, before: 319 },
  })
  const rows = [
    { key: ['park'], value: 90, comparison: against(null) },
    { key: ['road'], value: 20, comparison: against(0.5) },
    { key: ['lighting'], value: 30, comparison: against(-0.2) },
  ]
  const sorted = (descending: boolean) => {
    const view = { ...DEFAULT_VIEW, sort: { by: 'change' as const, descending } }
    const { categories } = reportTables({ ...FIGURES, view, categories: { ...FIGURES.categories, rows } }, wordOf)
    return categories?.rows.map((row) => row.category)
  }
  expect(sorted(true)).toEqual(['road', 'lighting', 'park'])
  expect(sorted(false)).toEqual(['lighting', 'road', 'park'])
})

test('delays are told apart as on the screen', () => {
  const closed = { ...FIGURES.closed, rows: [{ key: ['21004'], value: 40 }] }
  const median = { ...FIGURES.median, rows: [{ key: ['21004'], value: 9 }] }
  const view = { ...DEFAULT_VIEW, delayBy: 'municipality' as const }
  const { delays } = reportTables({ ...FIGURES, view, closed, median }, wordOf)
  expect(delays?.columns).toEqual(['municipality', 'closed', 'median', 'p90'])
  expect(delays?.rows[0]).toMatchObject({ municipality: '21004', closed: 40, median: 9, p90: null })
})

test('organisations and channels are ranked with their shares, as statuses are, whatever the view sorts by', () => {
  const answer = { ...FIGURES.organisations, total: 9, rows: [] }
  const organisations = {
    ...answer,
    by: ['organisation' as const],
    rows: [
      { key: ['vivaqua'], value: 2 },
      { key: ['Sibelga'], value: 5 },
      { key: ['Infrabel'], value: 2 },
    ],
  }
  const channels = { ...answer, by: ['channel' as const], rows: [{ key: [''], value: 9 }] }
  const shareBases = { ...FIGURES.shareBases, organisation: 10, channel: 9 }
  const view = { ...DEFAULT_VIEW, sort: { by: 'label' as const, descending: false } }
  const tables = reportTables({ ...FIGURES, view, organisations, channels, shareBases }, wordOf)
  expect(tables.organisations?.columns).toEqual(['organisation', 'incidents', 'share', 'shareOf'])
  expect(tables.organisations?.total).toBe(9)
  expect(tables.organisations?.rows.map((row) => [row.organisation, row.incidents, row.share])).toEqual([
    ['Sibelga', 5, 0.5],
    ['Infrabel', 2, 0.2],
    ['vivaqua', 2, 0.2],
  ])
  expect(tables.channels?.rows).toEqual([
    {
      ...{ subcategory: null, status: null, organisation: null, channel: '', register: null },
      ...{ incidents: 9, share: 1, shareOf: 9 },
      ...{ before: null, change: null, reason: null },
    },
  ])
  expect(tableList(tables).map(({ name }) => name)).toEqual([
    'categories',
    'years',
    'organisations',
    'channels',
    'programmes',
  ])
})

test('under a filter that keeps no value nothing is missing from the data', () => {
  const filters = [{ kind: 'category' as const, values: [] }]
  const categories = { ...FIGURES.categories, rows: [], total: null, reason: 'needs-records' as const }
  const reasonUnder = (view: Partial<ViewState>) =>
    reportTables({ ...FIGURES, categories, view: { ...DEFAULT_VIEW, ...view } }, wordOf).categories?.reason
  expect(reasonUnder({})).toBe('needs-records')
  expect(reasonUnder({ filters })).toBeNull()
})

test('the notes of days of the trend are a table of their own', () => {
  const note = (from: string, to: string) => ({ id: 1, from, to, text: `since ${from}` })
  const trend = {
    ...FIGURES.trend,
    period: { from: '2023-01-01', to: '2023-11-15' },
    rows: [{ key: ['2023-01'], value: 1 }],
  }
  const notes = [note('2022-01-01', '2022-12-31'), note('2022-12-01', '2023-01-01'), note('2023-11-16', '2023-11-20')]
  expect(reportTables({ ...FIGURES, trend, notes }, wordOf).notes?.rows).toEqual([
    { from: '2022-12-01', to: '2023-01-01', text: 'since 2022-12-01' },
  ])
  expect(reportTables({ ...FIGURES, trend }, wordOf).notes).toBeNull()
})

test('delays that are equally long are in the order of their words, as are those without a figure', () => {
  const closed = (values: Readonly<Record<string, number>>) => ({
    ...FIGURES.closed,
    rows: Object.entries(values).map(([code, value]) => ({ key: [code], value })),
  })
  const figures = {
    ...FIGURES,
    closed: closed({ signage: 30, park: 25, lighting: 40, road: 3, monument: 0 }),
    median: closed({ signage: 7, park: 7, lighting: 9, road: 2 }),
    p90: closed({ signage: 20, park: 20, lighting: 30, road: 4 }),
  }
  const words: Readonly<Record<string, string>> = { park: 'Z', signage: 'A', monument: 'C', road: 'B' }
  const { delays } = reportTables(figures, (_dimension, code) => words[code] ?? code)
  expect(delays?.rows.map(({ category }) => category)).toEqual(['lighting', 'signage', 'park', 'road', 'monument'])
})
