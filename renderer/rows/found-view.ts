import type { RowSelection } from '../../shared/contract/rows.ts'
import type { Day } from '../../shared/domain/day.ts'
import { filterValues, isText, withFilter } from '../../shared/domain/filter.ts'
import { type Period, resolvePeriod } from '../../shared/domain/period.ts'
import { bothTexts } from '../../shared/domain/reading/row-find.ts'
import type { ViewState } from '../../shared/domain/view-state.ts'

/**
 * What shows the charts of those rows of a selection in which a text is found; `null` where no view says that: a delay is no
 * filter, nor are two of one kind.
 */
export function foundView(
  { filters, from, to, delay }: RowSelection,
  find: string,
  { period }: ViewState,
  asOf: Day | null,
): Partial<ViewState> | null {
  const kinds = new Set(filters.map(({ kind }) => kind))
  const text = textWith(filterValues(filters, 'text'), find)
  if (delay !== undefined || kinds.size < filters.length || text === null || !isText(text)) return null
  const own = resolvePeriod(period, asOf)
  const isOwn = (own?.from ?? null) === from && (own?.to ?? null) === to
  const asked = isOwn ? period : periodOf(from, to)
  return asked === null ? null : { page: 'incidents', filters: withFilter(filters, 'text', [text]), period: asked }
}

/** The text of rows that have it beside the one that is looked for already; beside one of several none says that. */
function textWith(texts: readonly string[] | null, find: string): string | null {
  const [only, ...others] = texts ?? []
  if (only === undefined) return texts === null ? find : null
  return others.length === 0 ? bothTexts(only, find) : null
}

function periodOf(from: Day | null, to: Day | null): Period | null {
  if (from === null && to === null) return { kind: 'all' }
  return from === null || to === null ? null : { kind: 'range', from, to }
}
