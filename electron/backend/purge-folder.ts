import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Purged } from '../../shared/contract/backups.ts'
import { AppError } from '../../shared/contract/error.ts'
import { readBackup } from './backup/backup-file.ts'
import { keptBackups, removeUnfinished } from './backup/backup-folder.ts'
import { replaceFile, settle } from './backup/copy-database.ts'
import { DATABASE_NAME } from './data-folder.ts'
import { purgeSnapshot } from './purge/purge-snapshot.ts'
import { type Database, openDatabase } from './store/database.ts'
import { withWriterLockHeld } from './store/writer-lock.ts'

interface PurgeOptions {
  readonly database: Database
  readonly dataFolder: string
  readonly snapshot: number
  readonly now: string
}

const PURGED = "SELECT count(*) FROM journal WHERE kind = 'purge' AND snapshot = ?"
const LIVE = 'SELECT origin FROM snapshot WHERE id = ?'

/**
 * Takes an import out of a data folder for good: out of its backups first, then out of the database, then out of free
 * pages and the write-ahead log. One that was cut off is finished by asking for it again.
 */
export async function purgeFolder({ database, dataFolder, snapshot, now }: PurgeOptions): Promise<Purged> {
  return withWriterLockHeld(dataFolder, async () => {
    const origin = database.prepare<[number], string>(LIVE).pluck().get(snapshot)
    const isDone = Number(database.prepare(PURGED).pluck().get(snapshot)) > 0
    if (origin === undefined && !isDone) throw new AppError('snapshot-unknown', { snapshot })
    if (origin === 'shipped') throw new AppError('snapshot-shipped', { snapshot })
    const backups = await purgeBackups(dataFolder, snapshot, now)
    removeOtherCopies(dataFolder)
    const rows = origin === undefined ? 0 : purgeSnapshot(database, snapshot, now)
    clearFreePages(database)
    return { purged: snapshot, rows, backups }
  })
}

/** Rewrites a database without its free pages, and empties its write-ahead log. */
function clearFreePages(database: Database): void {
  database.exec('VACUUM')
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  if (result?.busy === 1) throw new AppError('folder-locked')
}

/** Gives how many held the import; one that cannot be rewritten goes. */
async function purgeBackups(dataFolder: string, snapshot: number, now: string): Promise<number> {
  let held = 0
  for (const { path, facts } of await keptBackups(dataFolder)) {
    const origin = await readBackup(path, (backup) => backup.prepare(LIVE).pluck().get(snapshot)).catch(() => 'damaged')
    if (origin === undefined) continue
    held += 1
    const isPurged = facts !== null && origin === 'user' && purgeBackup(dataFolder, path, snapshot, now)
    if (!isPurged) rmSync(path, { force: true })
  }
  return held
}

/** Works on a copy in a folder of its own; false when it cannot be done. */
function purgeBackup(dataFolder: string, path: string, snapshot: number, now: string): boolean {
  const work = join(dataFolder, 'purging')
  try {
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work)
    copyFileSync(path, join(work, DATABASE_NAME))
    const database = openDatabase(work)
    try {
      purgeSnapshot(database, snapshot, now)
      clearFreePages(database)
    } finally {
      database.close()
    }
    settle(join(work, DATABASE_NAME))
    replaceFile(join(work, DATABASE_NAME), path)
    return true
  } catch {
    // A copy that cannot be written or read must not keep what is to be gone.
    return false
  } finally {
    rmSync(work, { recursive: true, force: true })
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
}
