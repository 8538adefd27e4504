import { useEffect } from 'react'
import type { ViewState } from '../../shared/domain/view-state.ts'

/** The name of the measure among the browser's own timings. */
const MEASURE = 'click-to-paint'

const clicks = { last: null as number | null }

/** Remembers when the latest click was made. */
function remember({ timeStamp }: Event): void {
  clicks.last = timeStamp
}

/**
 * Measures the time from a click to the frame in which all charts show what it asked for. `shown` is the view whose
 * figures are drawn, `null` while they are still awaited.
 */
export function usePaintMeasure(shown: ViewState | null): void {
  useEffect(() => {
    document.addEventListener('click', remember, { capture: true })
    return () => document.removeEventListener('click', remember, { capture: true })
  }, [])
  useEffect(() => {
    if (shown === null || clicks.last === null) return
    const start = clicks.last
    clicks.last = null
    requestAnimationFrame(() => {
      // A message is handled after the frame is painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => performance.measure(MEASURE, { start, end: performance.now() })
      port2.postMessage(null)
    })
  }, [shown])
}
