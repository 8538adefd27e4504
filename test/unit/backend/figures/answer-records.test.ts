import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import type { Columns } from '../../../../electron/backend/engine/incident-columns.ts'
import { answerDashboard } from '../../../../electron/backend/figures/answer-dashboard.ts'
import { answerRecords } from '../../../../electron/backend/figures/answer-records.ts'
import {
  BAR_DIMENSIONS,
  type DashboardCodes,
  decodeDashboard,
  encodeDashboard,
} from '../../../../shared/domain/figures/dashboard-figures.ts'
import { dashboardAnswer } from '../../../../shared/domain/figures/dashboard-groups.ts'
import type { CategoryBreak } from '../../../../shared/domain/figures/record-ground.ts'
import type { Comparison } from '../../../../shared/domain/incidents/comparison.ts'
import { DIMENSIONS, type Dimension } from '../../../../shared/domain/incidents/dimension.ts'
import { FILTER_KINDS, type FilterKind, rowsName } from '../../../../shared/domain/incidents/filter.ts'
import { MEASURES } from '../../../../shared/domain/incidents/measure.ts'
import type { Question, Totals } from '../../../../shared/domain/incidents/question.ts'
import { sample } from '../../../counts.ts'
import { cellsOfRecords } from '../../../support/cells-of-records.ts'
import {
  ANY_INCIDENT,
  dayCount,
  earlier,
  inhabitantsOf,
  LONG,
  naiveAnswer,
  type PlainIncident,
  stateOf,
} from '../../../support/naive-answer.ts'

/** From the rows, which the cube must not change, nor that they come as cells. */
function answerOf(question: Question, { coverage, columns }: ReturnType<typeof stateOf>, cells?: Columns) {
  const answer = answerRecords(question, coverage, createEngine(columns))
  for (const each of cells === undefined ? [columns] : [columns, cells]) {
    const withCube = createEngine(each)
    if (each !== columns) expect(answerRecords(question, coverage, withCube)).toEqual(answer)
    for (const _step of withCube.buildCube());
    expect(answerRecords(question, coverage, withCube)).toEqual(answer)
  }
  return answer
}

const AS_OF = '2024-03-15'

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

/** Few days and codes, so that groups and days of other years meet; with the last days of February. */
const created = fc.oneof(
  day('2022-01-01', AS_OF),
  fc.constantFrom('2023-02-28', '2024-02-28', '2024-02-29', '2022-12-31', '2023-01-01', '2023-03-15', AS_OF),
)
const incident: fc.Arbitrary<PlainIncident> = fc
  .record({
    category: fc.constantFrom('road', 'cleanliness', 'unclassified'),
    subcategory: fc.constantFrom('', 'road/holes'),
    municipality: fc.constantFrom('21004', '21015', 'unknown', 'Vilvorde', '1800 Vilvoorde'),
    status: fc.constantFrom('created', 'closed', 'refused'),
    organisation: fc.constantFrom('', 'A'),
    channel: fc.constantFrom('', 'B'),
    register: fc.constantFrom('fixmystreet', 'Voirie'),
    created,
    days: fc.nat({ max: 12 }),
    address: fc.constantFrom(undefined, 'Rue Haute 1', 'Rue Haute 22', 'Rue Neuve 3', 'Hoogstraat 3'),
  })
  .map(({ address, ...each }) => ({
    ...each,
    days: each.status === 'created' ? null : each.days,
    ...(address === undefined ? {} : { address }),
  }))

const incidentsSomeRepeated = fc
  .array(fc.tuple(incident, fc.constantFrom(1, 1, 1, 2, 5)), { minLength: 1, maxLength: 80 })
  .map((list) => list.flatMap(([each, times]) => Array.from({ length: times }, () => each)))

const VALUES: Readonly<Partial<Record<FilterKind, readonly string[]>>> = {
  category: ['road', 'cleanliness', 'lighting', 'unclassified'],
  subcategory: ['road/holes'],
  municipality: ['21004', '21015', '21001', 'unknown', 'Vilvorde'],
  status: ['created', 'closed', 'solved'],
  organisation: ['A'],
  channel: ['B', 'none'],
  register: ['fixmystreet', 'Voirie', 'none'],
  street: ['21004/rue haute', '21015/rue haute', '21004/hoogstraat', 'unknown/rue neuve', '21004/none'],
  year: ['2022', '2023', '2024'],
  month: ['2023-02', '2024-02', '2023-03', '2024-03'],
  weekday: ['1', '3', '4', '7'],
  'weekday-month': ['1-02', '4-02', '3-03', '7-03'],
  day: ['2024-02-28', '2024-02-29', '2023-02-28', '2023-03-15'],
  text: ['road', 'A', '2101', 'no such text'],
}
const filters = fc.uniqueArray(
  fc
    .constantFrom(...FILTER_KINDS.filter((kind) => VALUES[kind] !== undefined), 'text' as const)
    .chain((kind) => fc.subarray([...(VALUES[kind] ?? [])], { minLength: 0 }).map((values) => ({ kind, values }))),
  { maxLength: 2, selector: (filter) => filter.kind },
)
const edge = fc.constantFrom('2021-06-01', '2022-01-01', '2023-02-28', '2024-02-29', '2024-03-01', AS_OF)
const span = fc.oneof(
  fc.constant({ from: null, to: null }),
  fc.tuple(fc.oneof(created, edge), fc.oneof(created, edge, fc.constant('2024-12-31'))).map((days) => {
    const [from = '', to = ''] = days.toSorted()
    return { from, to }
  }),
  created.map((one) => ({ from: one, to: one })),
  created.map((from) => ({ from, to: null })),
)
const ahead = fc.constantFrom('2024-03-16', '2024-06-30', '2024-12-31')
const otherSpan = fc.tuple(fc.oneof(created, edge, ahead), fc.oneof(created, edge, ahead)).map((days) => {
  const [from = '', to = ''] = days.toSorted()
  return { from, to }
})
const question: fc.Arbitrary<Question> = fc
  .record({
    measure: fc.constantFrom(...MEASURES),
    by: fc.subarray([...DIMENSIONS], { maxLength: 2 }),
    filters,
    span,
  })
  .map(({ span: days, ...rest }) => ({ ...rest, ...days, comparison: 'previous-year', asOf: null, source: 'records' }))

const breaks: fc.Arbitrary<readonly CategoryBreak[]> = fc.array(
  fc.record({ category: fc.constantFrom('road', 'cleanliness', 'lighting'), from: fc.oneof(created, edge) }),
  { maxLength: 2 },
)

const close = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 10))
const byKey = (a: { key: readonly string[] }, b: { key: readonly string[] }): number =>
  JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1

describe('answers from records', () => {
  test('are those of a plain computation', () => {
    fc.assert(
      fc.property(incidentsSomeRepeated, question, breaks, (incidents, asked, changes) => {
        const isOfRows = rowsName(asked.filters) !== undefined || asked.by.includes('street')
        const cells = isOfRows ? undefined : cellsOfRecords(incidents)
        const answer = answerOf(asked, stateOf(incidents, AS_OF, changes, asked.filters), cells)
        const expected = naiveAnswer(incidents, AS_OF, asked, changes)
        if (expected.isBefore) {
          expect(answer).toMatchObject({ period: null, rows: [], total: null, reason: 'before-the-data' })
          return
        }
        if (expected.isAfter) {
          expect(answer).toMatchObject({ period: null, rows: [], total: null, reason: 'after-the-data' })
          return
        }
        if (expected.isAbsent) {
          expect(answer).toMatchObject({ period: null, rows: [], total: null, reason: 'not-in-the-data' })
          return
        }
        expect(answer.absent ?? []).toEqual(expected.absent)
        expect(answer.period).toEqual(expected.period)
        expect([answer.total, answer.partial]).toEqual([close(expected.total), expected.partial])
        // Incidents without a street stand beside the streets, not among them.
        const isOfStreets = asked.by.join() === 'street'
        const listed = expected.rows.filter(({ key }) => !isOfStreets || key[0] !== '')
        if (isOfStreets) expect(answer.none).toBe(expected.rows.find(({ key }) => key[0] === '')?.count ?? 0)
        expect(
          answer.rows.map(({ key, value, partial }) => ({ key, value, isPartial: partial === true })).toSorted(byKey),
        ).toEqual(listed.map(({ key, value, isPartial }) => ({ key, value: close(value), isPartial })).toSorted(byKey))
        const alone = (by: Dimension) => {
          const { rows } = naiveAnswer(incidents, AS_OF, { ...asked, by: [by] }, changes)
          return rows.map(({ key, value }) => ({ key, value: close(value) })).toSorted(byKey)
        }
        const totals = (rows: Totals['rows'] = []) => rows.map(({ key, value }) => ({ key, value })).toSorted(byKey)
        if (asked.by.length === 2) {
          expect(totals(answer.totals?.rows)).toEqual(alone(asked.by[0]!))
          expect(totals(answer.totals?.columns)).toEqual(alone(asked.by[1]!))
        }
        const known = `${incidents
          .map((each) => each.created)
          .toSorted()[0]!
          .slice(0, 7)}-01`
        type Judged = Pick<(typeof expected.rows)[number], 'count' | 'before' | 'days' | 'isOverBreak' | 'isUneven'>
        const judge = (comparison: Comparison, judged: Judged, key: readonly string[]): void => {
          const { count: now, before, days, isOverBreak, isUneven } = judged
          expect(comparison.days).toEqual(days)
          const counted = comparison.from >= known ? before : null
          const isCount = asked.measure === 'incidents' || asked.measure === 'per-1000'
          const inhabitants = inhabitantsOf(incidents, asked, key)
          const rate = counted === null || inhabitants === 0 ? null : close((counted * 1000) / inhabitants)
          const value = asked.measure === 'per-1000' ? rate : asked.measure === 'incidents' ? counted : null
          const isOfStatus =
            (key.length > 0 && asked.by.includes('status')) || asked.filters.some(({ kind }) => kind === 'status')
          const isGiven = isCount && counted !== null && counted >= 20 && !isOverBreak && !isUneven && !isOfStatus
          expect([comparison.value, comparison.change]).toEqual([value, isGiven ? close(now / counted - 1) : null])
          expect(comparison.reason === 'lengths-differ').toBe(isUneven && counted !== null)
          expect(comparison.reason === 'definition-changed').toBe(isOverBreak && !isUneven && counted !== null)
          expect(comparison.reason === 'unequal-time').toBe(isOfStatus && !isOverBreak && !isUneven && counted !== null)
        }
        const count = expected.rows.reduce((sum, row) => sum + row.count, 0)
        judge(answer.comparison!, { ...expected, count }, [])
        expect(answer.comparison).toMatchObject({
          from: earlier(expected.period.from),
          to: earlier(expected.period.to),
        })
        for (const row of answer.rows) {
          const same = expected.rows.find((each) => JSON.stringify(each.key) === JSON.stringify(row.key))!
          judge(row.comparison!, same, row.key)
        }
      }),
      sample('answer-records', 100, 200_000),
    )
  })

  test('the days named in a comparison are the days that were counted', () => {
    fc.assert(
      fc.property(fc.array(incident, { minLength: 40, maxLength: 120 }), question, (incidents, asked) => {
        const plain = { ...asked, filters: [], measure: 'incidents' as const }
        const dimension = (['year', 'month', 'day'] as const)[incidents.length % 3]!
        const state = stateOf(incidents, AS_OF)
        for (const { comparison } of answerOf({ ...plain, by: [dimension] }, state).rows) {
          const within = incidents.filter(
            (each) => each.created >= comparison!.from && each.created <= comparison!.to,
          ).length
          expect(comparison!.value ?? within).toBe(within)
        }
      }),
      sample('comparison-days', 40, 20_000),
    )
  })
})

describe('other days to compare with', () => {
  test('are counted under the same filters but those on dates, and only like is set against like', () => {
    fc.assert(
      fc.property(
        fc.array(incident, { minLength: 1, maxLength: 120 }),
        question,
        otherSpan,
        (incidents, asked, chosen) => {
          const by = asked.by.filter((dimension) => !['year', 'month', 'day'].includes(dimension))
          const kept = asked.filters.filter(({ kind }) => !['year', 'month', 'day'].includes(kind))
          const plain: Question = { ...asked, measure: 'incidents', by, comparison: chosen }
          const answer = answerOf(plain, stateOf(incidents, AS_OF, [], asked.filters))
          if (answer.period === null) return
          const days = ({ from, to }: { from: string; to: string }) =>
            (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
          // The days that the data do not know yet are not compared with; where there are no others, nothing is.
          const isAhead = chosen.from > AS_OF
          const other = chosen.to > AS_OF && !isAhead ? { ...chosen, to: AS_OF } : chosen
          const years = Number(other.from.slice(0, 4)) - Number(answer.period.from.slice(0, 4))
          // A year without 29 February has its 28th in the place of it.
          const shifted = (day: string) => {
            const same = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
            return new Date(same).toISOString().startsWith(same) ? same : same.replace('02-29', '02-28')
          }
          const isSameDays = shifted(answer.period.from) === other.from && shifted(answer.period.to) === other.to
          const isEven = dayCount(kept, [], [], other) === dayCount(asked.filters, [], [], answer.period)
          const isOfWeekdays = kept.some(({ kind }) => kind === 'weekday' || kind === 'weekday-month')
          const dated = asked.filters.filter((filter) => !kept.includes(filter))
          const own = dayCount(dated, [], [], answer.period)
          const isFolded = isSameDays && own === days(answer.period) && Math.min(own, days(other)) >= LONG
          const isLike = (days(other) === own || isFolded) && (isEven || !isOfWeekdays)
          const { from, to, days: lengths, value, change, reason, fullYear } = answer.comparison!
          expect({ from, to }).toEqual(other)
          expect(lengths).toEqual({
            now: dayCount(asked.filters, [], [], answer.period),
            before: dayCount(kept, [], [], other),
          })
          const first = incidents.map((each) => each.created).toSorted()[0]!
          const counted = naiveAnswer(incidents, AS_OF, { ...plain, ...other, filters: kept, comparison: 'none' })
          const known = !isAhead && other.from >= `${first.slice(0, 7)}-01`
          expect(value).toBe(known ? counted.total : null)
          expect(fullYear).toBeNull()
          if (!known) expect([change, reason]).toEqual([null, 'no-earlier-data'])
          else if (!isLike) expect([change, reason]).toEqual([null, 'lengths-differ'])
          else if (kept.some(({ kind }) => kind === 'status')) expect([change, reason]).toEqual([null, 'unequal-time'])
          else expect(change).toEqual(value! >= 20 ? close(answer.total! / value! - 1) : null)
        },
      ),
      sample('answer-other-days', 40, 40_000),
    )
  })
  test('have no months in common with those asked', () => {
    const incidents = [{ ...ANY_INCIDENT, created: '2023-02-28' }]
    const asked = { measure: 'incidents', by: ['month'], filters: [], from: null, to: null, asOf: null } as const
    const other = { from: '2022-01-01', to: '2022-12-31' }
    const answer = answerOf({ ...asked, comparison: other, source: 'records' }, stateOf(incidents, AS_OF))
    expect([answer.comparison, answer.rows[0]!.comparison]).toEqual([undefined, undefined])
  })
})

describe('the linked charts', () => {
  const ownFilter = (filters: Question['filters'], kind: string) => filters.filter((filter) => filter.kind !== kind)
  const codesOf = ({ dimensions }: ReturnType<typeof stateOf>['columns']): DashboardCodes => ({
    category: dimensions.category.codes,
    subcategory: dimensions.subcategory.codes,
    municipality: dimensions.municipality.codes,
    status: dimensions.status.codes,
    organisation: dimensions.organisation.codes,
    channel: dimensions.channel.codes,
    register: dimensions.register.codes,
  })

  test('say over the wire what the rows answer', () => {
    const comparison: fc.Arbitrary<Question['comparison']> = fc.oneof(
      fc.constantFrom('none' as const, 'previous-year' as const),
      otherSpan,
    )
    fc.assert(
      fc.property(
        fc.array(incident, { minLength: 1, maxLength: 120 }),
        question,
        comparison,
        fc.boolean(),
        breaks,
        (incidents, base, compared, hasCube, changes) => {
          const all = stateOf(incidents, AS_OF, changes)
          const state = stateOf(incidents, AS_OF, changes, base.filters)
          const whole = createEngine(all.columns)
          for (const _step of hasCube ? whole.buildCube() : []);
          const engine = state.columns.kept === undefined ? whole : createEngine(state.columns)
          const asked: Question = { ...base, by: [], comparison: compared }
          const figures = answerDashboard({ whole, kept: engine }, state.coverage, 7, asked)
          const integers = encodeDashboard(figures)
          expect(integers.every(Number.isInteger)).toBe(true)
          const received = decodeDashboard(integers)
          expect(received).toEqual(figures)
          const same = (chart: Question): void => {
            // Which registers are shown the backend says of the whole folder.
            const { register: _shown, ...answer } = dashboardAnswer(received, codesOf(state.columns), chart)
            expect(answer).toEqual(answerOf(chart, state))
          }
          const ground = asked.filters.filter(({ kind }) => ['year', 'month', 'day', 'register'].includes(kind))
          const unfiltered = answerOf({ ...asked, measure: 'incidents', filters: ground, comparison: 'none' }, all)
          expect(received.unfiltered).toBe(unfiltered.total ?? 0)
          for (const measure of ['incidents', 'median-days', 'p90-days', 'closed-rate'] as const)
            same({ ...asked, measure })
          for (const dimension of BAR_DIMENSIONS) {
            const chart = { ...asked, by: [dimension], filters: ownFilter(asked.filters, dimension) }
            for (const measure of ['incidents', 'share'] as const) same({ ...chart, measure })
          }
          same({
            ...asked,
            measure: 'per-1000',
            by: ['municipality'],
            filters: ownFilter(asked.filters, 'municipality'),
          })
          const timeless = ['year', 'month', 'day'].reduce(ownFilter, asked.filters)
          for (const by of ['year', 'month'] as const)
            same({ ...asked, measure: 'incidents', by: [by], filters: timeless, from: null, to: null })
          const year = { from: '2023-01-01', to: '2023-12-31' }
          same({ ...asked, measure: 'incidents', by: ['month'], filters: timeless, ...year })
          same({
            ...asked,
            measure: 'incidents',
            by: ['month'],
            filters: timeless,
            from: '2023-01-01',
            to: '2024-12-31',
          })
        },
      ),
      sample('dashboard-answers', 40, 4_000),
    )
  })
})
