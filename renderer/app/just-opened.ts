const OPENED = '[aria-expanded=true]:is([aria-haspopup=menu], [aria-haspopup=dialog])'

/**
 * Escape closes what a button has opened just now. The focus moves inside only a moment later, and the library listens
 * there alone: the key would be lost, or close the dialog around it.
 */
export function closeJustOpened(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLElement) || !event.target.matches(OPENED)) return
  event.stopImmediatePropagation()
  event.target.click()
}
