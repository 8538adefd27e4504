import { createContext, type PropsWithChildren, useContext, useMemo } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type FilterKind, toggleFilterValue, withFilter } from '../../shared/domain/incidents/filter.ts'
import { toggleCells, withCells } from '../../shared/domain/incidents/heat-cells.ts'
import type { Page, ViewState } from '../../shared/domain/view/view-state.ts'
import { clearedView, withPeriodDays } from './cleared-view.ts'
import type { ViewStore } from './view-store.ts'

const ViewContext = createContext<ViewStore | null>(null)

/** Gives the one view, with its history, to everything below. */
export function ViewProvider({ store, children }: PropsWithChildren<{ store: ViewStore }>) {
  return <ViewContext value={store}>{children}</ViewContext>
}

/** The store of the view, for what reads its history. */
export function useViewStore(): ViewStore {
  const store = useContext(ViewContext)
  if (store === null) throw new Error('no view store above this component')
  return store
}

const ShownContext = createContext<StoreApi<ViewState> | null>(null)

/** What is below shows this view instead of the present one: it is drawn without holding up what was changed. */
export function ShownViewProvider({ view, children }: PropsWithChildren<{ view: ViewState }>) {
  const store = useMemo(() => createStore(() => view), [view])
  return <ShownContext value={store}>{children}</ShownContext>
}

/** The present view, also where what is shown lags behind it: for what a person is just about to change again. */
export function usePresentView(): ViewState {
  return useStore(useViewStore())
}

/** The view that is shown: the present one, or the one that its part of the page has come to. */
export function useView(): ViewState {
  const present = useViewStore()
  return useStore(useContext(ShownContext) ?? present)
}

/** A part of the view that is shown; what reads no more is not drawn again when something else changes. */
export function useViewPart<Part>(select: (view: ViewState) => Part): Part {
  const present = useViewStore()
  return useStore(useContext(ShownContext) ?? present, select)
}

export interface ViewActions {
  /**
   * Replaces some members of the view: one step of undo. What is made of the view is made of the present one: that which
   * is shown may lag behind a click just before.
   */
  change(patch: Partial<ViewState> | ((present: ViewState) => Partial<ViewState>)): void
  /** Opens a page, with what is drilled into there. Filters stay. */
  open(page: Page, drill?: string | null): void
  /** A click on a value of a chart: chosen alone, cleared when it was alone, toggled when adding. */
  toggle(kind: FilterKind, value: string, adding: boolean): void
  /** A click on cells of the heat map, likewise. */
  toggleCells(cells: readonly string[], adding: boolean): void
  /** Gives all cells of the heat map back. */
  clearCells(): void
  /** Sets the values of one kind of filter; `null` or none removes it. */
  filter(kind: FilterKind, values: readonly string[] | null): void
  /** Removes every filter, the period, and the days chosen to compare it with: all incidents again. */
  clear(): void
  undo(): void
  redo(): void
}

/** The changes that a person can make to the view. */
export function useViewActions(): ViewActions {
  const store = useViewStore()
  return useMemo(() => viewActions(store), [store])
}

/** The changes of a view, each of them a step of undo unless it says otherwise. */
export function viewActions(store: ViewStore): ViewActions {
  return {
    change: (patch) =>
      store.setState((present) => withPeriodDays(present, typeof patch === 'function' ? patch(present) : patch)),
    open: (page, drill = null) =>
      // The sections that were chosen for paper are those of the page before.
      store.setState(({ report }) => ({ page, drill, report: { ...report, sections: null } })),
    toggle: (kind, value, adding) =>
      store.setState(({ filters }) => ({ filters: toggleFilterValue(filters, kind, value, adding) })),
    toggleCells: (cells, adding) => store.setState(({ filters }) => ({ filters: toggleCells(filters, cells, adding) })),
    clearCells: () => store.setState(({ filters }) => ({ filters: withCells(filters, null) })),
    filter: (kind, values) =>
      store.setState(({ filters }) => ({
        filters: withFilter(filters, kind, values === null || values.length === 0 ? null : values),
      })),
    clear: () => store.setState(clearedView),
    undo: () => store.temporal.getState().undo(),
    redo: () => store.temporal.getState().redo(),
  }
}
