/** So far apart the names of two lines can be read. */
const NAME_HEIGHT = 13

interface Ends {
  readonly value: number | null
  readonly previous: number | null
}

/**
 * By how many pixels the name of the dashed line goes down, or up, so that it does not lie on that of the other line:
 * both stand where their lines end. `largest` is the value at the top of the axis, `height` the pixels from there to zero.
 */
export function nameShift({ value, previous }: Ends, largest: number, height: number): number {
  if (value === null || previous === null) return 0
  const own = (1 - value / largest) * height
  const other = (1 - previous / largest) * height
  if (Math.abs(other - own) >= NAME_HEIGHT) return 0
  // Below zero stand the words of the axis.
  const isUp = other < own || own + NAME_HEIGHT > height
  return (isUp ? own - NAME_HEIGHT : own + NAME_HEIGHT) - other
}
