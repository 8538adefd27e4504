import type { Snapshot } from '../../../shared/contract/snapshots.ts'

/** The newest import that was fetched from a database and is not withdrawn; `null` where there is none. */
export function lastPull(snapshots: readonly Snapshot[], name: string): Snapshot | null {
  return snapshots.reduce<Snapshot | null>(
    (newest, each) => (each.pull?.source === name && each.snapshot > (newest?.snapshot ?? 0) ? each : newest),
    null,
  )
}
