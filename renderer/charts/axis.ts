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

/** In pixels: about what a letter of the axis is wide, and what lies between two ticks at least. */
const LETTER = 6.5
const GAP = 12

/** The keys of the ticks that find room beside one another, the last ones first; `distance` pixels lie between points. */
export function fittingTicks(points: readonly Tick[], distance: number): readonly string[] {
  const kept: string[] = []
  let right = Number.POSITIVE_INFINITY
  for (const [index, { key, tick }] of [...points.entries()].reverse()) {
    const half = (tick.length * LETTER) / 2
    if (tick === '' || index * distance + half + GAP > right) continue
    kept.unshift(key)
    right = index * distance - half
  }
  return kept
}
