/**
 * The year before one of `value` that grew by `growth` per cent as printed, where the source gives no more. Rounded to
 * hundreds, so that it never looks like a printed figure.
 */
export function deriveYearBefore(value: number, growth: number): number {
  return Math.round(value / (1 + growth / 100) / 100) * 100
}
