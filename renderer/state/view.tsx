import { createContext, type PropsWithChildren, useContext, useMemo } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { FilterKind } from '../../shared/domain/filter.ts'
import { toggleFilterValue, withFilter } from '../../shared/domain/filter.ts'
import { type ViewChange, viewChange } from '../../shared/domain/view-change.ts'
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

export interface ViewActions {
  /** Replaces some members of the view: one step of undo. */
  change(patch: Partial<ViewState>): void
  /** Opens a page, with what is drilled into there. Filters stay. */
  open(page: Page, drill?: string | null): void
  /** A click on a value of a chart: chosen alone, cleared when it was alone, toggled when adding. */
  toggle(kind: FilterKind, value: string, adding: boolean): void
  /** Sets the values of one kind of filter; `null` or none removes it. */
  filter(kind: FilterKind, values: readonly string[] | null): void
  /** Changes the view while something is dragged: all of it together is one step of undo, until `settle`. */
  slide(patch: Partial<ViewState>): void
  settle(): void
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
    slide: (patch) => {
      store.setState(patch)
      store.temporal.getState().pause()
    },
    settle: () => store.temporal.getState().resume(),
    undo: () => store.temporal.getState().undo(),
    redo: () => store.temporal.getState().redo(),
  }
}

/** A step of the history: what it changed, and the view that it led to. */
export interface HistoryStep {
  readonly change: ViewChange
  readonly after: ViewState
}

export interface ViewHistory {
  /** What the next undo and the next redo would take back or do again; `null` when there is nothing. */
  readonly undo: HistoryStep | null
  readonly redo: HistoryStep | null
}

export function useHistory(): ViewHistory {
  const store = useViewStore()
  const view = useStore(store)
  const past = useStore(store.temporal, ({ pastStates }) => pastStates.at(-1))
  const future = useStore(store.temporal, ({ futureStates }) => futureStates.at(-1))
  return useMemo(() => historyOf(view, past, future), [view, past, future])
}

/** The steps on both sides of a view; the history keeps all of a view but its page. */
export function historyOf(
  view: ViewState,
  past: Partial<ViewState> | undefined,
  future: Partial<ViewState> | undefined,
): ViewHistory {
  return {
    undo: past === undefined ? null : stepOf({ ...view, ...past }, view),
    redo: future === undefined ? null : stepOf(view, { ...view, ...future }),
  }
}

function stepOf(before: ViewState, after: ViewState): HistoryStep {
  return { change: viewChange(before, after) ?? { kind: 'several' }, after }
}
