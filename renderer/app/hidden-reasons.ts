/** On the root while Escape hides why a figure is missing, until the pointer or the focus goes elsewhere. */
const HIDDEN = 'data-reasons-hidden'
const MOVES = ['pointerover', 'focusin'] as const

/** Hides at Escape what shows at the pointer or on focus, which may lie over what one wants to read; returns how to stop. */
export function hideReasonsAtEscape(): () => void {
  const root = document.documentElement
  const show = () => root.removeAttribute(HIDDEN)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') root.setAttribute(HIDDEN, '')
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  for (const move of MOVES) window.addEventListener(move, show)
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    for (const move of MOVES) window.removeEventListener(move, show)
  }
}
