import type { ImportOptions, ImportPlan } from '../../shared/domain/import/import-plan.ts'
import { type ImportPlace, isLeftOut } from './import-places.ts'
import type { LocalClient } from './local-client.ts'
import type { ProgressLine } from './progress-line.ts'

/** A file of a batch, with what an import of it would do. */
export interface PlannedFile {
  readonly place: ImportPlace
  readonly plan: ImportPlan
}

/** What became of a file of a batch. */
export interface FileResult extends PlannedFile {
  readonly snapshot: number | null
  /** The refused files for whose sake a good one was not written: a batch is written whole or not at all. */
  readonly heldBackBy: readonly ImportPlace[]
}

/** True for a file that keeps its batch from being written. */
export function isRefused({ place, plan }: PlannedFile): boolean {
  return plan.plan === null && !isLeftOut(place, plan)
}

/** Plans all files of a batch as the folder is now. */
export async function planBatch(
  local: LocalClient,
  places: readonly ImportPlace[],
  options: ImportOptions,
  progress: ProgressLine,
): Promise<readonly PlannedFile[]> {
  const planned: PlannedFile[] = []
  for (const place of places) {
    progress.begin(place.name)
    planned.push({ place, plan: await local.client.call('import.plan', { file: local.offer(place.path), options }) })
  }
  return planned
}

/** Commits the files of a batch of which none is refused, one after the other. */
export async function commitBatch(
  local: LocalClient,
  planned: readonly PlannedFile[],
  options: ImportOptions,
  progress: ProgressLine,
): Promise<readonly FileResult[]> {
  const results: FileResult[] = []
  for (const { place, plan } of planned) {
    if (plan.plan === null) {
      results.push({ place, plan, snapshot: null, heldBackBy: [] })
      continue
    }
    progress.begin(place.name)
    // The backend holds the newest plan only, and a file's commit may change what the next one would do.
    const isHeld = planned.length === 1
    const newest = isHeld ? plan : await local.client.call('import.plan', { file: local.offer(place.path), options })
    const receipt = await local.client.call('import.commit', { plan: newest.plan ?? '' })
    results.push({ place, plan: receipt.plan, snapshot: receipt.snapshot, heldBackBy: [] })
  }
  return results
}
