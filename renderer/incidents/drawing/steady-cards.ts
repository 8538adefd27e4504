export interface SteadyCards {
  /** The grid of the cards, once it is there. */
  readonly grid: (element: HTMLElement | null) => void
  /** From now on each card is at least as high as it is. */
  readonly keep: () => void
  /** The cards are as high as they like again. */
  readonly release: () => void
}

/**
 * Keeps the cards of a grid as high as they are while something is held. Their rows need not be stretched then, which
 * lays each card out twice. They are measured when it is taken hold of: measured between two drawings, they would all
 * be laid out for it.
 */
export function createSteadyCards(): SteadyCards {
  let grid: HTMLElement | null = null
  let kept: readonly HTMLElement[] = []
  return {
    grid: (element) => {
      grid = element
    },
    keep: () => {
      if (grid === null || kept.length > 0) return
      kept = [...grid.querySelectorAll<HTMLElement>(':scope > *')]
      const heights = kept.map(({ offsetHeight }) => offsetHeight)
      kept.forEach((card, index) => {
        card.style.minHeight = `${heights[index]}px`
      })
      grid.style.alignItems = 'start'
    },
    release: () => {
      if (kept.length === 0) return
      for (const card of kept) card.style.minHeight = ''
      if (grid !== null) grid.style.alignItems = ''
      kept = []
    },
  }
}
