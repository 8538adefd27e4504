import type { Role } from '../../../shared/domain/figures/group.ts'
import { answeredSpans } from '../../../shared/domain/figures/record-spans.ts'
import { roleFilters } from '../../../shared/domain/figures/role-filters.ts'
import type { AnswerReason } from '../../../shared/domain/incidents/question.ts'
import { NO_PARTS } from '../../../shared/domain/incidents/service-part.ts'
import { shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { answerOnTime } from '../../../shared/domain/service/answer-on-time.ts'
import type {
  OnTimeAnswer,
  OnTimeQuestion,
  StockAnswer,
  StockQuestion,
} from '../../../shared/domain/service/service-question.ts'
import { occurringCodes } from '../engine/occurring-codes.ts'
import type { CountedParts } from '../engine/service/part-scan.ts'
import { noStock, stockOf } from './answer-stock.ts'
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

/** The shares of a state. */
export function onTimeOf(question: OnTimeQuestion, state: RecordState): OnTimeAnswer {
  const { coverage } = state
  const service = state.service()
  if (!service.hasTargets) return { ...noShares(question, null), asOf: coverage.asOf, reason: 'needs-targets' }
  if (coverage.cells === 'month') return { ...noShares(question, 'needs-finer-cells'), asOf: coverage.asOf }
  const spans = answeredSpans(question, coverage)
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
