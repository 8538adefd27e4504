import { type RefObject, useCallback, useEffect, useState } from 'react'

interface SteadyHeight {
  /** In pixels, `null` where the element may be as high as it likes. */
  readonly height: number | null
  /** From now on the element stays as high as it is. */
  readonly keep: () => void
}

/** What is drawn below the element, and may be clicked twice at one place. */
const CARD = '.grid > section'

/**
 * Keeps an element above the charts as high as it is while something below it is held or was clicked, and after that until
 * the pointer leaves the card where it was: nothing moves under the pointer, and a second click meets what the first met.
 */
export function useSteadyHeight(element: RefObject<HTMLElement | null>, isHeld: boolean): SteadyHeight {
  const [height, setHeight] = useState<number | null>(null)
  const keep = useCallback(() => setHeight((known) => known ?? element.current?.offsetHeight ?? null), [element])
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(CARD) !== null) keep()
    }
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [keep])
  useEffect(() => {
    if (isHeld || height === null) return
    const release = () => setHeight(null)
    const card = document.querySelector(`${CARD}:hover`)
    const bar = element.current
    if (card === null) release()
    else card.addEventListener('pointerleave', release, { once: true })
    bar?.addEventListener('focusin', release, { once: true })
    return () => {
      card?.removeEventListener('pointerleave', release)
      bar?.removeEventListener('focusin', release)
    }
  }, [element, isHeld, height])
  return { height, keep }
}
