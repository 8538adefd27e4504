import { classLimits } from './quantile-classes.ts'

const MOST_DECIMALS = 3

/**
 * The decimals with which rates that stand together are written, on screen, on paper and in the terminal: one, or as
 * many more as keep the classes that the exact values have.
 */
export function rateDecimals(values: readonly number[], fewest = 1): number {
  const wanted = classLimits(values).length
  const tellApart = (decimals: number): boolean =>
    decimals >= MOST_DECIMALS || classLimits(values.map((value) => roundTo(value, decimals))).length >= wanted
  const decimalsFrom = (decimals: number): number => (tellApart(decimals) ? decimals : decimalsFrom(decimals + 1))
  return decimalsFrom(fewest)
}

/** A value as it is read with so many decimals. */
export function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
