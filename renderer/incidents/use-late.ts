import { useEffect, useState } from 'react'

/** In milliseconds: what comes sooner seems to come at once. */
const AT_ONCE = 100

/** True once something is on its way for so long that a person would ask whether the click was heard. */
export function useLate(isMoving: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isMoving) return
    const timer = setTimeout(() => setLate(true), AT_ONCE)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isMoving])
  return isLate
}
