import { type Day, dayNumber } from '../../../shared/domain/calendar/day.ts'
import type { Role, RoleSpans } from '../../../shared/domain/figures/group.ts'
import { absentCodes, keepsAbsentOnly, listedCodes, shownList } from '../../../shared/domain/figures/listed-codes.ts'
import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { coveredSpan, roleSpans } from '../../../shared/domain/figures/record-spans.ts'
import { roleFilters } from '../../../shared/domain/figures/role-filters.ts'
import { AGE_BANDS } from '../../../shared/domain/incidents/age-band.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import type { AnswerReason } from '../../../shared/domain/incidents/question.ts'
import { NO_PARTS } from '../../../shared/domain/incidents/service-part.ts'
import { isOfOutcome } from '../../../shared/domain/incidents/service-reason.ts'
import { shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { answerOnTime } from '../../../shared/domain/service/answer-on-time.ts'
import {
  isOfIncidents,
  type OnTimeAnswer,
  type OnTimeQuestion,
  type StockAnswer,
  type StockQuestion,
} from '../../../shared/domain/service/service-question.ts'
import { isStockStep, stockRows } from '../../../shared/domain/service/stock.ts'
import { compareCodes } from '../../../shared/domain/vocabulary/code-order.ts'
import { occurringCodes } from '../engine/occurring-codes.ts'
import type { CountedParts } from '../engine/service/part-scan.ts'
import type { RecordState } from './record-state.ts'
import { type RecordStates, withRegisters } from './record-states.ts'

/** Answers how incidents are dealt with. Published figures tell nothing of it. */
export interface ServiceAnswerer {
  onTime(question: OnTimeQuestion): OnTimeAnswer
  open(question: StockQuestion): StockAnswer
}

export function createServiceAnswerer(states: RecordStates): ServiceAnswerer {
  const withShown = <Answer extends object>(
    { filters, asOf }: Pick<OnTimeQuestion, 'filters' | 'asOf'>,
    answer: Answer,
  ): Answer => {
    const shown = shownRegisters(filters, states.registers(asOf), 'records')
    return shown.length === 0 ? answer : { ...answer, register: shown }
  }
  return {
    onTime(asked) {
      const question = withRegisters(asked, states)
      const state = states.of(question.asOf, question.filters)
      const reason = asked.source === 'published' ? 'needs-records' : state === null ? 'no-records' : null
      return withShown(
        question,
        reason === null && state !== null ? onTimeOf(question, state) : noShares(question, reason),
      )
    },
    open(asked) {
      const question = withRegisters(asked, states)
      const state = states.of(question.asOf, question.filters)
      const reason = asked.source === 'published' ? 'needs-records' : state === null ? 'no-records' : null
      return withShown(
        question,
        reason === null && state !== null ? stockOf(question, state) : noStock(question, null, reason),
      )
    },
  }
}

function noShares({ by }: OnTimeQuestion, reason: AnswerReason | null): OnTimeAnswer {
  return {
    measure: 'on-time',
    by,
    asOf: null,
    period: null,
    rows: [],
    total: null,
    parts: NO_PARTS,
    partial: false,
    source: 'records',
    ...(reason === null ? {} : { reason }),
  }
}

function onTimeOf(question: OnTimeQuestion, state: RecordState): OnTimeAnswer {
  const { coverage } = state
  const service = state.service()
  if (!service.hasTargets) return { ...noShares(question, null), asOf: coverage.asOf, reason: 'needs-targets' }
  if (coverage.cells === 'month') return { ...noShares(question, 'needs-finer-cells'), asOf: coverage.asOf }
  const spans = spansOf(question, coverage)
  const counted = new Map<Role, readonly CountedParts[]>()
  return answerOnTime(question, coverage, {
    rows: (role) => {
      const known = counted.get(role)
      if (known !== undefined) return known
      const filters = roleFilters(question.filters, role, question.comparison)
      const span = spans[role]
      const parts = span === null ? [] : service.parts({ by: question.by, filters, span })
      counted.set(role, parts)
      return parts
    },
    occurring: occurringCodes(state.engine().columns, question.filters),
  })
}

function spansOf(question: OnTimeQuestion, coverage: RecordGround): RoleSpans {
  const covered = coveredSpan(question, coverage)
  return typeof covered === 'string'
    ? { now: null, 'same-days': null, 'whole-years': null }
    : roleSpans(question, covered)
}

function noStock({ by }: StockQuestion, asOf: Day | null, reason: StockAnswer['reason'] | null): StockAnswer {
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
  return isOfEarlierDays && filters.some(isOfOutcome) ? 'outcome-filtered' : null
}

function stockOf(question: StockQuestion, state: RecordState): StockAnswer {
  const { by, filters, from, to } = question
  const { coverage } = state
  const reason = stockReason(question, coverage, state)
  if (reason !== null) return noStock(question, coverage.asOf, reason)
  const on = to !== null && to < coverage.asOf ? to : coverage.asOf
  const asked = { filters, lastDay: dayNumber(on) }
  const service = state.service()
  const [step] = by
  const flow = step === 'month' || step === 'year' ? service.monthlyFlow(asked) : service.flow(asked)
  const sum = (counts: ArrayLike<number>): number => Array.from(counts).reduce((all, count) => all + count, 0)
  const { undated, unseen } = flow
  const base = { ...noStock(question, coverage.asOf, null), on, total: sum(flow.in) - sum(flow.out), undated, unseen }
  if (step !== undefined && isStockStep(step)) return { ...base, rows: stockRows(step, flow, from) }
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
