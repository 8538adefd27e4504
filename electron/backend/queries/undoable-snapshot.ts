import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Database } from '../store/database.ts'

const NEWEST = `
  SELECT id, dataset FROM snapshot s
  WHERE origin = 'user' AND NOT EXISTS (SELECT 1 FROM snapshot later WHERE later.id > s.id)`

/** The snapshot that undo would withdraw: the newest one, if a user imported it. */
export function undoableSnapshot(database: Database): { readonly id: number; readonly dataset: Dataset } | null {
  return database.prepare<[], { id: number; dataset: Dataset }>(NEWEST).get() ?? null
}
