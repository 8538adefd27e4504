import { type Filter, isServiceKind } from './filter.ts'

/** Why there is no share on time, beyond the reasons of every figure; the last one withholds a stock of earlier days too. */
export const SERVICE_REASONS = ['few', 'needs-targets', 'outcome-filtered'] as const
export type ServiceReason = (typeof SERVICE_REASONS)[number]

/** True for such a reason. */
export function isServiceReason(text: string): text is ServiceReason {
  return SERVICE_REASONS.some((reason) => reason === text)
}

/** True for a filter by what is known of an incident at the day of the data: it says how it ended, or that it did not. */
export function isOfOutcome({ kind }: Filter): boolean {
  return kind === 'status' || isServiceKind(kind)
}
