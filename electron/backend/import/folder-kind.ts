import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { ProblemCode } from '../../../shared/domain/problem.ts'
import type { Database } from '../store/database.ts'

const MARKED = "SELECT count(*) FROM journal WHERE kind = 'demonstration'"
const REAL_RECORDS = "SELECT count(*) FROM snapshot WHERE dataset = 'incidents' AND is_synthetic = 0"

/** A folder that once took synthetic records is a demonstration folder for good. */
export function isDemonstrationFolder(database: Database): boolean {
  return Number(database.prepare(MARKED).pluck().get()) > 0
}

/** Real and synthetic records never share a folder: the refusal where these rows would break that, else `null`. */
export function findSyntheticConflict(
  database: Database,
  dataset: Dataset,
  rows: { readonly synthetic: number; readonly read: number },
): ProblemCode | null {
  if (dataset !== 'incidents' || rows.read === 0) return null
  if (rows.synthetic < rows.read && (rows.synthetic > 0 || isDemonstrationFolder(database)))
    return 'folder-demonstration'
  const hasRealRecords = Number(database.prepare(REAL_RECORDS).pluck().get()) > 0
  return rows.synthetic > 0 && hasRealRecords ? 'folder-real' : null
}
