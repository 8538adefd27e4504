import { type Parts, SERVICE_PARTS } from '../incidents/service-part.ts'
import type { OnTimeRow } from './service-question.ts'

/** How many incidents some parts are. */
export function sizeOf(parts: Parts): number {
  return SERVICE_PARTS.reduce((sum, part) => sum + parts[part], 0)
}

/** The largest share first; those without a share last, by their size. */
export function inOrderOfShare(rows: readonly OnTimeRow[]): readonly OnTimeRow[] {
  return rows.toSorted(
    (one, other) => (other.value ?? -1) - (one.value ?? -1) || sizeOf(other.parts) - sizeOf(one.parts),
  )
}
