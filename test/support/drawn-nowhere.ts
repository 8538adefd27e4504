import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, vi } from 'vitest'

const nothing = () => undefined

/** As much of an element as React needs to draw nothing into it. */
const PLACE = {
  nodeType: 1,
  tagName: 'DIV',
  namespaceURI: 'http://www.w3.org/1999/xhtml',
  addEventListener: nothing,
  ownerDocument: { nodeType: 9, addEventListener: nothing, activeElement: null },
}

/** A root for components without elements: what they do is seen, not how they look. */
export function rootNowhere(): { readonly root: Root } {
  const made = { root: null as unknown as Root }
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    vi.stubGlobal('window', { HTMLIFrameElement: class {} })
    made.root = createRoot({ ...PLACE } as unknown as HTMLElement)
  })
  afterEach(() => {
    act(() => made.root.unmount())
    vi.unstubAllGlobals()
  })
  return made
}
