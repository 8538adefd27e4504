const CLASS_COUNT = 5

/** Ascending lower limits of the second to the last class; fewer where values are few or equal. */
export function classLimits(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const limits = Array.from(
    { length: CLASS_COUNT - 1 },
    (_, index) => sorted[Math.ceil(((index + 1) * sorted.length) / CLASS_COUNT)],
  )
  const lowest = sorted[0] ?? 0
  return [...new Set(limits.flatMap((limit) => (limit !== undefined && limit > lowest ? [limit] : [])))]
}

/** The class of a value, from 1. */
export function classOf(value: number, limits: readonly number[]): number {
  return 1 + limits.filter((limit) => value >= limit).length
}
