import { rmSync } from 'node:fs'
import type { Purged } from '../../../shared/contract/backups.ts'
import { AppError } from '../../../shared/contract/error.ts'
import { unwritableFolder } from '../platform/error-code.ts'
import { sweepTemporaryFolders } from '../platform/temporary-folder.ts'
import type { Database } from '../store/database.ts'
import { takeInterruptedStages } from '../store/interrupted-stages.ts'
import { forgetLists } from '../store/lists-folder.ts'
import { removeUnfinishedWork } from '../store/unfinished-work.ts'
import { setAside } from '../store/used-folder.ts'
import { withWriterLockHeld } from '../store/writer-lock.ts'
import { keptFolder } from '../warehouse/sources/kept-folder.ts'
import { prepareBackups, withCopiesInPlace } from './prepared-backups.ts'
import { clearFreePages, emptyLog, fileToPurge, purgeFile } from './purge-file.ts'

interface PurgeOptions {
  readonly database: Database
  readonly dataFolder: string
  readonly snapshot: number
  readonly now: string
}

/**
 * Takes an import and its file out of a data folder for good, also one that was undone since: out of the backups and the
 * database, then out of all other copies, free pages and the write-ahead log. A purge that is refused has changed nothing;
 * one that was cut off, or fails with `purge-unfinished`, is finished by asking for it again, which takes whatever is left
 * of the file.
 */
export async function purgeFolder(options: PurgeOptions): Promise<Purged> {
  const { database, dataFolder, snapshot } = options
  return withWriterLockHeld(dataFolder, async () => {
    const file = fileToPurge(database, snapshot)
    try {
      removeUnfinishedWork(dataFolder)
      emptyLog(database)
      const { prepared, damaged } = await prepareBackups({ ...options, file })
      const rows = withCopiesInPlace(prepared, () => purgeSnapshot(database, snapshot, options.now))
      const deleted = finish(database, dataFolder, damaged)
      const backups = prepared.filter(({ hasHeld }) => hasHeld).length
      return { purged: snapshot, rows, backups, deleted, wasPurged: file.wasPurged }
    } catch (error) {
      throw unwritableFolder(error)
    } finally {
      removeUnfinishedWork(dataFolder)
    }
  })
}

/** What is left once the import is gone; gives how many copies went that could not be rewritten. */
function finish(database: Database, dataFolder: string, damaged: readonly string[]): number {
  try {
    // What migrations and damage left beside the database would keep what is to be gone.
    const others = setAside(dataFolder)
    // Pages of pulls that were cut off, and lists beside counts, may hold the same records.
    rmSync(keptFolder(dataFolder), { recursive: true, force: true })
    forgetLists(dataFolder)
    for (const path of [...damaged, ...others]) rmSync(path, { recursive: true, force: true })
    takeInterruptedStages(dataFolder)
    sweepTemporaryFolders()
    removeUnfinishedWork(dataFolder)
    clearFreePages(database)
    return damaged.length + others.filter((path) => !/-(?:wal|shm)$/.test(path)).length
  } catch (cause) {
    throw new AppError('purge-unfinished', {}, { cause })
  }
}

/**
 * Takes an import of a person out of a database, and what is left of its file where the import was undone or purged before.
 * Gives the number of rows that went. Fails with `snapshot-unknown` or `snapshot-shipped`.
 */
export function purgeSnapshot(database: Database, snapshot: number, now: string): number {
  return purgeFile(database, fileToPurge(database, snapshot), now) ?? 0
}
