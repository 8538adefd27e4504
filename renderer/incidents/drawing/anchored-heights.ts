interface AnchoredCards {
  /** The grid of the cards, once it is there. */
  readonly grid: (element: HTMLElement | null) => void
  /** From now on each card is at least as high as it is. */
  readonly hold: () => void
  /** The cards are as high as they like again. */
  readonly release: () => void
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
