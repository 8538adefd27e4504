import { chmodSync, copyFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Purged } from '../../shared/contract/backups.ts'
import { AppError } from '../../shared/contract/error.ts'
import { keptBackups, removeUnfinished } from './backup/backup-folder.ts'
import { replaceFile, settle } from './backup/copy-database.ts'
import { DATABASE_NAME } from './data-folder.ts'
import { errorCode } from './error-code.ts'
import { makeInside } from './private-folder.ts'
import { purgeFile } from './purge/purge-file.ts'
import { purgeSnapshot } from './purge/purge-snapshot.ts'
import { fileToPurge, type PurgedFile } from './purge/purged-file.ts'
import { type Database, openDatabase } from './store/database.ts'
import { takeInterruptedStages } from './store/stage-under-way.ts'
import { withWriterLockHeld } from './store/writer-lock.ts'
import { sweepTemporaryFolders } from './temporary-folder.ts'

interface PurgeOptions {
  readonly database: Database
  readonly dataFolder: string
  readonly snapshot: number
  readonly now: string
}

/**
 * Takes an import and its file out of a data folder for good, also one that was undone since: out of the backups first, then
 * out of the database, then out of free pages and the write-ahead log. One that was cut off is finished by asking for it
 * again, which takes whatever is left of the file.
 */
export async function purgeFolder({ database, dataFolder, snapshot, now }: PurgeOptions): Promise<Purged> {
  return withWriterLockHeld(dataFolder, async () => {
    const file = fileToPurge(database, snapshot)
    const backups = await purgeBackups(dataFolder, file, now)
    removeOtherCopies(dataFolder)
    const rows = purgeSnapshot(database, snapshot, now)
    clearFreePages(database)
    return { purged: snapshot, rows, backups, wasPurged: file.wasPurged }
  })
}

/** Rewrites a database without its free pages, and empties its write-ahead log. */
function clearFreePages(database: Database): void {
  database.exec('VACUUM')
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  if (result?.busy === 1) throw new AppError('folder-locked')
}

/**
 * Gives how many held anything of the file; one that cannot be read goes. All are rewritten: one that was made after an undo
 * has what lay in free pages then.
 */
async function purgeBackups(dataFolder: string, file: PurgedFile, now: string): Promise<number> {
  let held = 0
  for (const { path, facts } of await keptBackups(dataFolder)) {
    const outcome = facts === null ? 'unreadable' : purgeBackup(dataFolder, path, file, now)
    if (outcome === 'unreadable') rmSync(path, { force: true })
    if (outcome !== 'free') held += 1
  }
  return held
}

/** What the system and SQLite call a disk that is full or a place that takes no file. */
const UNWRITABLE = /^(?:ENOSPC|EDQUOT|EFBIG|EACCES|EPERM|EROFS|SQLITE_(?:FULL|READONLY|IOERR_WRITE))/

/** Works on a copy in a folder of its own. Fails with `folder-unwritable`, for a backup that is good must not go then. */
function purgeBackup(dataFolder: string, path: string, file: PurgedFile, now: string): 'held' | 'free' | 'unreadable' {
  const work = join(dataFolder, 'purging')
  const copy = join(work, DATABASE_NAME)
  try {
    rmSync(work, { recursive: true, force: true })
    makeInside(work)
    const { mode } = statSync(path)
    copyFileSync(path, copy)
    // A backup that was made read-only is one all the same; Windows replaces none that is.
    for (const each of [path, copy]) if ((mode & 0o200) === 0) chmodSync(each, mode | 0o200)
    const hasHeld = purgeCopy(work, file, now)
    settle(copy)
    replaceFile(copy, path)
    chmodSync(path, mode)
    return hasHeld ? 'held' : 'free'
  } catch (cause) {
    const reason = errorCode(cause) ?? ''
    if (UNWRITABLE.test(reason)) throw new AppError('folder-unwritable', { reason }, { cause })
    // A copy that cannot be read must not keep what is to be gone.
    return 'unreadable'
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** True where anything of the file was there. */
function purgeCopy(work: string, file: PurgedFile, now: string): boolean {
  const database = openDatabase(work)
  try {
    const rows = purgeFile(database, file, now)
    clearFreePages(database)
    return rows !== null
  } finally {
    database.close()
  }
}

/** What migrations, damage and interrupted work left beside the database would keep what is to be gone. */
function removeOtherCopies(dataFolder: string): void {
  const others = readdirSync(dataFolder).filter(
    (name) => name.startsWith(`${DATABASE_NAME}.before-version-`) || name.startsWith(`${DATABASE_NAME}.damaged-`),
  )
  for (const name of [...others, 'restoring', 'purging'])
    rmSync(join(dataFolder, name), { recursive: true, force: true })
  removeUnfinished(dataFolder)
  takeInterruptedStages(dataFolder)
  sweepTemporaryFolders()
}
