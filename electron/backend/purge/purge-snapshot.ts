import type { Database } from '../store/database.ts'
import { purgeFile } from './purge-file.ts'
import { fileToPurge } from './purged-file.ts'

/**
 * Takes an import of a person out of a database, and what is left of its file where the import was undone or purged before.
 * Gives the number of rows that went. Fails with `snapshot-unknown` or `snapshot-shipped`.
 */
export function purgeSnapshot(database: Database, snapshot: number, now: string): number {
  return purgeFile(database, fileToPurge(database, snapshot), now) ?? 0
}
