/** The values of one line over time, `null` where it has none. */
type Points<Field extends string> = readonly Readonly<Record<Field, number | null>>[]

/** True for a value between gaps or ends: a line leads nowhere from it, so that it needs a mark of its own. */
export function isLone<Field extends string>(points: Points<Field>, index: number, field: Field): boolean {
  const isKnown = (at: number) => (points[at]?.[field] ?? null) !== null
  return isKnown(index) && !isKnown(index - 1) && !isKnown(index + 1)
}

/** The dots of a line of so many points, as recharts takes them: none. It gives a single point one if it is told no. */
export function noDots(points: number): false | (() => string) {
  return points === 1 ? () => '' : false
}
