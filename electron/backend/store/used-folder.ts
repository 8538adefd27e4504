import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { BACKUPS_NAME, DATABASE_NAME } from '../platform/data-folder.ts'

/** What a migration keeps, and what a restore sets aside. */
const COPIES = [`${DATABASE_NAME}.before-version-`, `${DATABASE_NAME}.damaged-`]

/**
 * True for a folder with copies of a database that was once in it: backups, whole or cut off, and what was kept before a
 * migration or set aside. The lock and the log are no sign of one: a first start that was killed leaves these.
 */
export function hasCopies(dataFolder: string): boolean {
  const backups = join(dataFolder, BACKUPS_NAME)
  const isFolder = statSync(backups, { throwIfNoEntry: false })?.isDirectory() ?? false
  return (
    setAside(dataFolder).length > 0 ||
    (isFolder && readdirSync(backups).some((name) => name.startsWith('irisboard-') && name.includes('.sqlite')))
  )
}

/** The paths of what migrations kept and restores set aside beside the database. */
export function setAside(dataFolder: string): readonly string[] {
  const names = readdirSync(dataFolder).filter((name) => COPIES.some((copy) => name.startsWith(copy)))
  return names.map((name) => join(dataFolder, name))
}

/** True where the write-ahead log holds changes that are not in the database yet. */
export function hasUnwrittenChanges(dataFolder: string): boolean {
  return sizeOf(join(dataFolder, `${DATABASE_NAME}-wal`)) > 0
}

/** The error for a folder in which the database is not that was there. */
export function goneFolder(dataFolder: string): AppError {
  const path = join(dataFolder, DATABASE_NAME)
  return existsSync(dataFolder) && (hasCopies(dataFolder) || hasUnwrittenChanges(dataFolder))
    ? new AppError('folder-damaged', { path, file: DATABASE_NAME, context: 'missing' })
    : new AppError('folder-gone')
}

/** True where no database is, or one without any content. */
export function lacksDatabase(dataFolder: string): boolean {
  return sizeOf(join(dataFolder, DATABASE_NAME)) === 0
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
