import { SMALLEST_BASE } from '../incidents/comparison.ts'
import type { Parts, ServicePart } from '../incidents/service-part.ts'

/** The parts of incidents whose due day is past and of which it is known how they stand: the denominator of on time. */
export const PAST_DUE = ['inTime', 'late', 'overdue'] as const satisfies readonly ServicePart[]

/** How many they are. */
export function pastDue(parts: Parts): number {
  return PAST_DUE.reduce((sum, part) => sum + parts[part], 0)
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

/** Why there is no share: too few incidents, or too early, as enough of them are still to be due or to be seen. */
export type MissingShare = 'few' | 'early'

/** Why a group has no share; `null` where it has one. */
export function missingShare(parts: Parts): MissingShare | null {
  const base = pastDue(parts)
  if (base >= SMALLEST_BASE) return null
  return base + parts.pending + parts.unseen >= SMALLEST_BASE ? 'early' : 'few'
}
