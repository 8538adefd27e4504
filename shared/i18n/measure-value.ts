import type { Measure } from '../domain/measure.ts'
import { rateDecimals } from '../domain/rate-decimals.ts'
import type { Format } from './format.ts'

/** How a measure is written beside the given values, so that all values of one column have the same decimals. */
export function measureWriter(
  measure: Measure,
  values: readonly (number | null)[],
  format: Format,
): (value: number) => string {
  switch (measure) {
    case 'incidents':
    case 'median-days':
    case 'p90-days':
      return format.count
    case 'share':
    case 'closed-rate':
      return format.share
    case 'per-1000': {
      const decimals = rateDecimals(values.filter((value) => value !== null))
      return (value) => format.rate(value, decimals)
    }
  }
}
