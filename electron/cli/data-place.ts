import { closeSync, opendirSync, openSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MessageKey } from '../../shared/i18n/translator.ts'
import { DATABASE_NAME, expectFittingPath } from '../backend/platform/data-folder.ts'
import { ensureFolder } from '../backend/platform/ensure-folder.ts'
import { errorCode } from '../backend/platform/error-code.ts'
import { UsageError } from './terminal.ts'

/** A data folder that this user cannot have, with a message; ends with exit code 2. */
export class FolderRefusal extends Error {
  readonly key: MessageKey
  readonly values: Readonly<Record<string, string>>

  constructor(key: MessageKey, values: Readonly<Record<string, string>>, cause: unknown) {
    super(key, { cause })
    this.name = 'FolderRefusal'
    this.key = key
    this.values = values
  }
}

/**
 * Makes the data folder of a command where it is missing. Throws a `UsageError` where a file stands in its place or
 * above it, a `FolderRefusal` where it cannot be made or read.
 */
export function ensureDataPlace(path: string): void {
  expectFittingPath(path)
  const file = fileOnTheWay(path)
  if (file !== null) throw new UsageError('command.usage-data-dir-file', { path, file })
  try {
    ensureFolder(path)
  } catch (cause) {
    throw new FolderRefusal('command.folder-not-made', { path }, cause)
  }
  try {
    opendirSync(path).closeSync()
    const database = join(path, DATABASE_NAME)
    if (statSync(database, { throwIfNoEntry: false }) !== undefined) closeSync(openSync(database, 'r'))
  } catch (cause) {
    throw new FolderRefusal('command.folder-closed', { path }, cause)
  }
}

/** What stands where a folder is needed and is none; `null` where nothing does, or where one may not look. */
function fileOnTheWay(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found !== undefined) return found.isDirectory() ? null : path
  } catch (error) {
    // Below a file there is nothing: what stands in the way is farther up.
    if (errorCode(error) !== 'ENOTDIR') return null
  }
  const parent = dirname(path)
  return parent === path ? null : fileOnTheWay(parent)
}
