/** The room beside the first and the last point of a trend, in pixels: the axis with its figures, the names of the lines. */
export const SIDES = { axis: 48, first: 8, last: 4, names: 44 } as const

const START = SIDES.axis + SIDES.first

/**
 * The place of the point that is nearest to so many pixels from the left of a trend of a width; `null` on the figures of
 * the axis and on the names of the lines.
 */
export function pointAt(x: number, width: number, points: number): number | null {
  if (x < SIDES.axis || x > width - SIDES.names) return null
  const steps = (x - START) / pointDistance(width, points)
  return Math.min(Math.max(0, Math.round(steps)), points - 1)
}

/** So many pixels lie between two points of a trend of a width. */
export function pointDistance(width: number, points: number): number {
  return (width - START - SIDES.last - SIDES.names) / Math.max(1, points - 1)
}

/** The place of the column at so many pixels from the left, of equally wide ones that fill a width; `null` beside them. */
export function columnAt(x: number, width: number, columns: number): number | null {
  const at = Math.floor((x / width) * columns)
  return at >= 0 && at < columns ? at : null
}
