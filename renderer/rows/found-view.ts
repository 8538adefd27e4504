import type { RowSelection } from '../../shared/contract/rows.ts'
import type { Day } from '../../shared/domain/day.ts'
import { isText, withFilter } from '../../shared/domain/filter.ts'
import { type Period, resolvePeriod } from '../../shared/domain/period.ts'
import type { ViewState } from '../../shared/domain/view-state.ts'

/**
 * What shows the charts of those rows of a selection in which a text is found; `null` where no view says that: a delay is no
 * filter, nor are two of one kind, and rows that have a text and another one are not those that have both as one text.
 */
export function foundView(
  { filters, from, to, delay, source }: RowSelection,
  find: string,
  { period }: ViewState,
  asOf: Day | null,
): Partial<ViewState> | null {
  const kinds = new Set(filters.map(({ kind }) => kind))
  if (delay !== undefined || kinds.has('text') || kinds.size < filters.length || !isText(find)) return null
  const own = resolvePeriod(period, asOf)
  const isOwn = (own?.from ?? null) === from && (own?.to ?? null) === to
  const asked = isOwn ? period : periodOf(from, to)
  return asked === null
    ? null
    : { page: 'incidents', filters: withFilter(filters, 'text', [find]), period: asked, source }
}

function periodOf(from: Day | null, to: Day | null): Period | null {
  if (from === null && to === null) return { kind: 'all' }
  return from === null || to === null ? null : { kind: 'range', from, to }
}
