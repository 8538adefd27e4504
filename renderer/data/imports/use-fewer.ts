import { useEffect, useEffectEvent, useRef } from 'react'

/** Does something each time a list has become shorter; `null` while its length is not known. */
export function useFewer(count: number | null, work: () => void): void {
  const before = useRef(count ?? 0)
  const become = useEffectEvent(work)
  useEffect(() => {
    if (count === null) return
    const isFewer = count < before.current
    before.current = count
    if (isFewer) become()
  }, [count])
}
