import type { RowSelection } from '../../shared/contract/rows.ts'
import type { Day } from '../../shared/domain/calendar/day.ts'
import { type Period, resolvePeriod } from '../../shared/domain/calendar/period.ts'
import { type Filter, isText, withFilter } from '../../shared/domain/incidents/filter.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'

/** The members of a view that finds a text in addresses. */
export interface FoundView {
  readonly page: 'incidents'
  readonly filters: readonly Filter[]
  readonly period: Period
}

/** The view of the found rows; `null` where it cannot be expressed: a range of delays, two filters of one kind. */
export function foundView(
  { filters, from, to, delay }: RowSelection,
  find: string,
  { period }: Pick<ViewState, 'period'>,
  asOf: Day | null,
): FoundView | null {
  const kinds = new Set(filters.map(({ kind }) => kind))
  if (delay !== undefined || kinds.has('text') || kinds.size < filters.length || !isText(find)) return null
  const chosen = resolvePeriod(period, asOf)
  const isChosen = (chosen?.from ?? null) === from && (chosen?.to ?? null) === to
  const asked = isChosen ? period : periodOf(from, to)
  return asked === null ? null : { page: 'incidents', filters: withFilter(filters, 'text', [find]), period: asked }
}

function periodOf(from: Day | null, to: Day | null): Period | null {
  if (from === null && to === null) return { kind: 'all' }
  return from === null || to === null ? null : { kind: 'range', from, to }
}
