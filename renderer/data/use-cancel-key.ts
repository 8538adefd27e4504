import { useEffect, useEffectEvent } from 'react'
import type { Import } from './use-import.ts'

/** What lies over the page and is closed by Escape. */
const OVER_PAGE = '[role=dialog], [role=menu], [role=listbox]'

/** Escape cancels what is going on. */
export function useCancelKey(work: Import, isWorking: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isWorking && isCancel(event)) work.cancel()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** True for Escape, unless it closes something that lies over the page. */
export function isCancel({
  key,
  defaultPrevented,
  target,
}: Pick<KeyboardEvent, 'key' | 'defaultPrevented' | 'target'>): boolean {
  if (key !== 'Escape' || defaultPrevented) return false
  return !(target instanceof Element) || target.closest(OVER_PAGE) === null
}
