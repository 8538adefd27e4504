import { useEffect, useEffectEvent } from 'react'
import type { Import } from '../work/use-import.ts'

/** What lies over the page and is closed by Escape. */
const OVER_PAGE = '[role=dialog], [role=menu], [role=listbox]'

/** Escape cancels what is going on. */
export function useCancelKey(work: Import, isWorking: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent, isCovered: boolean) => {
    if (isWorking && isCancel(event, isCovered)) work.cancel()
  })
  useEffect(() => {
    let isCovered = false
    // A dialog may be closed by this very key, and be gone by the time that it comes here.
    const look = (): void => {
      isCovered = document.querySelector(OVER_PAGE) !== null
    }
    const listener = (event: KeyboardEvent) => onKeyDown(event, isCovered)
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', listener)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', listener)
    }
  }, [])
}

/**
 * True for Escape, unless it closes something that lies over the page. The focus need not be in that: a button that waits
 * for what it started has lost it.
 */
export function isCancel(
  { key, defaultPrevented, target }: Pick<KeyboardEvent, 'key' | 'defaultPrevented' | 'target'>,
  isCovered: boolean,
): boolean {
  if (key !== 'Escape' || defaultPrevented || isCovered) return false
  return !(target instanceof Element) || target.closest(OVER_PAGE) === null
}
