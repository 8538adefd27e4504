import { useEffect } from 'react'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { afterPaint } from '../../charts/after-paint.ts'

/** The name of the measure among the browser's own timings. */
const MEASURE = 'click-to-paint'

const clicks = { last: null as number | null }

/** Remembers when the latest click was made. */
function remember({ timeStamp }: Event): void {
  clicks.last = timeStamp
}

interface PaintMeasureProps {
  /** The view whose figures are drawn, `null` while they are still awaited. */
  readonly shown: ViewState | null
}

/** Stands in what is drawn last: measures the time from a click to the frame in which all charts show what it asked for. */
export function PaintMeasure({ shown }: PaintMeasureProps) {
  useEffect(() => {
    document.addEventListener('click', remember, { capture: true })
    return () => document.removeEventListener('click', remember, { capture: true })
  }, [])
  useEffect(() => {
    if (shown === null || clicks.last === null) return
    const start = clicks.last
    clicks.last = null
    afterPaint(() => performance.measure(MEASURE, { start, end: performance.now() }))
  }, [shown])
  return null
}
