import { type ReactNode, type RefObject, useEffect, useState } from 'react'

interface PointedProps {
  readonly place: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** What is only there while the pointer is over a place: a tooltip measures where it stands as soon as it is drawn. */
export function Pointed({ place, children }: PointedProps) {
  const [isPointed, setPointed] = useState(false)
  useEffect(() => {
    const { current } = place
    const [enter, leave] = [() => setPointed(true), () => setPointed(false)]
    current?.addEventListener('pointerdown', enter)
    current?.addEventListener('pointermove', enter)
    current?.addEventListener('pointerleave', leave)
    return () => {
      current?.removeEventListener('pointerdown', enter)
      current?.removeEventListener('pointermove', enter)
      current?.removeEventListener('pointerleave', leave)
    }
  }, [place])
  return isPointed ? children : null
}
