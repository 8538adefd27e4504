/** The first and the last of some steps in time, both included. */
export interface Steps {
  readonly from: string
  readonly to: string
}

type Area = readonly [from: number, to: number]

/** From where to where the steps before and after those inside reach; steps meet half-way between their middles. */
export function outsideAreas(
  steps: readonly { readonly key: string; readonly middle: number }[],
  { from, to }: Steps,
  [start, end]: Area,
): readonly Area[] {
  const before = steps.filter(({ key }) => key < from).length
  const upTo = steps.filter(({ key }) => key <= to).length
  const border = (index: number) => {
    const [left, right] = [steps[index - 1], steps[index]]
    if (left === undefined) return start
    return right === undefined ? end : (left.middle + right.middle) / 2
  }
  const areas: readonly Area[] = [
    [start, border(before)],
    [border(upTo), end],
  ]
  return areas.filter(([left, right]) => right > left)
}
