import type { ViewStore } from '../state/view-store.ts'

/** Remembers a view with its history; what is returned brings back both, as if nothing had been changed since. */
export function rememberView(store: ViewStore): () => void {
  const view = store.getState()
  const history = store.temporal.getState()
  const steps = { pastStates: [...history.pastStates], futureStates: [...history.futureStates] }
  return () => {
    store.setState(view)
    store.temporal.setState(steps)
  }
}
