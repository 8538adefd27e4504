import type { Measure } from '../measure.ts'
import type { Group } from './group.ts'

/** The value of a measure over one group; `total` is the count of the same answer, `inhabitants` of the group's place. */
export function measureValue(measure: Measure, group: Group, total: number, inhabitants: number): number | null {
  switch (measure) {
    case 'incidents':
      return group.count
    case 'share':
      return total === 0 ? null : group.count / total
    case 'median-days':
      return group.median
    case 'p90-days':
      return group.p90
    case 'closed-rate':
      return group.count === 0 ? null : group.closed / group.count
    case 'per-1000':
      return inhabitants === 0 ? null : (group.count / inhabitants) * 1000
  }
}
