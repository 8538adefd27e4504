import { createStore } from 'zustand/vanilla'
import {
  printedAt,
  printFragment,
  readFragment,
  type Understood,
  viewFragment,
} from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { hasToken } from '../host/token.ts'
import type { ViewStore } from '../state/view-store.ts'

/** Where the address points: the dashboard, or the print page of a view. */
export interface Route {
  readonly printed: ViewState | null
  /** The import after which a print page of the present state is printed again; `null` for the present one. */
  readonly printedAt: number | null
  /** True when the print page was opened to be sent to a printer, and closes itself afterwards. */
  readonly isPrinting: boolean
  /** How much of the address was understood, until another page is opened. */
  readonly understood: Understood
}

/**
 * Keeps the address and the view equal. A new page is a step of the browser's history; any other change replaces the
 * present step. For what is not understood in an address the default stands in. A page opens at its top; Back and
 * Forward show it where it was left, which the browser remembers.
 */
export function createRouting(window: Window, views: ViewStore) {
  const route = createStore<Route>()(() => ({ printed: null, printedAt: null, isPrinting: false, understood: 'whole' }))

  function read(): void {
    const { view, understood, isPrint } = readFragment(window.location.hash)
    const isPrinting = isPrint && window.history.state === PRINTING
    const isNew = window.history.state === null
    route.setState({
      printed: isPrint ? view : null,
      printedAt: printedAt(window.location.hash),
      isPrinting,
      understood,
    })
    if (isPrint) return
    const fragment = viewFragment(view)
    // The address first: the view then has nothing left to write.
    if (isNew || fragment !== window.location.hash) window.history.replaceState(SEEN, '', fragment)
    if (isNew && view.page !== views.getState().page) window.scrollTo({ top: 0 })
    if (fragment !== viewFragment(views.getState())) views.setState(view)
  }

  /** An address of the terminal, pasted into an open page: only a page that opens takes its token. */
  function follow(): void {
    if (hasToken(window.location)) window.location.reload()
    else read()
  }

  function write(view: ViewState, before: ViewState): void {
    if (route.getState().printed !== null) return
    const fragment = viewFragment(view)
    if (fragment === window.location.hash) return
    if (view.page === before.page) window.history.replaceState(SEEN, '', fragment)
    else {
      window.history.pushState(SEEN, '', fragment)
      window.scrollTo({ top: 0 })
      forgive()
    }
  }

  /** What was not understood needs no more words. */
  function forgive(): void {
    route.setState({ understood: 'whole' })
  }

  return {
    route,
    forgive,
    /** Reads the address and follows it from now on; the returned function stops that. */
    start(): () => void {
      read()
      const stop = views.subscribe(write)
      window.addEventListener('popstate', follow)
      return () => {
        stop()
        window.removeEventListener('popstate', follow)
      }
    },
    /** Opens the print page of the present view in place, to be printed. */
    openPrint(): void {
      window.history.pushState(PRINTING, '', printFragment(views.getState()))
      read()
    },
    /** Goes back to where printing began. */
    closePrint(): void {
      window.history.back()
    },
  }
}

/** Marks a step of the history that was shown before: one that a link has just made has no mark. */
const SEEN = 'seen'

/** Marks the step of the history that Ctrl+P made. */
const PRINTING = 'printing'

export type Routing = ReturnType<typeof createRouting>
