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
