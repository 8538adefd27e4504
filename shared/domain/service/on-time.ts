import { SMALLEST_BASE } from '../incidents/comparison.ts'
import type { Parts } from '../incidents/service-part.ts'

/** The incidents whose due day is past and of which it is known how they stand: the denominator of on time. */
export function pastDue({ inTime, late, overdue }: Parts): number {
  return inTime + late + overdue
}

/** The share closed in time, and what must be known with it. */
export interface OnTimeShare {
  /** `null` where too few incidents are past their due day. */
  readonly value: number | null
  readonly reason?: 'few'
  /** More will be known later: some are not due yet, or nobody looked at them since. */
  readonly partial?: true
}

/** The share closed in time of those past their due day. */
export function onTimeShare(parts: Parts): OnTimeShare {
  const base = pastDue(parts)
  const isFew = base < SMALLEST_BASE
  return {
    value: isFew ? null : parts.inTime / base,
    ...(isFew ? { reason: 'few' as const } : {}),
    ...(parts.pending + parts.unseen > 0 ? { partial: true as const } : {}),
  }
}
