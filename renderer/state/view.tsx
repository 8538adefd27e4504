import { createContext, type PropsWithChildren, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { FilterKind } from '../../shared/domain/filter.ts'
import { toggleFilterValue, withFilter } from '../../shared/domain/filter.ts'
import type { Page, ViewState } from '../../shared/domain/view-state.ts'
import type { ViewStore } from './view-store.ts'

const ViewContext = createContext<ViewStore | null>(null)

export function ViewProvider({ store, children }: PropsWithChildren<{ store: ViewStore }>) {
  return <ViewContext value={store}>{children}</ViewContext>
}

function useViewStore(): ViewStore {
  const store = useContext(ViewContext)
  if (store === null) throw new Error('no view store above this component')
  return store
}

/** The present view. */
export function useView(): ViewState {
  return useStore(useViewStore())
}

export interface ViewActions {
  /** Replaces some members of the view: one step of undo. */
  change(patch: Partial<ViewState>): void
  /** Opens a page, with what is drilled into there. Filters stay. */
  open(page: Page, drill?: string | null): void
  /** A click on a value of a chart: chosen alone, cleared when it was alone, toggled when adding. */
  toggle(kind: FilterKind, value: string, adding: boolean): void
  /** Sets the values of one kind of filter; `null` or none removes it. */
  filter(kind: FilterKind, values: readonly string[] | null): void
  undo(): void
  redo(): void
}

/** The changes that a person can make to the view. */
export function useViewActions(): ViewActions {
  const store = useViewStore()
  return useMemo(() => viewActions(store), [store])
}

export function viewActions(store: ViewStore): ViewActions {
  return {
    change: (patch) => store.setState(patch),
    open: (page, drill = null) => store.setState({ page, drill }),
    toggle: (kind, value, adding) =>
      store.setState(({ filters }) => ({ filters: toggleFilterValue(filters, kind, value, adding) })),
    filter: (kind, values) =>
      store.setState(({ filters }) => ({
        filters: withFilter(filters, kind, values === null || values.length === 0 ? null : values),
      })),
    undo: () => store.temporal.getState().undo(),
    redo: () => store.temporal.getState().redo(),
  }
}

/** Whether there is something to undo or to redo. */
export function useHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { temporal } = useViewStore()
  return {
    canUndo: useStore(temporal, ({ pastStates }) => pastStates.length > 0),
    canRedo: useStore(temporal, ({ futureStates }) => futureStates.length > 0),
  }
}
