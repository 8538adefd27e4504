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

/** Whether a click or a key adds to what is chosen. */
export function isAdding({
  ctrlKey,
  metaKey,
  shiftKey,
}: Omit<Press, 'key' | 'altKey'> & { readonly shiftKey: boolean }) {
  return ctrlKey || metaKey || shiftKey
}

/** As the `ref` of what appears: gives it the focus where what had it is gone. */
export function takeFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus()
}

/** True where a person types: there keys are the field's own. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type)
}
