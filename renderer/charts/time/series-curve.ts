/** A line over time as SVG paths: through whole steps, and dotted to and from those that lack days. */
export interface SeriesCurve {
  readonly solid: string
  readonly dotted: string
  /** The steps from which no line leads anywhere, so that they need a mark of their own. */
  readonly lone: readonly number[]
}

interface Step {
  /** `null` where it has none: the line has a gap. */
  readonly value: number | null
  readonly isPartial: boolean
}

/** The line through steps. It is cut before those of `cuts`, where another thing is counted from then on. */
export function seriesCurve(
  steps: readonly Step[],
  placeOf: (index: number, value: number) => readonly [x: number, y: number],
  cuts: readonly number[] = [],
): SeriesCurve {
  const isKnown = (index: number) => (steps[index]?.value ?? null) !== null
  const isLinked = (index: number) => isKnown(index - 1) && isKnown(index) && !cuts.includes(index)
  const isDotted = (index: number) => steps[index - 1]?.isPartial === true || steps[index]?.isPartial === true
  const at = (index: number) =>
    placeOf(index, steps[index]?.value ?? 0)
      .map((pixels) => pixels.toFixed(1))
      .join(' ')
  const path = (isOfPath: (index: number) => boolean) =>
    steps
      .map((_, index) => {
        if (!isLinked(index) || !isOfPath(index)) return ''
        const goesOn = isLinked(index - 1) && isOfPath(index - 1)
        return `${goesOn ? '' : `M${at(index - 1)}`}L${at(index)}`
      })
      .join('')
  return {
    solid: path((index) => !isDotted(index)),
    dotted: path(isDotted),
    lone: steps.flatMap((_, index) => (isKnown(index) && !isLinked(index) && !isLinked(index + 1) ? [index] : [])),
  }
}
