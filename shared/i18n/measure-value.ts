import type { Measure } from '../domain/measure.ts'
import type { Format } from './format.ts'

/** The value of a measure as it is written, so that all values of one column have the same decimals. */
export function writeMeasure(measure: Measure, value: number, format: Format): string {
  switch (measure) {
    case 'incidents':
    case 'median-days':
    case 'p90-days':
      return format.count(value)
    case 'share':
    case 'closed-rate':
      return format.share(value)
    case 'per-1000':
      return format.rate(value)
  }
}
