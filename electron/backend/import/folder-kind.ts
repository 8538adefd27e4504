import type { ProblemCode } from '../../../shared/domain/problem.ts'
import type { Database } from '../store/database.ts'

const MARKED = "SELECT count(*) FROM journal WHERE kind = 'demonstration'"
const REAL_RECORDS = "SELECT count(*) FROM snapshot WHERE dataset = 'incidents' AND is_synthetic = 0"
const SYNTHETIC_PREFIX = 'DEMO-'

/** What incidents a folder may take: only synthetic ones, only real ones, or either as long as it has none. */
export type FolderKind = 'demonstration' | 'real' | 'open'

/** A folder that once took synthetic records is a demonstration folder for good. */
export function isDemonstrationFolder(database: Database): boolean {
  return Number(database.prepare(MARKED).pluck().get()) > 0
}

export function folderKind(database: Database): FolderKind {
  if (isDemonstrationFolder(database)) return 'demonstration'
  return Number(database.prepare(REAL_RECORDS).pluck().get()) > 0 ? 'real' : 'open'
}

export function isSyntheticReference(reference: string): boolean {
  return reference.startsWith(SYNTHETIC_PREFIX)
}

/** Real and synthetic incidents never share a folder: the refusal where these would break that, else `null`. */
export function syntheticConflict(
  kind: FolderKind,
  incidents: { readonly synthetic: number; readonly all: number },
): ProblemCode | null {
  const { synthetic, all } = incidents
  if (synthetic < all && (synthetic > 0 || kind === 'demonstration')) return 'folder-demonstration'
  return synthetic > 0 && kind === 'real' ? 'folder-real' : null
}
