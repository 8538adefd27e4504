import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../../shared/contract/error.ts'
import { LOCK_NAME } from '../platform/data-folder.ts'
import { errorCode, isBusy } from '../platform/error-code.ts'
import { makeFileInside } from '../platform/private-folder.ts'
import { lockHolder, signLock, unsignLock } from './lock-holder.ts'

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
