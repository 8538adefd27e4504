import { chmodSync, copyFileSync, linkSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { isDamagedBackup } from '../backup/backup-file.ts'
import { storedBackups } from '../backup/backup-folder.ts'
import { hasRoom, settle, sizeOf } from '../backup/copy-database.ts'
import { replaceFile } from '../platform/atomic-write.ts'
import { DATABASE_NAME } from '../platform/data-folder.ts'
import { errorCode, isDamage, unwritableFolder } from '../platform/error-code.ts'
import { makeInside } from '../platform/private-folder.ts'
import { sealBackup, sealOf } from '../store/backup-seal.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { purgingFolder } from '../store/unfinished-work.ts'
import { clearFreePages, type PurgedFile, purgeFile } from './purge-file.ts'

/** A backup and the copy of it that is without the file. */
interface PreparedBackup {
  readonly path: string
  readonly mode: number
  readonly copy: string
  /** Where the backup lies while its copy has its place. */
  readonly original: string
  /** True where anything of the file was in it. */
  readonly hasHeld: boolean
}

/** What becomes of the backups of a folder; none of them has been touched. */
export interface PreparedBackups {
  readonly prepared: readonly PreparedBackup[]
  /** Damaged for certain: nothing can be taken out of them, and nothing restored from them. */
  readonly damaged: readonly string[]
}

interface Purge {
  readonly database: Database
  readonly dataFolder: string
  readonly file: PurgedFile
  readonly now: string
}

/**
 * Makes a copy of every backup without a file. All are rewritten: one that was made after an undo has what lay in free pages
 * then. Fails with `backup-not-purged` for a backup that may be good and cannot be rewritten, and with `folder-unwritable`.
 */
export async function prepareBackups({ database, dataFolder, file, now }: Purge): Promise<PreparedBackups> {
  const kept = await storedBackups(dataFolder)
  for (const { name, facts, failure } of kept)
    if (facts === null && !isDamagedBackup(failure)) throw notPurged(name, failure)
  const bytes = kept.reduce((sum, { facts }) => sum + (facts?.bytes ?? 0), sizeOf(database))
  for (const folder of [dataFolder, ...kept.slice(0, 1).map(({ path }) => dirname(path))])
    if (!hasRoom(folder, bytes)) throw new AppError('folder-unwritable', { reason: 'ENOSPC' })
  const prepared: PreparedBackup[] = []
  const damaged: string[] = []
  for (const { name, path, facts } of kept) {
    const work = join(purgingFolder(dataFolder), name)
    const copy = facts === null ? null : prepare({ name, path, work }, file, now)
    if (copy === null) damaged.push(path)
    else prepared.push(copy)
  }
  return { prepared, damaged }
}

function notPurged(name: string, cause: unknown): AppError {
  const reason = cause instanceof AppError ? cause.code : (errorCode(cause) ?? '')
  return new AppError('backup-not-purged', { name, reason }, { cause })
}

/** `null` for a backup that shows to be damaged where it is read. */
function prepare(
  { name, path, work }: { readonly name: string; readonly path: string; readonly work: string },
  file: PurgedFile,
  now: string,
): PreparedBackup | null {
  const copy = join(work, DATABASE_NAME)
  try {
    for (const folder of [dirname(work), work]) makeInside(folder)
    const { mode } = statSync(path)
    copyFileSync(path, copy)
    if (sealOf(copy) === 'broken') return null
    // A backup that was made read-only is one all the same.
    chmodSync(copy, mode | 0o200)
    const hasHeld = purgeCopy(work, file, now)
    settle(copy)
    sealBackup(copy)
    return { path, mode, copy, original: join(work, 'original'), hasHeld }
  } catch (cause) {
    if (isDamage(cause) || (cause instanceof AppError && cause.code === 'folder-damaged')) return null
    const error = unwritableFolder(cause)
    throw error instanceof AppError ? error : notPurged(name, cause)
  }
}

function purgeCopy(work: string, file: PurgedFile, now: string): boolean {
  const database = openDatabase(work, { now })
  try {
    const rows = purgeFile(database, file, now)
    clearFreePages(database)
    return rows !== null
  } finally {
    database.close()
  }
}

/** Does work while the copies are in the place of the backups, where they stay; all backups are back if it fails. */
export function withCopiesInPlace<Result>(prepared: readonly PreparedBackup[], work: () => Result): Result {
  const replaced: PreparedBackup[] = []
  try {
    for (const each of prepared) {
      keepOriginal(each)
      replaced.push(each)
      // Windows replaces no file that is read-only.
      chmodSync(each.path, each.mode | 0o200)
      replaceFile(each.copy, each.path)
      chmodSync(each.path, each.mode)
    }
    return work()
  } catch (error) {
    for (const { original, path, mode } of replaced) {
      chmodSync(path, mode | 0o200)
      renameSync(original, path)
      chmodSync(path, mode)
    }
    throw error
  }
}

/** Under a second name, so that the place of a backup is never empty. */
function keepOriginal({ path, original }: PreparedBackup): void {
  try {
    linkSync(path, original)
  } catch {
    // A file system may have no second names.
    copyFileSync(path, original)
  }
}
