import { useEffect, useRef } from 'react'
import type { Page } from '../../shared/domain/view/view-state.ts'
import { focusPage, takePageFocus } from '../components/focus-page.ts'

/** When another page is opened by what is gone with the last one, the focus goes to the heading of the new one. */
export function usePageFocus(page: Page): void {
  const before = useRef(page)
  useEffect(() => {
    if (before.current !== page && document.activeElement === document.body) focusPage()
    before.current = page
  }, [page])
}

/** Stands behind a page that may be on its way. */
export function PageArrival(): null {
  useEffect(takePageFocus, [])
  return null
}
