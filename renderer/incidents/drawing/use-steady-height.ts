import { type RefObject, useCallback, useEffect, useState } from 'react'

interface SteadyHeight {
  /** In pixels, `null` where the element may be as high as it likes. */
  readonly height: number | null
  /** From now on the element stays as high as it is. */
  readonly keep: () => void
}

/**
 * Keeps an element above the charts as high as it is while something below it is held, and after that until the pointer
 * leaves the card where it let go: nothing moves under the pointer.
 */
export function useSteadyHeight(element: RefObject<HTMLElement | null>, isHeld: boolean): SteadyHeight {
  const [height, setHeight] = useState<number | null>(null)
  const keep = useCallback(() => setHeight((known) => known ?? element.current?.offsetHeight ?? null), [element])
  useEffect(() => {
    if (isHeld) return
    const release = () => setHeight(null)
    const card = document.querySelector('.grid > section:hover')
    if (card === null) release()
    else card.addEventListener('pointerleave', release, { once: true })
    return () => card?.removeEventListener('pointerleave', release)
  }, [isHeld])
  return { height, keep }
}
