/**
 * The decimals with which a rate is written, on screen, on paper and in the terminal, whatever stands beside it: one,
 * and below 1 as many as give two significant digits.
 */
export function rateDecimals(rate: number): number {
  if (rate <= 0 || roundTo(rate, 2) >= 1) return 1
  return 1 - Math.floor(Math.log10(rate))
}

/** A rate as it is read. */
export function roundRate(rate: number): number {
  return roundTo(rate, rateDecimals(rate))
}

function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
