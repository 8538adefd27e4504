import { statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../../shared/contract/error.ts'
import { DATABASE_NAME } from '../platform/data-folder.ts'
import type { Database } from './database.ts'
import { goneFolder } from './used-folder.ts'

/**
 * By what a data folder is known again while the program runs. The file is recognised at the cost of one look, but is
 * another one once it was copied away and back, or its disk was connected again; its data are then the same as before.
 */
export interface FolderIdentity {
  /** Device and number of the database on it. */
  readonly file: string
  /** The hash of the first entry of its journal, which no import and no undo changes. */
  readonly origin: string
}

const ORIGIN = 'SELECT hash FROM journal ORDER BY sequence LIMIT 1'

/** The identity of a folder whose database was just opened. */
export function folderIdentity(database: Database, dataFolder: string): FolderIdentity {
  return { file: fileOf(dataFolder) ?? '', origin: originOf(database) }
}

/** True where a database is what was known, wherever it lies now. */
export function isSameFolder(one: FolderIdentity, other: FolderIdentity): boolean {
  return one.file === other.file || one.origin === other.origin
}

/** True where the database that is open is still the one in its folder. */
export function isInPlace({ file }: FolderIdentity, dataFolder: string): boolean {
  return fileOf(dataFolder) === file
}

/**
 * Fails where the database that is open is no longer the one in its folder: with `folder-gone` where none is there or
 * another's, with `folder-damaged` where only its backups are, with `backend-gone` where the same data are there in another
 * file, which only a new process opens.
 */
export function expectInPlace({ file, origin }: FolderIdentity, dataFolder: string): void {
  const present = fileOf(dataFolder)
  if (present === file) return
  if (present === null) throw goneFolder(dataFolder)
  throw originAt(dataFolder) === origin ? new AppError('backend-gone') : replacedFolder()
}

/** The error where another folder has taken the place of the one that was open. */
export function replacedFolder(): AppError {
  return new AppError('folder-gone', { context: 'replaced' })
}

function fileOf(dataFolder: string): string | null {
  try {
    const { dev, ino } = statSync(join(dataFolder, DATABASE_NAME), { bigint: true })
    return `${dev}:${ino}`
  } catch {
    // None is there, or the disk does not answer for now: what was open is out of reach.
    return null
  }
}

function originOf(database: Database): string {
  return String(database.prepare(ORIGIN).pluck().get() ?? '')
}

function originAt(dataFolder: string): string | null {
  let database: Database | null = null
  try {
    database = new Sqlite(join(dataFolder, DATABASE_NAME), { readonly: true, fileMustExist: true })
    return originOf(database)
  } catch {
    // It is not read at all: then it is not what was open.
    return null
  } finally {
    database?.close()
  }
}
