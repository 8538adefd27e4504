import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

interface AnchoredCards {
  /** The grid of the cards, once it is there. */
  readonly grid: (element: HTMLElement | null) => void
  /** From now on each card is at least as high as it is. */
  readonly hold: () => void
  /** The cards are as high as they like again. */
  readonly release: () => void
}

interface AnchoredHeights extends AnchoredCards {
  /** What stands above the grid. */
  readonly bar: RefObject<HTMLDivElement | null>
  /** That of the bar in pixels, `null` where it may be as high as it likes. */
  readonly height: number | null
}

/**
 * Holds the heights of a page while something in it is dragged. The bar above stays as high until the pointer leaves the
 * card where it let go: nothing moves under the pointer.
 */
export function useAnchoredHeights(isHeld: boolean): AnchoredHeights {
  const bar = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState<number | null>(null)
  const [cards] = useState(createAnchoredCards)
  const hold = useCallback(() => {
    setHeight((known) => known ?? bar.current?.offsetHeight ?? null)
    cards.hold()
  }, [cards])
  useEffect(() => {
    if (isHeld) return
    const release = () => setHeight(null)
    const card = document.querySelector('[data-side] > section:hover')
    if (card === null) release()
    else card.addEventListener('pointerleave', release, { once: true })
    return () => card?.removeEventListener('pointerleave', release)
  }, [isHeld])
  return { ...cards, bar, height, hold }
}

/**
 * Keeps the cards of a grid as high as they are while something is held. Their rows need not be stretched then, which
 * lays each card out twice. They are measured when it is taken hold of: measured between two drawings, they would all
 * be laid out for it.
 */
export function createAnchoredCards(): AnchoredCards {
  let grid: HTMLElement | null = null
  let held: readonly HTMLElement[] = []
  return {
    grid: (element) => {
      grid = element
    },
    hold: () => {
      if (grid === null || held.length > 0) return
      held = [...grid.querySelectorAll<HTMLElement>('section')]
      const heights = held.map(({ offsetHeight }) => offsetHeight)
      held.forEach((card, index) => {
        card.style.minHeight = `${heights[index]}px`
      })
      grid.dataset.held = ''
    },
    release: () => {
      if (held.length === 0) return
      for (const card of held) card.style.minHeight = ''
      delete grid?.dataset.held
      held = []
    },
  }
}
