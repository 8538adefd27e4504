/** `value / whole`; `null` of zero, or where either is unknown. */
export function shareOf(value: number | null, whole: number | null): number | null {
  return value === null || whole === null || whole === 0 ? null : value / whole
}

/** The sum of shares rounded to 0.1 %, where it differs from the rounded total; else `null`. */
export function roundedSum(shares: readonly (number | null)[], whole: number | null): number | null {
  if (shares.length < 2 || whole === null || shares.includes(null)) return null
  const sum = shares.reduce<number>((all, share) => all + Math.round((share ?? 0) * 1000), 0)
  return sum === Math.round(whole * 1000) ? null : sum / 1000
}
