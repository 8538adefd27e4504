import type { ViewState } from '../../shared/domain/view/view-state.ts'
import type { ViewStore } from './view-store.ts'

/** A view with the pinned selection in the place of its own. */
export function pinnedView(view: ViewState): ViewState {
  return view.pinned === null ? view : { ...view, filters: view.pinned.filters, period: view.pinned.period }
}

/**
 * The present view as a pinned chart sees it: what is chosen in the chart changes the pinned selection, all that is not
 * a selection is common to both. What days the present selection is compared with is its own.
 */
export function createPinnedStore(present: ViewStore): ViewStore {
  let known = { present: present.getState(), view: pinnedView(present.getState()) }
  const getState = () => {
    const now = present.getState()
    if (now !== known.present) known = { present: now, view: pinnedView(now) }
    return known.view
  }
  return {
    ...present,
    getState,
    subscribe: (listener) => {
      let before = getState()
      return present.subscribe(() => {
        const now = getState()
        listener(now, before)
        before = now
      })
    },
    setState: (change: Partial<ViewState> | ((view: ViewState) => Partial<ViewState>)) => {
      const {
        filters,
        period,
        comparison: _days,
        ...common
      } = typeof change === 'function' ? change(getState()) : change
      const { pinned } = present.getState()
      if (pinned === null) return
      const changed = { ...pinned, filters: filters ?? pinned.filters, period: period ?? pinned.period }
      present.setState({ pinned: changed, ...common })
    },
  }
}
