/** A share of a whole; none of nothing, or where either is not known. */
export function shareOf(value: number | null, whole: number | null): number | null {
  return value === null || whole === null || whole === 0 ? null : value / whole
}
