import { type ReactNode, startTransition, useEffect, useState } from 'react'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { useLate } from './waiting.ts'

interface DeferredProps {
  /** Leaves what is below as it was drawn last. */
  readonly isFrozen: boolean
  readonly children: ReactNode
}

/** Draws what is below once all else is painted: two drawings that take long must not be one that takes too long. */
export function Deferred({ isFrozen, children }: DeferredProps) {
  const [shown, show] = useState(children)
  useEffect(
    () => (isFrozen ? undefined : afterPaint(() => startTransition(() => show(children)))),
    [isFrozen, children],
  )
  const isBehind = !isFrozen && shown !== children
  const isLate = useLate(isBehind)
  return (
    // Until it is drawn anew it belongs to an earlier question; what comes in the next frames is not dimmed for them.
    <div aria-busy={isBehind} data-late={isLate || undefined} style={isLate ? { opacity: 0.6 } : undefined}>
      {shown}
    </div>
  )
}

/** The name of the measure among the browser's own timings. */
const MEASURE = 'click-to-paint'

const clicks = { last: null as number | null }

function noteClick({ timeStamp }: Event): void {
  clicks.last = timeStamp
}

interface PaintMeasureProps {
  /** The view whose figures are drawn, `null` while they are still awaited. */
  readonly shown: ViewState | null
}

/** Stands in what is drawn last: measures the time from a click to the frame in which all charts show what it asked for. */
export function PaintMeasure({ shown }: PaintMeasureProps) {
  useEffect(() => {
    document.addEventListener('click', noteClick, { capture: true })
    return () => document.removeEventListener('click', noteClick, { capture: true })
  }, [])
  useEffect(() => {
    if (shown === null || clicks.last === null) return
    const start = clicks.last
    clicks.last = null
    afterPaint(() => performance.measure(MEASURE, { start, end: performance.now() }))
  }, [shown])
  return null
}

/** Calls once the frame that is being drawn is painted; what comes back calls it off. */
function afterPaint(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = act
  // A message is handled after the frame is painted.
  const frame = requestAnimationFrame(() => port2.postMessage(null))
  return () => {
    cancelAnimationFrame(frame)
    port1.close()
  }
}
