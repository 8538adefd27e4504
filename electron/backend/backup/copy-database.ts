import { existsSync, rmSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../../shared/contract/error.ts'
import { replaceFile } from '../platform/atomic-write.ts'
import { ensureFolder } from '../platform/ensure-folder.ts'
import { errorCode } from '../platform/error-code.ts'
import { makeFileInside, makeInside } from '../platform/private-folder.ts'
import { sealBackup } from '../store/backup-seal.ts'
import type { Database } from '../store/database.ts'
import { type BackupFacts, verifyBackup } from './backup-file.ts'

/** So many pages are copied between two reports of progress. */
const STEP_PAGES = 2048

export type OnProgress = (done: number, total: number) => void

/**
 * Writes a database as one file, which is there whole and verified, or not at all. Fails with `backup-disk-full`,
 * `backup-forbidden` or `backup-failed` where it cannot be written, or with `folder-damaged` where the copy proves the
 * database itself to be damaged.
 */
export async function copyDatabase(database: Database, path: string, onProgress: OnProgress): Promise<BackupFacts> {
  const part = `${path}.part`
  makeFolder(dirname(path))
  try {
    rmSync(part, { force: true })
    if (!hasRoom(dirname(path), sizeOf(database))) throw failed('ENOSPC', null)
    makeFileInside(part)
    await database.backup(part, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages)
        return STEP_PAGES
      },
    })
    settle(part)
    sealBackup(part)
    const facts = await verifyBackup(part)
    replaceFile(part, path)
    return facts
  } catch (error) {
    // SQLite could not take away what it had beside it on a disk that is full.
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(part + end, { force: true })
    throw failureOf(error)
  }
}

function makeFolder(folder: string): void {
  try {
    if (!existsSync(folder) && existsSync(dirname(folder))) makeInside(folder)
    else ensureFolder(folder)
  } catch (error) {
    throw failureOf(error)
  }
}

/** The size of a database in bytes, what lies in its write-ahead log included. */
export function sizeOf(database: Database): number {
  const [pages, size] = ['page_count', 'page_size'].map((name) => Number(database.pragma(name, { simple: true })))
  return (pages ?? 0) * (size ?? 0)
}

/** Asked before so many bytes are written, so that a disk is not first filled to its last byte. */
export function hasRoom(folder: string, bytes: number): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= bytes
}

/** Makes a copy a single file: it remembers the write-ahead log of the original, which it does not have. */
export function settle(path: string): void {
  const copy = new Sqlite(path)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

function failureOf(error: unknown): unknown {
  if (error instanceof AppError && error.code === 'backup-unreadable')
    return failed(String(error.details.reason), error)
  if (error instanceof AppError)
    return error.code === 'backup-damaged' ? new AppError('folder-damaged', {}, { cause: error }) : error
  const reason = errorCode(error)
  return reason === null ? error : failed(reason, error)
}

/** What the system and SQLite call a folder that takes no file. */
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'])

/** What they call a place without room; the last one is about a file that SQLite makes beside a database. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'])

function failed(reason: string, cause: unknown): AppError {
  if (FULL.has(reason)) return new AppError('backup-disk-full', {}, { cause })
  return FORBIDDEN.has(reason)
    ? new AppError('backup-forbidden', {}, { cause })
    : new AppError('backup-failed', { reason }, { cause })
}
