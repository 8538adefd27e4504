import { RECORD_DATASETS } from '../../../shared/domain/dataset/synthetic.ts'
import type { Database } from './database.ts'

const MARKED = "SELECT count(*) FROM journal WHERE kind = 'demonstration'"
const REAL_RECORDS = `
  SELECT count(*) FROM snapshot
  WHERE is_synthetic = 0 AND origin = 'user' AND dataset IN (SELECT value FROM json_each(?))`

/** What records a folder may take: only synthetic ones, only real ones, or either as long as it has none. */
export type FolderKind = 'demonstration' | 'real' | 'open'

/** A folder that once took synthetic records is a demonstration folder for good. */
export function isDemonstrationFolder(database: Database): boolean {
  return Number(database.prepare(MARKED).pluck().get()) > 0
}

/** The kind of a folder, by its journal and the imports of its users. */
export function folderKind(database: Database): FolderKind {
  if (isDemonstrationFolder(database)) return 'demonstration'
  const real = database.prepare<[string], number>(REAL_RECORDS).pluck().get(JSON.stringify(RECORD_DATASETS))
  return Number(real) > 0 ? 'real' : 'open'
}

const CELLS = 'SELECT 1 FROM cell_pull'
const RECORDS = `
  SELECT 1 FROM snapshot WHERE dataset = 'incidents' AND id NOT IN (SELECT snapshot FROM cell_pull)`

/** What the incidents of a folder are counted from: grouped counts of a warehouse, records, or nothing yet. Never both. */
export type CountedFrom = 'cells' | 'records' | 'nothing'

export function countedFrom(database: Database): CountedFrom {
  if (database.prepare(CELLS).get() !== undefined) return 'cells'
  return database.prepare(RECORDS).get() === undefined ? 'nothing' : 'records'
}
