/** Whether the pointer went to what is told of a mark (`data-tip`), which stays then. */
export function isTip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-tip]') !== null
}
