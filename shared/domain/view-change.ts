import type { Filter } from './filter.ts'
import type { ViewState } from './view-state.ts'

/** The members of a view that undo covers, but for the filters. */
export type ChangedMember = Exclude<keyof ViewState, 'page' | 'filters'>

/** What one step of the history did to the view. */
export type ViewChange =
  | { readonly kind: 'filter-added' | 'filter-removed' | 'filter-changed'; readonly filter: Filter }
  | { readonly kind: 'filters-cleared' }
  | { readonly kind: 'member'; readonly member: ChangedMember }
  | { readonly kind: 'several' }

/** What makes one view of the other, `null` when undo sees no difference. The page is what Back is for. */
export function viewChange(before: ViewState, after: ViewState): ViewChange | null {
  const names = Object.keys(after) as (keyof ViewState)[]
  const changed = names.filter(
    (name) => name !== 'page' && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  const [name, ...others] = changed
  if (name === undefined) return null
  if (others.length > 0 || name === 'page') return { kind: 'several' }
  return name === 'filters' ? filterChange(before.filters, after.filters) : { kind: 'member', member: name }
}

function filterChange(before: readonly Filter[], after: readonly Filter[]): ViewChange {
  if (after.length === 0 && before.length > 1) return { kind: 'filters-cleared' }
  const added = after.filter(({ kind }) => !before.some((each) => each.kind === kind))
  const removed = before.filter(({ kind }) => !after.some((each) => each.kind === kind))
  const changed = after.filter((filter) =>
    before.some((each) => each.kind === filter.kind && JSON.stringify(each) !== JSON.stringify(filter)),
  )
  const [only, ...others] = [
    ...added.map((filter) => ({ kind: 'filter-added' as const, filter })),
    ...removed.map((filter) => ({ kind: 'filter-removed' as const, filter })),
    ...changed.map((filter) => ({ kind: 'filter-changed' as const, filter })),
  ]
  return only === undefined || others.length > 0 ? { kind: 'several' } : only
}
