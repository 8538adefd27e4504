import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

interface BehindProps {
  /** Leaves what is below as it was drawn last. */
  readonly isFrozen: boolean
  readonly children: ReactNode
}

/** Draws what is below once all else is painted: two drawings that take long must not be one that takes too long. */
export function Behind({ isFrozen, children }: BehindProps) {
  const [shown, show] = useState(children)
  useEffect(
    () => (isFrozen ? undefined : afterPaint(() => startTransition(() => show(children)))),
    [isFrozen, children],
  )
  return <div aria-busy={!isFrozen && shown !== children}>{shown}</div>
}
