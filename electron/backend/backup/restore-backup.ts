import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Restored } from '../../../shared/contract/backups.ts'
import { AppError } from '../../../shared/contract/error.ts'
import { rebuildStoredColumns } from '../engine/stored-columns.ts'
import { fileHash } from '../import/format/file-facts.ts'
import { checkFolder } from '../integrity/check-folder.ts'
import { replaceFile } from '../platform/atomic-write.ts'
import { DATABASE_NAME } from '../platform/data-folder.ts'
import { unwritableFolder } from '../platform/error-code.ts'
import { expectAllowed } from '../platform/policy.ts'
import { fileModeIn, makeInside } from '../platform/private-folder.ts'
import { sealOf } from '../store/backup-seal.ts'
import { type Database, ensureDataFolder, openDatabase } from '../store/database.ts'
import { isDemonstrationFolder } from '../store/folder-kind.ts'
import { strangeObjects } from '../store/schema-match.ts'
import { restoringFolder } from '../store/unfinished-work.ts'
import { withWriterLockHeld } from '../store/writer-lock.ts'
import { verifyBackup } from './backup-file.ts'
import { keepBackup } from './backup-folder.ts'
import { continueJournal, formerData } from './continue-journal.ts'
import { type OnProgress, settle } from './copy-database.ts'

interface RestoreOptions {
  readonly dataFolder: string
  /** The backup. */
  readonly path: string
  readonly now: string
  readonly onProgress: OnProgress
}

/**
 * Puts a backup in the place of the data of a folder, after a backup of those. The backup is verified to its last row
 * first: `backup-missing`, `backup-damaged`, `backup-foreign`, `backup-newer`; `folder-locked` while another program
 * writes, `folder-unwritable` where the folder has no room or gives no right. All or nothing: a running program sees the
 * former data, then the restored ones. Data that are damaged beyond reading are set aside, never overwritten.
 */
export async function restoreBackup({ dataFolder, path, now, onProgress }: RestoreOptions): Promise<Restored> {
  const { seal } = await verifyBackup(path)
  ensureDataFolder(dataFolder)
  return withWriterLockHeld(dataFolder, async () => {
    const work = restoringFolder(dataFolder)
    let present: Database | null = null
    try {
      present = openPresent(dataFolder, now)
      // First, for the backup that this one makes may be one too many.
      const snapshots = prepare(work, path, present, now)
      const backup = present === null ? null : await keepPresent(present, { dataFolder, now, onProgress })
      if (present === null) putInPlace(dataFolder, work, now)
      else await writeIntoOpenDatabase(dataFolder, work)
      return { snapshots, backup, isSealed: seal === 'whole' }
    } catch (error) {
      throw unwritableFolder(error)
    } finally {
      present?.close()
      rmSync(work, { recursive: true, force: true })
    }
  })
}

/** The database that is there; `null` where there is none, or it is damaged. */
function openPresent(dataFolder: string, now: string): Database | null {
  if (!existsSync(join(dataFolder, DATABASE_NAME))) return null
  try {
    const database = openDatabase(dataFolder, { now })
    if (database.pragma('quick_check(1)', { simple: true }) === 'ok') return database
    database.close()
    return null
  } catch (error) {
    if (error instanceof AppError && error.code === 'folder-damaged') return null
    throw error
  }
}

/** Makes a copy of the backup what the folder is to hold, in a folder of its own; gives the number of its imports. */
function prepare(work: string, path: string, present: Database | null, now: string): number {
  rmSync(work, { recursive: true, force: true })
  makeInside(work)
  const copy = join(work, DATABASE_NAME)
  copyFileSync(path, copy)
  // A stick may read another time what it did not read before.
  if (sealOf(copy) === 'broken') throw new AppError('backup-damaged')
  chmodSync(copy, fileModeIn(work))
  const sha256 = fileHash(copy) ?? ''
  const database = openDatabase(work, { now })
  try {
    if (isDemonstrationFolder(database)) expectAllowed('demonstration')
    database.pragma('secure_delete = ON')
    continueJournal(database, present === null ? null : formerData(present), { now, sha256 })
    database.transaction(() => rebuildStoredColumns(database)).immediate()
    if (checkFolder(database).length > 0) throw new AppError('backup-damaged')
    // What was purged must not lie in free pages either.
    database.exec('VACUUM')
    return Number(database.prepare('SELECT count(*) FROM snapshot').pluck().get())
  } finally {
    database.close()
  }
}

/** Backs up what is there; what is damaged or of another structure makes no backup, and is set aside as it is. */
async function keepPresent(present: Database, options: Parameters<typeof keepBackup>[1]): Promise<string | null> {
  try {
    if (strangeObjects(present).length === 0) return await keepBackup(present, options)
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'folder-damaged')) throw error
  }
  present.prepare('VACUUM INTO ?').run(damagedPath(options))
  return null
}

function damagedPath({ dataFolder, now }: Pick<RestoreOptions, 'dataFolder' | 'now'>): string {
  return join(dataFolder, `${DATABASE_NAME}.damaged-${now.replaceAll(/[:.]/g, '-')}`)
}

/** Nothing reads a database that is not there or is damaged: the new one takes its name. */
function putInPlace(dataFolder: string, work: string, now: string): void {
  const path = join(dataFolder, DATABASE_NAME)
  settle(join(work, DATABASE_NAME))
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(path + end)) renameSync(path + end, damagedPath({ dataFolder, now }) + end)
  replaceFile(join(work, DATABASE_NAME), path)
}

/** Other programs may have the database open: its pages are written in one transaction, not its file replaced. */
async function writeIntoOpenDatabase(dataFolder: string, work: string): Promise<void> {
  const database = openDatabase(work)
  try {
    await database.backup(join(dataFolder, DATABASE_NAME))
  } finally {
    database.close()
  }
}
