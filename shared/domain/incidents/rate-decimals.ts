/** The decimals of a rate, the same everywhere: one, and below 1 enough for two significant digits. */
export function rateDecimals(rate: number): number {
  if (rate <= 0 || roundTo(rate, 2) >= 1) return 1
  return 1 - Math.floor(Math.log10(rate))
}

/** The decimals of the rates of a column: as many as the one that needs most, so that digits stand under digits. */
export function columnDecimals(rates: readonly (number | null)[]): number {
  return Math.max(1, ...rates.map((rate) => (rate === null ? 1 : rateDecimals(rate))))
}

/** A value rounded to so many decimals. */
export function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
