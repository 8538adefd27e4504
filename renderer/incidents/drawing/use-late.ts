import { useEffect, useState } from 'react'

/** In milliseconds: what comes sooner seems to come at once; of what takes longer a person asks whether it still goes on. */
const AT_ONCE = 100
export const LONG_WAIT = 1000

/** True once something is on its way for so long that a person would ask whether the click was heard. */
export function useLate(isMoving: boolean, after = AT_ONCE): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isMoving) return
    const timer = setTimeout(() => setLate(true), after)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isMoving, after])
  return isLate
}
