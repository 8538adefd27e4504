/** The year before, from a printed growth in per cent; rounded to hundreds, so that it never looks printed. */
export function deriveYearBefore(value: number, growth: number): number {
  return Math.round(value / (1 + growth / 100) / 100) * 100
}
