import type { RowSelection } from '../../shared/contract/rows.ts'
import type { Day } from '../../shared/domain/calendar/day.ts'
import { type Period, resolvePeriod } from '../../shared/domain/calendar/period.ts'
import { type Filter, isText, withFilter } from '../../shared/domain/incidents/filter.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'

/** The view with a text that was looked for among rows as one of its filters. */
export interface FindInView {
  readonly page: 'incidents'
  readonly filters: readonly Filter[]
  readonly period: Period
}

/** `null` where a view cannot say what the list shows: a range of delays, two filters of one kind. */
export function viewOfFoundRows(
  { filters, from, to, delay }: RowSelection,
  find: string,
  { period }: Pick<ViewState, 'period'>,
  asOf: Day | null,
): FindInView | null {
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
