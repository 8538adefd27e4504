import type { Filter } from '../incidents/filter.ts'
import { keysOf } from '../vocabulary/record-keys.ts'
import type { ViewState } from './view-state.ts'

/** Members that undo covers, besides the filters. */
export type ChangedMember = Exclude<keyof ViewState, 'page' | 'filters'>

/** One change of the view in a step of the history. */
export type ViewChange =
  | { readonly kind: 'filter-added' | 'filter-removed' | 'filter-changed'; readonly filter: Filter }
  | { readonly kind: 'filters-cleared' }
  | { readonly kind: 'member'; readonly member: ChangedMember }

/** The changes from one view to another that undo covers; the page belongs to Back. */
export function viewChanges(before: ViewState, after: ViewState): readonly ViewChange[] {
  return keysOf(after).flatMap((name): readonly ViewChange[] => {
    if (name === 'page' || isSame(before[name], after[name])) return []
    return name === 'filters' ? filterChanges(before, after) : [{ kind: 'member', member: name }]
  })
}

function filterChanges(before: ViewState, after: ViewState): readonly ViewChange[] {
  if (after.filters.length === 0 && before.filters.length > 1) return [{ kind: 'filters-cleared' }]
  const known = new Map(before.filters.map((filter) => [filter.kind, filter]))
  const remaining = new Set(after.filters.map(({ kind }) => kind))
  const set = after.filters.flatMap((filter): readonly ViewChange[] => {
    const earlier = known.get(filter.kind)
    if (earlier === undefined) return isOfDrill(filter, before, after) ? [] : [{ kind: 'filter-added', filter }]
    return isSame(earlier, filter) ? [] : [{ kind: 'filter-changed', filter }]
  })
  const removed = before.filters.filter(({ kind }) => !remaining.has(kind))
  return [...set, ...removed.map((filter): ViewChange => ({ kind: 'filter-removed', filter }))]
}

/** Drilling into a category sets the filter on it. */
function isOfDrill({ kind, values }: Filter, before: ViewState, { drill }: ViewState): boolean {
  return kind === 'category' && drill !== before.drill && values.length === 1 && values[0] === drill
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
