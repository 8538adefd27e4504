import { useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './cross-grid.module.css'

/** Where a cell lies in the window. */
export interface TipPlace {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const GAP = 8

/** What is told of a cell, below it to the right, or where the window has room. The cell reads it out itself. */
export function CrossTip({ lines, at }: { readonly lines: readonly string[]; readonly at: TipPlace }) {
  const ref = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  // Before it is painted: how large it is depends on what is told.
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = ref.current ?? {}
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
  })
  const [head, ...others] = lines
  const left = at.right + GAP + size.width < window.innerWidth ? at.right + GAP : at.left - GAP - size.width
  const top = at.bottom + GAP + size.height < window.innerHeight ? at.bottom + GAP : at.top - GAP - size.height
  // A card holds what is fixed within it: what is told lies beside the cell, wherever that is in the window.
  return createPortal(
    <div ref={ref} className={styles.tip} style={{ left: Math.max(left, GAP), top: Math.max(top, GAP) }} aria-hidden>
      <b>{head}</b>
      {others.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>,
    document.body,
  )
}
