import type { Measure } from '../domain/incidents/measure.ts'
import type { Format } from './format.ts'

/** How a measure is written. */
export function measureWriter(measure: Measure, format: Format): (value: number) => string {
  switch (measure) {
    case 'incidents':
    case 'median-days':
    case 'p90-days':
      return format.count
    case 'share':
    case 'closed-rate':
      return format.share
    case 'per-1000':
      return format.rate
  }
}
