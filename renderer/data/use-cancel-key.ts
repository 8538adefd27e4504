import { useEffect, useEffectEvent } from 'react'
import type { Import } from './use-import.ts'

/** Escape cancels what is going on. */
export function useCancelKey(work: Import, isWorking: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && isWorking && !event.defaultPrevented) work.cancel()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
