import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../../shared/contract/error.ts'
import { HOLDER_NAME, LOCK_NAME } from '../platform/data-folder.ts'
import { errorCode, isBusy } from '../platform/error-code.ts'
import { fileModeIn, makeFileInside } from '../platform/private-folder.ts'
import { isRunning } from '../platform/running-process.ts'

/**
 * Runs work as the one writer of a data folder. The system itself ends the lock of a process that is gone. Fails with
 * `folder-locked` while another holds it, told who and where; with `folder-unwritable` where the folder takes no lock.
 */
export function withWriterLock<Result>(dataFolder: string, work: () => Result): Result {
  const lock = acquire(dataFolder)
  try {
    return work()
  } finally {
    release(dataFolder, lock)
  }
}

/** The same for work that takes its time. */
export async function withWriterLockHeld<Result>(dataFolder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = acquire(dataFolder)
  try {
    return await work()
  } finally {
    release(dataFolder, lock)
  }
}

/**
 * The lock is an empty database beside the data: who is in a transaction of it is the writer, until the connection is
 * closed. The file stays, for one that is removed could be locked twice.
 */
function acquire(dataFolder: string): Sqlite.Database {
  let lock: Sqlite.Database | null = null
  const path = join(dataFolder, LOCK_NAME)
  try {
    makeFileInside(path)
    lock = new Sqlite(path, { timeout: 0 })
    // Nothing is ever written: a process that is killed leaves no journal behind.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN IMMEDIATE')
    signLock(dataFolder)
    return lock
  } catch (cause) {
    lock?.close()
    if (isBusy(cause)) throw new AppError('folder-locked', lockHolder(dataFolder) ?? {}, { cause })
    // It is no error of SQLite where the folder itself is gone.
    const reason = errorCode(cause) ?? 'SQLITE_CANTOPEN'
    throw new AppError('folder-unwritable', { reason }, { cause })
  }
}

/** While the lock is still held: who takes it next signs after this. */
function release(dataFolder: string, lock: Sqlite.Database): void {
  unsignLock(dataFolder)
  lock.close()
}

const holderSchema = z.object({
  user: z.string().max(256),
  computer: z.string().max(256),
  /** The number of the process there; an earlier version of the program wrote none. */
  process: z.int().positive().optional(),
})

/** Who writes in a data folder, and on which computer. */
type LockHolder = z.infer<typeof holderSchema>

/**
 * Says in the folder who writes there, for those whom the lock refuses: a folder may be shared by several people. The lock alone
 * decides; where this cannot be written, others are not told a name.
 */
function signLock(dataFolder: string): void {
  try {
    const holder = { user: userInfo().username, computer: hostname(), process: process.pid } satisfies LockHolder
    const path = join(dataFolder, HOLDER_NAME)
    // One that was killed may have left a file that is not ours to write.
    rmSync(path, { force: true })
    writeFileSync(path, JSON.stringify(holder), { mode: fileModeIn(dataFolder) })
  } catch {
    // On a full disk what is written itself fails, and says so.
  }
}

/** Takes that away again. */
function unsignLock(dataFolder: string): void {
  try {
    rmSync(join(dataFolder, HOLDER_NAME), { force: true })
  } catch {
    // It is written anew by who writes next.
  }
}

/**
 * Who said so last; nothing where nobody did, it is only half written yet, or whoever did was killed on this computer: who
 * writes now is about to say so.
 */
function lockHolder(dataFolder: string): (Omit<LockHolder, 'process'> & { readonly context: 'held' }) | null {
  try {
    const text = readFileSync(join(dataFolder, HOLDER_NAME), 'utf8')
    const { user, computer, process: number } = holderSchema.parse(JSON.parse(text))
    return computer === hostname() && number !== undefined && !isRunning(number)
      ? null
      : { user, computer, context: 'held' }
  } catch {
    return null
  }
}
