import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine, type Engine } from '../../../../electron/backend/engine/engine.ts'
import { answerDashboard } from '../../../../electron/backend/figures/answer-dashboard.ts'
import { answerRecords } from '../../../../electron/backend/figures/answer-records.ts'
import { answerSeries } from '../../../../electron/backend/figures/answer-series.ts'
import { atOnce } from '../../../../electron/backend/turns/steps.ts'
import { decodeDashboard, encodeDashboard } from '../../../../shared/domain/figures/dashboard-figures.ts'
import { dashboardAnswer } from '../../../../shared/domain/figures/dashboard-groups.ts'
import type { RecordGround } from '../../../../shared/domain/figures/record-ground.ts'
import { DIMENSIONS, type Dimension } from '../../../../shared/domain/incidents/dimension.ts'
import { MEASURES } from '../../../../shared/domain/incidents/measure.ts'
import type { Answer, Question } from '../../../../shared/domain/incidents/question.ts'
import { sample } from '../../../counts.ts'
import { cellsOfRecords } from '../../../support/cells-of-records.ts'
import { columnsOfRecords } from '../../../support/columns-of-records.ts'
import { ANY_INCIDENT, type PlainIncident } from '../../../support/naive-answer.ts'

const AS_OF = '2024-03-15'
const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

const incident: fc.Arbitrary<PlainIncident> = fc
  .record({
    category: fc.constantFrom('road', 'cleanliness'),
    subcategory: fc.constantFrom('', 'road/holes'),
    municipality: fc.constantFrom('21004', '21015'),
    status: fc.constantFrom('created', 'closed', 'refused'),
    channel: fc.constantFrom('app', 'web'),
    created: day('2022-01-01', AS_OF),
    days: fc.nat({ max: 60 }),
  })
  .map((each) => ({ ...ANY_INCIDENT, ...each, days: each.status === 'created' ? null : each.days }))
// The first month of both is known from its first day on.
const incidents = fc
  .array(incident, { minLength: 1, maxLength: 150 })
  .map((list) => [...list, ...Array.from({ length: 3 }, () => ({ ...ANY_INCIDENT, created: '2022-01-01' }))])

const VALUES: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  category: ['road'],
  subcategory: ['road/holes'],
  municipality: ['21004', '21015'],
  status: ['closed'],
  channel: ['app'],
  year: ['2022', '2023'],
  month: ['2023-02', '2023-03', '2024-03'],
  weekday: ['1', '2'],
  'weekday-month': ['1-02'],
  day: ['2023-02-01'],
}
const filter = fc
  .constantFrom(...DIMENSIONS.filter((kind) => VALUES[kind] !== undefined))
  .chain((kind) => fc.subarray([...(VALUES[kind] ?? [])], { minLength: 1 }).map((values) => ({ kind, values })))
const filters = fc.uniqueArray(filter, { maxLength: 2, selector: ({ kind }) => kind })
const edge = fc.constantFrom('2022-01-01', '2022-12-31', '2023-01-01', '2023-02-28', '2023-03-01', '2024-02-29', AS_OF)
const span = fc.oneof(
  fc.constant({ from: null, to: null }),
  fc.tuple(fc.oneof(edge, edge, day('2022-01-01', AS_OF)), fc.oneof(edge, fc.constant('2024-12-31'))).map((days) => {
    const [from = '', to = ''] = days.toSorted()
    return { from, to }
  }),
)
const question: fc.Arbitrary<Question> = fc
  .record({
    measure: fc.constantFrom(...MEASURES),
    by: fc.subarray(
      DIMENSIONS.filter((dimension) => dimension !== 'street'),
      { maxLength: 2 },
    ),
    filters,
    span,
    comparison: fc.constantFrom('none' as const, 'previous-year' as const),
  })
  .map(({ span: days, ...rest }) => ({ ...rest, ...days, asOf: null, source: 'records' }))

const covers = { from: '2022-01-01', to: AS_OF }
const OF_RECORDS: RecordGround = { covers, asOf: AS_OF, breaks: [] }
const OF_MONTHS: RecordGround = { ...OF_RECORDS, cells: 'month' }

function enginesOver(list: readonly PlainIncident[]) {
  const months = cellsOfRecords(list, 'month')
  const withCube = createEngine(months)
  atOnce(withCube.buildCube())
  return { records: createEngine(columnsOfRecords(list)), months: [createEngine(months), withCube] }
}

const isOfFine = (kind: string): boolean => ['subcategory', 'channel', 'weekday', 'weekday-month', 'day'].includes(kind)
const lastOfMonth = (text: string): boolean => new Date(Date.parse(text) + 86_400_000).getUTCDate() === 1
const isWhole = ({ from, to }: { from: string; to: string }): boolean =>
  from.endsWith('-01') && (to === AS_OF || lastOfMonth(to))

/** Without the comparisons that cells of months cannot give, which must be those with days within a month. */
function withoutCut({ comparison, rows, totals, ...answer }: Answer, isTold: (from: string, to: string) => boolean) {
  const kept = (each: Answer['comparison']) => {
    if (each === undefined || isTold(each.from, each.to)) return each
    return { from: each.from, to: each.to, fullYear: each.fullYear }
  }
  const keptIn = (list: Answer['rows'] = []) => list.map((row) => ({ ...row, comparison: kept(row.comparison) }))
  return {
    ...answer,
    comparison: kept(comparison),
    rows: keptIn(rows),
    totals: { ...totals, rows: keptIn(totals?.rows), columns: keptIn(totals?.columns) },
  }
}

function expectAlike(months: Answer, records: Answer, { by, filters: kept }: Question): void {
  const isOfFiner = [...by, ...kept.map(({ kind }) => kind)].some(isOfFine)
  const isKnown = records.period !== null
  if (isKnown && (isOfFiner || !isWhole(records.period))) {
    expect(months).toMatchObject({ rows: [], total: null, period: null, reason: 'needs-finer-cells' })
    return
  }
  const isTold = (from: string, to: string) => isWhole({ from, to }) || from < covers.from
  expect(withoutCut(months, isTold)).toEqual(withoutCut(records, isTold))
  for (const { comparison } of [months, ...months.rows])
    if (comparison !== undefined && !isTold(comparison.from, comparison.to))
      expect(comparison).toMatchObject({ value: null, change: null })
}

test('cells of months answer as the records, or say that they cannot', () => {
  fc.assert(
    fc.property(incidents, question, (list, asked) => {
      const { records, months } = enginesOver(list)
      const expected = answerRecords(asked, OF_RECORDS, records)
      for (const engine of months) expectAlike(answerRecords(asked, OF_MONTHS, engine), expected, asked)
    }),
    sample('month-cells', 150, 20_000),
  )
})

test('so do the linked charts and the small trends', () => {
  const codesOf = ({ columns: { dimensions } }: Engine) => ({
    category: dimensions.category.codes,
    subcategory: dimensions.subcategory.codes,
    municipality: dimensions.municipality.codes,
    status: dimensions.status.codes,
    organisation: dimensions.organisation.codes,
    channel: dimensions.channel.codes,
    register: dimensions.register.codes,
  })
  fc.assert(
    fc.property(incidents, question, (list, base) => {
      const asked = { ...base, by: [], measure: 'incidents' as const }
      const { records, months } = enginesOver(list)
      const seriesBy = ['category', 'channel'] as const
      const expectedSeries = answerSeries(records, OF_RECORDS, 1, { ...asked, by: seriesBy })
      for (const engine of months) {
        const encoded = encodeDashboard(answerDashboard({ whole: engine, kept: engine }, OF_MONTHS, 1, asked))
        const figures = decodeDashboard(encoded)
        expect(figures.coverage.cells).toBe('month')
        for (const by of [[], ['status'], ['channel'], ['category']] as const) {
          const [dimension] = by
          const chart = { ...asked, by, filters: asked.filters.filter(({ kind }) => kind !== dimension) }
          const answer = dashboardAnswer(figures, codesOf(engine), chart)
          const { register: _register, ...plain } = answer
          expectAlike(plain, answerRecords(chart, OF_RECORDS, records), chart)
        }
        const series = answerSeries(engine, OF_MONTHS, 1, { ...asked, by: seriesBy })
        if (series === null) continue
        expect(Object.keys(series.of)).toEqual(['category'])
        expect(series.whole.now).toEqual(expectedSeries!.whole.now)
        expect(series.whole.earlier).toEqual(expectedSeries!.whole.earlier)
        const cut = series.months.cut.filter((place) => series.whole.before[place] !== null)
        expect(cut).toEqual([])
      }
    }),
    sample('month-charts', 60, 5_000),
  )
})
