import { type Day, dayNumber } from '../../../shared/domain/calendar/day.ts'
import { absentCodes, keepsAbsentOnly, listedCodes, shownList } from '../../../shared/domain/figures/listed-codes.ts'
import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { AGE_BANDS } from '../../../shared/domain/incidents/age-band.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { isOfOutcome } from '../../../shared/domain/incidents/service-reason.ts'
import {
  hasStatusFilter,
  isOfIncidents,
  type StockAnswer,
  type StockQuestion,
  type StockTotal,
} from '../../../shared/domain/service/service-question.ts'
import {
  isStockStep,
  type StockStep,
  stepsBetween,
  stockOfSteps,
  stockRows,
} from '../../../shared/domain/service/stock.ts'
import { compareCodes } from '../../../shared/domain/vocabulary/code-order.ts'
import { occurringCodes } from '../engine/occurring-codes.ts'
import type { RecordState } from './record-state.ts'

/** No stock at all, for a reason. */
export function noStock({ by }: StockQuestion, asOf: Day | null, reason: StockAnswer['reason'] | null): StockAnswer {
  return {
    measure: 'open',
    by,
    asOf,
    on: null,
    rows: [],
    total: null,
    undated: 0,
    unseen: 0,
    source: 'records',
    ...(reason === null || reason === undefined ? {} : { reason }),
  }
}

/** Why there is no stock to tell: the day lies outside the data, or cells or filters on outcomes do not tell days apart. */
function stockReason({ by, to, filters }: StockQuestion, coverage: RecordGround, state: RecordState) {
  if (coverage.cells === 'month') return 'needs-finer-cells'
  if (keepsAbsentOnly(filters, occurringCodes(state.engine().columns, filters))) return 'not-in-the-data'
  if (to !== null && to < coverage.covers.from) return 'before-the-data'
  const isOfEarlierDays = by.some((each) => isStockStep(each)) || (to !== null && to < coverage.asOf)
  const isOfResult = filters.some(isOfOutcome) || by.includes('status')
  return hasStatusFilter({ filters }) || (isOfEarlierDays && isOfResult) ? 'outcome-filtered' : null
}

/** What is open of a state: step by step, or at one day; by two dimensions with what either of them alone says. */
export function stockOf(question: StockQuestion, state: RecordState): StockAnswer {
  const { by } = question
  const answer = stockAlone(question, state)
  if (by.length < 2 || answer.reason !== undefined) return answer
  const alone = by.map((dimension) => stockAlone({ ...question, by: [dimension] }, state).rows)
  const [rows = [], columns = []] = by.map((dimension, place) => {
    const own = alone[place] ?? []
    return by.some(isStockStep) && !isStockStep(dimension) ? overSteps(answer, own, place) : own
  })
  return { ...answer, totals: { rows: plainTotals(rows), columns: plainTotals(columns) } }
}

/** The values of a dimension beside steps: what is open at the end of one is open at the end of others too. */
function overSteps({ rows }: StockAnswer, now: StockAnswer['rows'], place: number): readonly StockTotal[] {
  const codes = new Set([...now.map(({ key: [code = ''] }) => code), ...rows.map(({ key }) => key[place] ?? '')])
  return [...codes].toSorted(compareCodes).map((code) => ({ key: [code], value: null, reason: 'steps' }))
}

function plainTotals(rows: readonly StockTotal[]): readonly StockTotal[] {
  return rows.map(({ key, value, reason, partial }) => ({
    key,
    value,
    ...(reason === undefined ? {} : { reason }),
    ...(partial === undefined ? {} : { partial }),
  }))
}

function stockAlone(question: StockQuestion, state: RecordState): StockAnswer {
  const { by, filters, from, to } = question
  const { coverage } = state
  const reason = stockReason(question, coverage, state)
  if (reason !== null) return noStock(question, coverage.asOf, reason)
  const on = to !== null && to < coverage.asOf ? to : coverage.asOf
  const asked = { filters, lastDay: dayNumber(on) }
  const service = state.service()
  const step = by.find(isStockStep)
  const flow = step === 'month' || step === 'year' ? service.monthlyFlow(asked) : service.flow(asked)
  const sum = (counts: ArrayLike<number>): number => Array.from(counts).reduce((all, count) => all + count, 0)
  const { undated, unseen } = flow
  const base = { ...noStock(question, coverage.asOf, null), on, total: sum(flow.in) - sum(flow.out), undated, unseen }
  if (step !== undefined && by.length > 1) return { ...base, total: null, rows: steppedRows(question, step, state, on) }
  if (step !== undefined) return { ...base, rows: stockRows(step, flow, from) }
  const counts = new Map(
    service
      .stock({ ...asked, by: by.filter((each) => each !== 'week') })
      .map(({ key, count }) => [key.join('\0'), { key, value: count }]),
  )
  const { absent, known } = shownCodes(question, state)
  for (const code of known) if (!counts.has(code)) counts.set(code, { key: [code], value: 0 })
  const rows = [...counts].toSorted(([one], [other]) => compareCodes(one, other)).map(([, row]) => row)
  return {
    ...base,
    rows: by.includes('age') ? byAge(rows, by.indexOf('age')) : rows,
    ...(absent.length === 0 ? {} : { absent }),
  }
}

/** The stock of each value of the other dimension at the end of each step in which it had any. */
function steppedRows(
  { by, filters, from }: StockQuestion,
  step: StockStep,
  state: RecordState,
  on: Day,
): StockAnswer['rows'] {
  const other = by.filter(isOfIncidents).find((each) => each !== step)
  if (other === undefined) return []
  const lastDay = dayNumber(on)
  const steps = stepsBetween(step, state.engine().columns.firstDay, lastDay)
  return state
    .service()
    .stepFlow({ by: other, filters, lastDay, steps })
    .flatMap((flow) =>
      stockOfSteps(steps, flow.in, flow.out, from).map(({ key: [own], ...row }) => ({
        ...row,
        key: by.map((each) => (each === step ? own : flow.code)),
      })),
    )
    .filter((row) => row.value + row.in + row.out > 0)
    .toSorted((one, next) => compareCodes(one.key.join('\0'), next.key.join('\0')))
}

/** The codes that have a row though nothing of them is open, and those that occur in no record. */
function shownCodes({ by, filters }: StockQuestion, state: RecordState) {
  const [only] = by
  if (by.length === 1 && only === 'age') return { absent: [], known: AGE_BANDS }
  const list = shownList(by.filter(isOfIncidents))
  if (list === null || by.length !== 1) return { absent: [], known: [] }
  const absent = absentCodes(list, occurringCodes(state.engine().columns, filters))
  const chosen = filterValues(filters, list)
  return {
    absent,
    known: listedCodes(list).filter((code) => !absent.includes(code) && (chosen?.includes(code) ?? true)),
  }
}

function byAge(rows: StockAnswer['rows'], place: number): StockAnswer['rows'] {
  const bands: readonly string[] = AGE_BANDS
  const bandOf = ({ key }: StockAnswer['rows'][number]): number => bands.indexOf(key[place] ?? '')
  return rows.toSorted((one, other) => bandOf(one) - bandOf(other))
}
