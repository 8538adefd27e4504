import { closedShare } from '../incidents/closed-share.ts'
import type { Comparison } from '../incidents/comparison.ts'
import type { Measure } from '../incidents/measure.ts'
import { shareOf } from '../incidents/share.ts'
import type { Group } from './group.ts'

/** The value of a measure over one group; `total` is the count of the same answer, `inhabitants` of the group's place. */
export function measureValue(measure: Measure, group: Group, total: number, inhabitants: number): number | null {
  switch (measure) {
    case 'incidents':
      return group.count
    case 'share':
      return shareOf(group.count, total)
    case 'median-days':
      return group.median
    case 'p90-days':
      return group.p90
    case 'closed-rate':
      return closedShare(group.closed, group.unknown, group.count).share
    case 'per-1000':
      return rateOf(group.count, inhabitants)
  }
}

/** A comparison of counts in another measure: as a rate, or none where counts say nothing about it. */
export function inMeasure(counted: Comparison, measure: Measure, inhabitants: number): Comparison {
  switch (measure) {
    case 'incidents':
      return counted
    case 'per-1000':
      return {
        ...counted,
        value: rateOf(counted.value, inhabitants),
        fullYear: rateOf(counted.fullYear, inhabitants),
      }
    case 'share':
    case 'median-days':
    case 'p90-days':
    case 'closed-rate':
      return { ...counted, value: null, change: null, fullYear: null, reason: counted.reason ?? 'not-a-count' }
  }
}

function rateOf(count: number | null, inhabitants: number): number | null {
  return count === null || inhabitants === 0 ? null : (count / inhabitants) * 1000
}
