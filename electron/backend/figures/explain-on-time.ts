import type { Explanation, RateCounts } from '../../../shared/domain/figures/explanation.ts'
import {
  EXPLAINED_DIMENSIONS,
  explainedBy,
  rankDimensions,
  rateParts,
} from '../../../shared/domain/figures/explanation.ts'
import { coveredSpan, roleSpans } from '../../../shared/domain/figures/record-spans.ts'
import { roleFilters } from '../../../shared/domain/figures/role-filters.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { pastDue } from '../../../shared/domain/service/on-time.ts'
import type { OnTimeQuestion } from '../../../shared/domain/service/service-question.ts'
import type { CountedParts } from '../engine/service/part-scan.ts'
import type { ServiceAnswerer } from './answer-service.ts'
import { figuresOf } from './explain-question.ts'
import { type RecordStates, withRegisters } from './record-states.ts'

/** Says by which values a share on time moved, and how much of it are their own rates and how much their weights. */
export function explainOnTime(
  asked: OnTimeQuestion,
  { onTime }: Pick<ServiceAnswerer, 'onTime'>,
  states: Pick<RecordStates, 'of' | 'registers'>,
): Explanation {
  const total = onTime({ ...asked, by: [] })
  const { comparison } = total
  const found = { measure: 'on-time' as const, ...figuresOf(total) }
  const reason = total.reason ?? (comparison === undefined ? 'no-earlier-data' : comparison.reason)
  if (reason !== null) return { ...found, difference: null, reason, dimensions: [] }
  return { ...found, difference: comparison?.change ?? null, dimensions: explained(asked, states) }
}

function explained(asked: OnTimeQuestion, states: Pick<RecordStates, 'of' | 'registers'>): Explanation['dimensions'] {
  const question = withRegisters(asked, states)
  const { filters, comparison } = question
  const state = states.of(question.asOf, filters)
  const covered = state === null ? null : coveredSpan(question, state.coverage)
  if (state === null || covered === null || typeof covered === 'string') return []
  const spans = roleSpans({ ...question, by: [] }, covered)
  const { parts } = state.service()
  const told = EXPLAINED_DIMENSIONS.filter((dimension) => filterValues(filters, dimension)?.length !== 1)
  return rankDimensions(
    told.map((dimension) => {
      const by = [dimension]
      const now = parts({ by, filters, span: spans.now })
      const before = parts({ by, filters: roleFilters(filters, 'same-days', comparison), span: spans['same-days'] })
      return explainedBy(dimension, rateParts(ratesOf(now), ratesOf(before)))
    }),
  )
}

function ratesOf(groups: readonly CountedParts[]): ReadonlyMap<string, RateCounts> {
  return new Map(groups.map(({ key: [code = ''], parts }) => [code, { of: parts.inTime, base: pastDue(parts) }]))
}
