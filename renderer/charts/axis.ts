/** Round steps from zero that reach the largest value, two to four of them. */
export function axisTicks(largest: number): readonly number[] {
  if (!(largest > 0)) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(largest))
  const step = [0.5, 1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => largest / each <= 3) ?? power * 10
  const whole = Math.max(1, step)
  return Array.from({ length: Math.ceil(largest / whole) + 1 }, (_, index) => index * whole)
}

interface Tick {
  readonly key: string
  /** Empty where the axis says nothing. */
  readonly tick: string
}

/** In pixels: about what a letter of the axis is wide. */
const LETTER = 6.5

/** In pixels: what lies between two ticks at least. */
const GAP = 12

/**
 * The keys of the ticks that find room beside one another: all of them, or each second, third... counted from the last,
 * so that they stand evenly; `distance` pixels lie between points.
 */
export function fittingTicks(points: readonly Tick[], distance: number): readonly string[] {
  const labelled = points.flatMap(({ key, tick }, index) =>
    tick === '' ? [] : [{ key, at: index * distance, half: (tick.length * LETTER) / 2 }],
  )
  const eachOf = (step: number) => labelled.filter((_, index) => (labelled.length - 1 - index) % step === 0)
  const isFitting = (ticks: typeof labelled) =>
    ticks.every(({ at, half }, index) => {
      const next = ticks[index + 1]
      return next === undefined || at + half + GAP <= next.at - next.half
    })
  const steps = labelled.map((_, index) => index + 1)
  const step = steps.find((each) => isFitting(eachOf(each))) ?? 1
  return eachOf(step).map(({ key }) => key)
}
