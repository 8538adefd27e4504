/** The nearest-rank quantile, the ceil(p n)-th smallest; of nothing it is not a number. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(Math.ceil(p * sorted.length) - 1, 0)] ?? Number.NaN
}

export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5)
}

/** The median of the ratios of samples that were taken in turn: what slowed both down is not in it. */
export function pairedRatio(own: readonly number[], peer: readonly number[]): number {
  return medianOf(own.map((value, index) => value / (peer[index] ?? Number.NaN)))
}
