import {
  countParts,
  EXPLAINED_DIMENSIONS,
  type ExplainedPart,
  type Explanation,
  explainedBy,
  rankDimensions,
} from '../../../shared/domain/figures/explanation.ts'
import type { Dimension } from '../../../shared/domain/incidents/dimension.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { needsFinerCells } from '../../../shared/domain/incidents/finer-cells.ts'
import type { Answer, Question } from '../../../shared/domain/incidents/question.ts'
import type { Answerer } from './answer-question.ts'
import { comparedGroups } from './answer-records.ts'
import { type RecordStates, withRegisters } from './record-states.ts'

type States = Pick<RecordStates, 'of' | 'registers'>

/** Says of which values the difference of a compared question is made; withheld wherever its comparison is, with the same reason. */
export function explainQuestion(asked: Question, answer: Answerer, states: States): Explanation {
  const total = answer({ ...asked, by: [] })
  const found = { measure: asked.measure, ...figuresOf(total) }
  const reason = reasonOf(asked, total)
  if (reason !== null) return { ...found, difference: null, reason, dimensions: [] }
  const difference = (found.now ?? 0) - (found.before ?? 0)
  return { ...found, difference, dimensions: explained(asked, total, answer, states) }
}

/** The two figures whose difference is told, and their days. */
export function figuresOf({
  asOf,
  period,
  total,
  comparison,
}: Pick<Answer, 'asOf' | 'period' | 'total' | 'comparison'>) {
  return {
    asOf,
    period,
    compared: comparison === undefined ? null : { from: comparison.from, to: comparison.to },
    now: total,
    before: comparison?.value ?? null,
  }
}

function reasonOf({ measure }: Question, { comparison, reason, source }: Answer): Explanation['reason'] | null {
  if (reason !== undefined) return reason
  if (comparison === undefined) return 'no-earlier-data'
  if (comparison.reason !== null) return comparison.reason
  // Published figures are compared as a whole alone.
  if (source === 'published') return 'needs-records'
  return measure === 'incidents' ? null : 'not-a-count'
}

function explained(asked: Question, { period }: Answer, answer: Answerer, states: States): Explanation['dimensions'] {
  const question = withRegisters(asked, states)
  const state = states.of(question.asOf, question.filters)
  if (state === null || period === null) return []
  const isTold = (dimension: Dimension): boolean =>
    filterValues(question.filters, dimension)?.length !== 1 &&
    !needsFinerCells({ by: [dimension], filters: question.filters }, period, state.coverage)
  return rankDimensions(
    EXPLAINED_DIMENSIONS.filter(isTold).map((dimension) => {
      const by = { ...question, by: [dimension] }
      const groups = comparedGroups(by, state.coverage, state.engine())
      const reasons = withheldParts(answer({ ...asked, by: [dimension] }))
      return explainedBy(
        dimension,
        countParts(groups.now, groups.before).map((part) => ({ ...part, ...reasons(part) })),
      )
    }),
  )
}

/** Why the change of one value is no change of the same thing: small figures have parts as all others do. */
const TOLD_REASONS: readonly unknown[] = ['definition-changed', 'roads-moved', 'lengths-differ']

function withheldParts({ rows }: Answer): (part: ExplainedPart) => Pick<ExplainedPart, 'reason'> {
  const reasons = new Map(rows.map(({ key: [code], comparison }) => [code, comparison?.reason ?? null]))
  return ({ key: [code] }) => {
    const reason = reasons.get(code) ?? null
    return reason !== null && TOLD_REASONS.includes(reason) ? { reason } : {}
  }
}
