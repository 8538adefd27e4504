/** As the `ref` of what appears: gives it the focus where what had it is gone. */
export function takeFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus()
}
