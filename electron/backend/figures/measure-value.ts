import type { Measure } from '../../../shared/domain/measure.ts'
import { type Group, quantile } from '../engine/scan.ts'

/** The value of a measure over one group; `total` is the count of the same answer, `inhabitants` of the group's place. */
export function measureValue(measure: Measure, group: Group, total: number, inhabitants: number): number | null {
  switch (measure) {
    case 'incidents':
      return group.count
    case 'share':
      return total === 0 ? null : group.count / total
    case 'median-days':
      return quantile(group.durations, 50)
    case 'p90-days':
      return quantile(group.durations, 90)
    case 'closed-rate':
      return group.count === 0 ? null : group.closed / group.count
    case 'per-1000':
      return inhabitants === 0 ? null : (group.count / inhabitants) * 1000
  }
}
