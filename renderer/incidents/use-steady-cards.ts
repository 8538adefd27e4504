import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the cards of a grid at least as high as they are while something is held. Their rows need not be stretched then,
 * which lays each card out twice.
 */
export function useSteadyCards(isHeld: boolean): RefObject<HTMLDivElement | null> {
  const grid = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = grid.current
    if (!isHeld || element === null) return
    const cards = [...element.children].filter((child) => child instanceof HTMLElement)
    const heights = cards.map((card) => card.offsetHeight)
    cards.forEach((card, index) => {
      card.style.minHeight = `${heights[index]}px`
    })
    element.style.alignItems = 'start'
    return () => {
      for (const card of cards) card.style.minHeight = ''
      element.style.alignItems = ''
    }
  }, [isHeld])
  return grid
}
