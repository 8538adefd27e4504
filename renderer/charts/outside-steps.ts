type Area = readonly [from: number, to: number]

/** From where to where the steps that are not inside reach; steps meet half-way between their middles. */
export function outsideAreas(
  steps: readonly { readonly key: string; readonly middle: number }[],
  inside: ReadonlySet<string>,
  [start, end]: Area,
): readonly Area[] {
  const border = (index: number) => {
    const [left, right] = [steps[index - 1], steps[index]]
    if (left === undefined) return start
    return right === undefined ? end : (left.middle + right.middle) / 2
  }
  const isOutside = (index: number) => {
    const step = steps[index]
    return step !== undefined && !inside.has(step.key)
  }
  const places = steps.map((_, index) => index)
  const begins = places.filter((index) => isOutside(index) && !isOutside(index - 1))
  const ends = places.filter((index) => isOutside(index) && !isOutside(index + 1))
  return begins.map((begin, run): Area => [border(begin), border((ends[run] ?? begin) + 1)])
}
