/**
 * Gives the heading of the page the focus: it is read aloud, and the keyboard goes on from there. While the page is on its
 * way its place has the focus, which the heading takes over by `takePageFocus`.
 */
export function focusPage(): void {
  const main = document.querySelector('main')
  const target = main?.querySelector('h1') ?? main
  if (target === null || target === undefined) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
}

/** For a page that has come: its heading takes the focus where its place has it. */
export function takePageFocus(): void {
  if (document.activeElement?.matches('main') === true) focusPage()
}
