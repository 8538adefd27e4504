import { describe, expect, it, vi } from 'vitest'
import { createRouting } from '../../../../renderer/app/routing.ts'
import { createViewStore } from '../../../../renderer/state/view-store.ts'
import { viewFragment } from '../../../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'

/** The parts of a window that routing uses: an address with a history. */
function windowAt(hash: string) {
  const reload = vi.fn()
  const scrollTo = vi.fn()
  const entries = [{ hash, state: null as unknown }]
  const at = { index: 0 }
  const listeners = new Set<() => void>()
  const fake = {
    location: {
      get hash() {
        return entries[at.index]!.hash
      },
      reload,
    },
    history: {
      get state() {
        return entries[at.index]!.state
      },
      pushState(state: unknown, _title: string, next: string) {
        entries.splice(at.index + 1, entries.length, { hash: next, state })
        at.index++
      },
      replaceState(state: unknown, _title: string, next: string) {
        entries[at.index] = { hash: next, state }
      },
      back() {
        at.index--
        for (const listener of listeners) listener()
      },
    },
    scrollTo,
    addEventListener: (_name: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_name: string, listener: () => void) => listeners.delete(listener),
  }
  const paste = (next: string) => {
    fake.history.pushState(null, '', next)
    for (const listener of listeners) listener()
  }
  return { window: fake as unknown as Window, entries, reload, paste, scrollTo }
}

function open(hash: string) {
  const { window, entries, reload, paste, scrollTo } = windowAt(hash)
  const views = createViewStore(DEFAULT_VIEW)
  const routing = createRouting(window, views)
  routing.start()
  scrollTo.mockClear()
  return { window, entries, reload, paste, scrollTo, views, routing }
}

const ROADS = {
  ...DEFAULT_VIEW,
  page: 'incidents' as const,
  filters: [{ kind: 'category' as const, values: ['road'] }],
}

describe('the address', () => {
  it('is opened anew where it brings a token, which is no view', () => {
    const { paste, reload, routing, views } = open(viewFragment(ROADS))
    paste(`#token=${'0123456789abcdef'.repeat(2)}`)
    expect(reload).toHaveBeenCalledTimes(1)
    expect(routing.route.getState().understood).toBe('whole')
    expect(views.getState()).toEqual(ROADS)
  })

  it('opens the view of a link', () => {
    const { views, routing } = open(viewFragment(ROADS))
    expect(views.getState()).toEqual(ROADS)
    expect(routing.route.getState().understood).toBe('whole')
  })

  it('gives the default view for a link that is not understood, and says so', () => {
    const { views, window, routing } = open('#/incidents?v=%7Bnonsense')
    expect(views.getState()).toEqual({ ...DEFAULT_VIEW, page: 'incidents' })
    expect(window.location.hash).toBe('#/incidents')
    expect(routing.route.getState().understood).toBe('not')
  })

  it('says that a part of a link was not understood, until another page is opened', () => {
    const { views, routing } = open(
      `#/incidents?v=${encodeURIComponent('{"period":{"kind":"year","year":2022},"x":1}')}`,
    )
    const understood = () => routing.route.getState().understood
    expect(views.getState().period).toEqual({ kind: 'year', year: 2022 })
    expect(understood()).toBe('in-part')
    views.setState({ filters: ROADS.filters })
    expect(understood()).toBe('in-part')
    views.setState({ page: 'overview' })
    expect(understood()).toBe('whole')
  })

  it('makes a step of history for a page, none for a filter, and goes back', () => {
    const { window, entries, views } = open('#/overview')
    views.setState({ filters: ROADS.filters })
    expect(entries).toHaveLength(1)
    views.setState({ page: 'incidents' })
    expect(entries).toHaveLength(2)
    expect(window.location.hash).toBe(viewFragment(ROADS))
    window.history.back()
    expect(views.getState()).toEqual({ ...ROADS, page: 'overview' })
  })

  it('opens a page at its top, by a link or not, but leaves it where it was for a filter and for Back', () => {
    const { window, views, paste, scrollTo } = open('#/overview')
    views.setState({ page: 'incidents' })
    expect(scrollTo).toHaveBeenCalledTimes(1)
    views.setState({ filters: ROADS.filters })
    paste('#/budgets')
    expect(scrollTo).toHaveBeenCalledTimes(2)
    window.history.back()
    expect(views.getState().page).toBe('incidents')
    expect(scrollTo).toHaveBeenCalledTimes(2)
  })

  it('opens the print page of the view in place, and comes back to the same view', () => {
    const { window, views, routing } = open(viewFragment(ROADS))
    routing.openPrint()
    expect(window.location.hash).toMatch(/^#\/print\?v=/)
    expect(routing.route.getState()).toMatchObject({ printed: ROADS, isPrinting: true })
    routing.closePrint()
    expect(routing.route.getState()).toMatchObject({ printed: null, isPrinting: false })
    expect(views.getState()).toEqual(ROADS)
  })
})
