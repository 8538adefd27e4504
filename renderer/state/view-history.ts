import { useMemo } from 'react'
import { useStore } from 'zustand'
import { type ViewChange, viewChanges } from '../../shared/domain/view/view-change.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useViewStore } from './view.tsx'

/** A step of the history: all that it changed, and the view that it led to. */
export interface HistoryStep {
  readonly changes: readonly ViewChange[]
  readonly after: ViewState
}

export interface ViewHistory {
  /** What the next undo and the next redo would take back or do again; `null` when there is nothing. */
  readonly undo: HistoryStep | null
  readonly redo: HistoryStep | null
}

/** The steps that undo and redo would take now. */
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
  return { changes: viewChanges(before, after), after }
}
