import { useEffect, useState } from 'react'
import { useViewStore } from '../../state/view.tsx'

/** In milliseconds: a selection that stays so long is looked at. */
const SETTLED = 120

/** A value once it has stayed the same for a while, and nothing else was clicked; the one before until then, `null` at first. */
export function useSettled<Value>(value: Value): Value | null {
  const view = useViewStore()
  const [settled, settle] = useState<Value | null>(null)
  useEffect(() => {
    const waiting = { timer: 0 }
    const wait = () => {
      window.clearTimeout(waiting.timer)
      waiting.timer = window.setTimeout(() => settle(() => value), SETTLED)
    }
    wait()
    const stop = view.subscribe(wait)
    return () => {
      window.clearTimeout(waiting.timer)
      stop()
    }
  }, [value, view])
  return settled
}
