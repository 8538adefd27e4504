import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Purged } from '../../shared/contract/backups.ts'
import { AppError } from '../../shared/contract/error.ts'
import { readBackup } from './backup/backup-file.ts'
import { keptBackups, removeUnfinished } from './backup/backup-folder.ts'
import { replaceFile, settle } from './backup/copy-database.ts'
import { DATABASE_NAME } from './data-folder.ts'
import { purgeSnapshot, purgeUndone, undoneImport } from './purge/purge-snapshot.ts'
import { type Database, openDatabase } from './store/database.ts'
import { withWriterLockHeld } from './store/writer-lock.ts'

interface PurgeOptions {
  readonly database: Database
  readonly dataFolder: string
  readonly snapshot: number
  readonly now: string
}

const PURGED = "SELECT count(*) FROM journal WHERE kind = 'purge' AND snapshot = ?"
const LIVE = 'SELECT origin, sha256 FROM snapshot WHERE id = ?'
/** The imports of a backup that hold the file of the purged one, under whatever number. */
const HELD = 'SELECT id, origin FROM snapshot WHERE id = @snapshot OR sha256 = @sha256 ORDER BY id'
const LIVE_ALL = 'SELECT id FROM snapshot'

/**
 * Takes an import out of a data folder for good, also one that was undone since: out of its backups first, then out of the
 * database, then out of free pages and the write-ahead log. One that was cut off is finished by asking for it again.
 */
export async function purgeFolder({ database, dataFolder, snapshot, now }: PurgeOptions): Promise<Purged> {
  return withWriterLockHeld(dataFolder, async () => {
    const live = database.prepare<[number], { origin: string; sha256: string }>(LIVE).get(snapshot)
    const isDone = Number(database.prepare(PURGED).pluck().get(snapshot)) > 0
    const undone = live === undefined && !isDone ? undoneImport(database, snapshot) : null
    if (live === undefined && !isDone && undone === null) throw new AppError('snapshot-unknown', { snapshot })
    if (live?.origin === 'shipped') throw new AppError('snapshot-shipped', { snapshot })
    const sha256 = live?.sha256 ?? undone?.sha256 ?? null
    const others = database.prepare<[], number>(LIVE_ALL).pluck().all()
    const kept = new Set(others.filter((id) => id !== snapshot))
    const backups = await purgeBackups(dataFolder, { snapshot, sha256, kept }, now)
    removeOtherCopies(dataFolder)
    const rows = live === undefined ? 0 : purgeSnapshot(database, snapshot, now)
    if (undone !== null) purgeUndone(database, snapshot, now)
    clearFreePages(database)
    return { purged: snapshot, rows, backups }
  })
}

/** What is to go from the backups: an import, and its file where no import that is kept has it too. */
interface Purge {
  readonly snapshot: number
  readonly sha256: string | null
  readonly kept: ReadonlySet<number>
}

/** Rewrites a database without its free pages, and empties its write-ahead log. */
function clearFreePages(database: Database): void {
  database.exec('VACUUM')
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  if (result?.busy === 1) throw new AppError('folder-locked')
}

/**
 * Gives how many held the import; one that cannot be rewritten goes. All are rewritten: one that was made after an undo has
 * what lay in free pages then.
 */
async function purgeBackups(dataFolder: string, { snapshot, sha256, kept }: Purge, now: string): Promise<number> {
  let held = 0
  for (const { path, facts } of await keptBackups(dataFolder)) {
    const found = await readBackup(path, (backup) =>
      backup.prepare<object, { id: number; origin: string }>(HELD).all({ snapshot, sha256 }),
    ).catch(() => null)
    const gone = found?.filter(({ id }) => !kept.has(id)) ?? null
    if (gone?.length !== 0) held += 1
    const canPurge = facts !== null && gone?.every(({ origin }) => origin === 'user') === true
    const ids = gone?.map(({ id }) => id) ?? []
    if (!canPurge || !purgeBackup(dataFolder, path, ids, now)) rmSync(path, { force: true })
  }
  return held
}

/** Works on a copy in a folder of its own; false when it cannot be done. */
function purgeBackup(dataFolder: string, path: string, snapshots: readonly number[], now: string): boolean {
  const work = join(dataFolder, 'purging')
  try {
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work)
    copyFileSync(path, join(work, DATABASE_NAME))
    const database = openDatabase(work)
    try {
      for (const snapshot of snapshots) purgeSnapshot(database, snapshot, now)
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
