import { AppError } from '../../../shared/contract/error.ts'
import { purgedImports } from '../../../shared/contract/redaction.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Database } from '../store/database.ts'
import { readJournal } from '../store/journal.ts'

/** A file that is to go, by the import that a person asked for. */
export interface PurgedFile {
  readonly snapshot: number
  readonly dataset: Dataset
  readonly sha256: string
  /** The other imports of the same bytes that the folder holds: nobody asked for those. */
  readonly kept: ReadonlySet<number>
  /** The import went with an earlier purge: what is left of its file may still lie somewhere. */
  readonly wasPurged: boolean
}

type Found = Pick<PurgedFile, 'dataset' | 'sha256'>

const LIVE = 'SELECT dataset, sha256, origin FROM snapshot WHERE id = ?'
const UNDONE = `
  SELECT detail ->> 'dataset' AS dataset, detail ->> 'sha256' AS sha256 FROM journal
  WHERE kind = 'import' AND snapshot = ? AND detail ->> 'origin' = 'user'`
const SAME = 'SELECT id FROM snapshot WHERE sha256 = ? AND id <> ?'

/**
 * The file of an import of a person: of one that is there, that was undone, or that was purged before. Fails with
 * `snapshot-unknown` or `snapshot-shipped`.
 */
export function fileToPurge(database: Database, snapshot: number): PurgedFile {
  const live = database.prepare<[number], Found & { readonly origin: string }>(LIVE).get(snapshot)
  if (live?.origin === 'shipped') throw new AppError('snapshot-shipped', { snapshot })
  const known = live ?? database.prepare<[number], Found>(UNDONE).get(snapshot)
  const found = known ?? purgedImports(readJournal(database)).get(snapshot)
  if (found === undefined) throw new AppError('snapshot-unknown', { snapshot })
  const { dataset, sha256 } = found
  const kept = new Set(database.prepare<[string, number], number>(SAME).pluck().all(sha256, snapshot))
  return { snapshot, dataset, sha256, kept, wasPurged: known === undefined }
}
