import { type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

interface AnchoredClick {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly onClickCapture: (event: MouseEvent) => void
}

/** What was clicked, and where it lay in the window. */
interface Held {
  readonly element: Element
  top: number
}

/** What a click on a chart can choose. */
const MARKS = '[aria-pressed], [data-pickable]'

/**
 * Keeps the mark of a chart that was clicked under the pointer, whatever changes its height above it: a second click at
 * the same place takes the first one back. The page is scrolled by the difference; where it has no room to, it is given
 * some, until the pointer turns to something else.
 */
export function useAnchoredClick(): AnchoredClick {
  const ref = useRef<HTMLDivElement>(null)
  const held = useRef<Held | null>(null)
  useLayoutEffect(() => {
    if (held.current === null || ref.current === null) return
    const { element, top } = held.current
    if (element.isConnected) moveBack(ref.current, element, top)
    else held.current = null
  })
  useEffect(() => {
    const root = document.documentElement
    const letGo = () => {
      held.current = null
      root.style.overflowAnchor = ''
    }
    // Only after the click, which would else find something else under the pointer; what opens over the page belongs to it.
    const giveRoomBack = ({ target }: Event) => {
      if (ref.current === null || !(target instanceof Element)) return
      if (!ref.current.contains(target) && target.closest('[data-portal]') === null) ref.current.style.padding = ''
    }
    const follow = () => {
      if (held.current !== null) held.current.top = topOf(held.current.element)
    }
    document.addEventListener('pointerdown', letGo, { capture: true })
    document.addEventListener('click', giveRoomBack)
    document.addEventListener('scroll', follow, { passive: true })
    return () => {
      document.removeEventListener('pointerdown', letGo, { capture: true })
      document.removeEventListener('click', giveRoomBack)
      document.removeEventListener('scroll', follow)
      root.style.overflowAnchor = ''
    }
  }, [])
  return {
    ref,
    onClickCapture: (event) => {
      const { target, detail } = event
      const element = target instanceof Element ? target.closest(MARKS) : null
      if (element === null) return
      // Who double-clicks means one click: the second would take the first one back.
      if (detail > 1) {
        event.stopPropagation()
        return
      }
      held.current = { element, top: topOf(element) }
      // The browser would move the page too, for whatever it takes as its anchor.
      document.documentElement.style.overflowAnchor = 'none'
    },
  }
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}

/** Scrolls the page until an element is where it was, with room above or below where the page ends too early. */
function moveBack(page: HTMLElement, element: Element, top: number): void {
  const moved = topOf(element) - top
  if (Math.abs(moved) < 0.5) return
  const above = Number.parseFloat(page.style.paddingTop) || 0
  const missing = Math.max(0, -moved - window.scrollY)
  page.style.paddingTop = `${moved > 0 ? Math.max(0, above - moved) : above + missing}px`
  scrollBy(topOf(element) - top)
  const lacking = topOf(element) - top
  if (lacking < 0.5) return
  const below = Number.parseFloat(page.style.paddingBottom) || 0
  page.style.paddingBottom = `${below + lacking}px`
  scrollBy(lacking)
}

function scrollBy(distance: number): void {
  window.scrollBy({ top: distance, behavior: 'instant' })
}
