import { useEffect, useState } from 'react'

/** What has the focus; of a menu, which closes by itself, what it hangs on. */
function opener(): HTMLElement | null {
  const { activeElement } = document
  const target = activeElement?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const element = target === null || target === undefined ? activeElement : document.getElementById(target)
  return element instanceof HTMLElement ? element : null
}

/** When what calls this is taken away with the focus in it, the focus goes back to what had it before. */
export function useReturnedFocus(): void {
  const [before] = useState(opener)
  useEffect(
    () => () => {
      if (document.activeElement === document.body) before?.focus({ preventScroll: true })
    },
    [before],
  )
}
