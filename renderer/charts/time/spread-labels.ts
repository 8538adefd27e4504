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

const NONE: SpreadLabel = { at: 0, above: 0, below: 0 }
