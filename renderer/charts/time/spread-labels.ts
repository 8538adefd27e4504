/** A label at a height, in pixels: how far it reaches above and below. */
export interface SpreadLabel {
  readonly at: number
  readonly above: number
  readonly below: number
}

/** The heights at which labels beside one another stand, from the top down, so that none lies on another. */
export function spreadLabels(labels: readonly SpreadLabel[], top: number, bottom: number): readonly number[] {
  const order = labels.map((_, index) => index).toSorted((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0))
  const places = new Map<number, number>()
  const down = order.reduce((end, index) => {
    const { at, above, below } = labels[index] ?? NONE
    const place = Math.max(at, end + above)
    places.set(index, place)
    return place + below
  }, top)
  // What was pushed over the end goes back up, and what is in its way with it.
  if (down > bottom)
    order.toReversed().reduce((end, index) => {
      const { above, below } = labels[index] ?? NONE
      const place = Math.min(places.get(index) ?? 0, end - below)
      places.set(index, place)
      return place - above
    }, bottom)
  return labels.map((_, index) => places.get(index) ?? 0)
}

/** From a label to a line that it must not touch. */
const CLEARANCE = 4

/**
 * The heights of labels beside one another, clear of a line that goes on behind them from one height to another: all above
 * it or all below, where there is more room, and over it only where there is too little on either side.
 */
export function labelsBeside(
  labels: readonly SpreadLabel[],
  line: readonly [highest: number, lowest: number] | null,
  top: number,
  bottom: number,
): readonly number[] {
  if (line === null) return spreadLabels(labels, top, bottom)
  const [above, below] = [line[0] - CLEARANCE, line[1] + CLEARANCE]
  const needed = labels.reduce((sum, label) => sum + label.above + label.below, 0)
  if (Math.max(above - top, bottom - below) < needed) return spreadLabels(labels, top, bottom)
  return above - top >= bottom - below ? spreadLabels(labels, top, above) : spreadLabels(labels, below, bottom)
}

const NONE: SpreadLabel = { at: 0, above: 0, below: 0 }
