import type { KeyboardEvent } from 'react'

/** Up and down move among the heads and the parts; right opens a dimension, left closes it. */
export function moveStop(event: KeyboardEvent): void {
  const { key, currentTarget, target, altKey, ctrlKey, metaKey } = event
  if (!(target instanceof HTMLElement) || altKey || ctrlKey || metaKey) return
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const stops = [...currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
    const next = stops[stops.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  } else if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const isOpen = target.getAttribute('aria-expanded')
    if (isOpen === (key === 'ArrowRight' ? 'false' : 'true')) target.click()
  }
}
