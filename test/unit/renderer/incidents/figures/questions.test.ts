import { describe, expect, it } from 'vitest'
import { axisTicks } from '../../../../../renderer/charts/axis.ts'
import { type Coverage, coverageOf, incidentQuestions } from '../../../../../renderer/incidents/figures/questions.ts'
import { questionSchema } from '../../../../../shared/domain/incidents/question.ts'
import { isTooLongToCompare, trendSpan } from '../../../../../shared/domain/view/trend-question.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'

const RECORDS: Coverage = {
  source: 'records',
  asOf: '2023-11-15',
  covers: { from: '2013-01-01', to: '2023-11-15' },
  registers: [],
}
const FOLDER = {
  dataVersion: 1,
  isDemonstration: false,
  hasRecords: true,
  asOf: { published: '2023-11-15', records: '2024-02-01' },
  recordsCover: { from: '2024-01-01', to: '2024-02-01' },
  publishedCover: { from: '2013-01-01', to: '2023-11-15' },
  recordCount: 3,
  registers: [
    { register: 'fixmystreet', covers: { from: '2024-01-01', to: '2024-02-01' }, asOf: '2024-02-01', count: 3 },
  ],
  snapshotCount: 8,
  interruptedImports: [],
} as const

const VIEW: ViewState = {
  ...DEFAULT_VIEW,
  page: 'incidents',
  filters: [
    { kind: 'category', values: ['road'] },
    { kind: 'municipality', values: ['21004'] },
    { kind: 'status', values: ['closed'] },
  ],
  period: { kind: 'range', from: '2023-03-01', to: '2023-03-31' },
}

describe('what the page asks', () => {
  const questions = incidentQuestions(VIEW, RECORDS)
  const kinds = (name: keyof typeof questions) => questions[name].filters.map(({ kind }) => kind)

  it('asks each chart without the filter of its own dimension', () => {
    expect(kinds('total')).toEqual(['category', 'municipality', 'status'])
    expect(kinds('categories')).toEqual(['municipality', 'status'])
    expect(kinds('municipalities')).toEqual(['category', 'status'])
    expect(kinds('statuses')).toEqual(['category', 'municipality'])
    expect(kinds('median')).toEqual(['municipality', 'status'])
    expect(kinds('all')).toEqual([])
  })
  it('counts all incidents of the days asked, which filters on months narrow as the period does', () => {
    const march = { kind: 'month', values: ['2023-03'] } as const
    const { all, trend } = incidentQuestions({ ...VIEW, filters: [march, ...VIEW.filters] }, RECORDS)
    expect(all.filters).toEqual([march])
    expect(trend.filters).toEqual(VIEW.filters)
  })
  it('compares the days that filters on months leave of a long period', () => {
    const isTooLong = (...values: readonly string[]) =>
      isTooLongToCompare(null, RECORDS, values.length === 0 ? [] : [{ kind: 'month', values }])
    expect([isTooLong(), isTooLong('2023-03'), isTooLong('2021-03', '2023-03')]).toEqual([true, false, true])
    expect(isTooLong('2024-03')).toBe(false)
  })
  it('draws the trend with five years around its selection', () => {
    expect([questions.trend.from, questions.trend.to]).toEqual(['2019-01-01', '2023-12-31'])
    expect([questions.total.from, questions.total.to]).toEqual(['2023-03-01', '2023-03-31'])
  })
  it('asks nothing that the contract refuses', () => {
    for (const question of Object.values(questions)) expect(questionSchema.safeParse(question).success).toBe(true)
    expect(Object.keys(questions).length).toBeLessThanOrEqual(20)
  })
  it('draws all months where no period is asked', () => {
    expect(trendSpan(null, DEFAULT_VIEW, RECORDS)).toBeNull()
  })
  it('stands on records as soon as there are any, unless published figures are asked for', () => {
    expect(coverageOf(DEFAULT_VIEW, FOLDER)).toEqual({
      source: 'records',
      asOf: '2024-02-01',
      covers: FOLDER.recordsCover,
      registers: [],
    })
    const before: ViewState = { ...DEFAULT_VIEW, period: { kind: 'range', from: '2009-01-01', to: '2009-12-31' } }
    expect(coverageOf(before, FOLDER).source).toBe('records')
    expect(coverageOf({ ...DEFAULT_VIEW, period: { kind: 'year', year: 2013 } }, FOLDER).source).toBe('published')
    expect(coverageOf({ ...DEFAULT_VIEW, source: 'published' }, FOLDER).source).toBe('published')
    expect(coverageOf({ ...DEFAULT_VIEW, source: 'records' }, { ...FOLDER, hasRecords: false }).source).toBe(
      'published',
    )
  })
})

describe('small parts of charts', () => {
  it.each([
    [132686, [0, 50000, 100000, 150000]],
    [15562, [0, 10000, 20000]],
    [2406, [0, 1000, 2000, 3000]],
    [3, [0, 1, 2, 3]],
    [1, [0, 1]],
    [0, [0, 1]],
  ])('has round steps up to %d', (largest, ticks) => {
    expect(axisTicks(largest)).toEqual(ticks)
  })
})
