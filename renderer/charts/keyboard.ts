interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Whether a key asks for the rows behind what has the focus, one by one. */
export function isListKey(press: Press): boolean {
  return ['r', 'l'].includes(press.key.toLowerCase()) && !press.ctrlKey && !press.metaKey && !press.altKey
}

/** As the `ref` of what appears: gives it the focus where what had it is gone. */
export function takeFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus()
}
