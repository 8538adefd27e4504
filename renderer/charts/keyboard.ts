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

/** How far each arrow leads to the right and down. */
export const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface Placed {
  /** To the right and down. */
  readonly at: readonly [number, number]
}

/** What lies next in a direction: the nearest, straight ahead before aside; `null` for none. */
export function nextInDirection<Mark extends Placed>(
  from: Placed,
  marks: readonly Mark[],
  [right, down]: readonly [number, number],
): Mark | null {
  const ahead = marks.flatMap((mark) => {
    const [x, y] = [mark.at[0] - from.at[0], mark.at[1] - from.at[1]]
    const forward = x * right + y * down
    return forward > 0 ? [{ mark, distance: forward + 2 * Math.abs(x * down + y * right) }] : []
  })
  return ahead.toSorted((a, b) => a.distance - b.distance)[0]?.mark ?? null
}
