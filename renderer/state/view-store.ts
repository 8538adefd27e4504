import { temporal } from 'zundo'
import { createStore } from 'zustand/vanilla'
import type { ViewState } from '../../shared/domain/view/view-state.ts'

/** How many steps can be undone. */
export const UNDO_STEPS = 200

/** What undo covers: all of the view but the page, which is what Back is for. */
function undoable({ page: _page, ...rest }: ViewState): Omit<ViewState, 'page'> {
  return rest
}

/** The one view of the program, with its history. */
export function createViewStore(initial: ViewState) {
  return createStore<ViewState>()(
    temporal(() => initial, {
      limit: UNDO_STEPS,
      partialize: undoable,
      equality: (past, current) => JSON.stringify(past) === JSON.stringify(current),
    }),
  )
}

export type ViewStore = ReturnType<typeof createViewStore>
