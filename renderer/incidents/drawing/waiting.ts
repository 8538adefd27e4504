import { useEffect, useState } from 'react'

/** In milliseconds: what comes sooner seems to come at once; of what takes longer a person asks whether it still goes on. */
const AT_ONCE = 100
export const LONG_WAIT = 1000

/** True once something is on its way for so long that a person would ask whether the click was heard. */
export function useLate(isOnItsWay: boolean, after = AT_ONCE): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isOnItsWay) return
    const timer = setTimeout(() => setLate(true), after)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isOnItsWay, after])
  return isLate
}

/** A value as it was when it was last stable. */
export function useLatestStable<Value>(value: Value, isMoving: boolean): Value {
  const [latest, setLatest] = useState(() => value)
  if (isMoving || Object.is(latest, value)) return latest
  setLatest(() => value)
  return value
}
