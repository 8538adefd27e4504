import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { DATABASE_NAME, RECIPES_NAME } from '../platform/data-folder.ts'
import { ensureFolder } from '../platform/ensure-folder.ts'
import { errorCode } from '../platform/error-code.ts'
import { openTemporaryFolder } from '../platform/temporary-folder.ts'
import type { Database } from '../store/database.ts'
import { copyDatabase, type OnProgress } from './copy-database.ts'

interface FolderCopy {
  readonly dataFolder: string
  /** Where the copy gets a folder of its own. */
  readonly copies: string
  /** The present day, by which the copy is called. */
  readonly day: string
  readonly onProgress: OnProgress
}

/**
 * Copies a data folder, its database sealed and verified, and gives the path of the copy: it is there whole under its name, or
 * not at all. The folder itself is only read. Fails with `copy-failed`, or with `folder-damaged` where the copy proves that.
 */
export async function copyFolder(database: Database, copy: FolderCopy): Promise<string> {
  try {
    ensureFolder(copy.copies)
    // What a process that was killed has begun the next one takes away.
    const part = openTemporaryFolder(copy.copies)
    try {
      return await copyInto(join(part.path, 'copy'), database, copy)
    } finally {
      part.close()
    }
  } catch (cause) {
    const reason = reasonOf(cause)
    throw reason === null ? cause : new AppError('copy-failed', { reason }, { cause })
  }
}

async function copyInto(part: string, database: Database, copy: FolderCopy): Promise<string> {
  const { dataFolder, copies, day, onProgress } = copy
  mkdirSync(part, { mode: 0o700 })
  await copyDatabase(database, join(part, DATABASE_NAME), onProgress)
  // All else that lies beside the database can be made again.
  const recipes = join(dataFolder, RECIPES_NAME)
  if (existsSync(recipes)) cpSync(recipes, join(part, RECIPES_NAME), { recursive: true })
  const path = freePath(copies, `${basename(dataFolder) || 'irisboard'} ${day}`)
  renameSync(part, path)
  return path
}

function freePath(copies: string, name: string, number = 1): string {
  const path = join(copies, number === 1 ? name : `${name} ${number}`)
  return existsSync(path) ? freePath(copies, name, number + 1) : path
}

/** Why the copy could not be written; `null` for what has another cause. */
function reasonOf(cause: unknown): string | null {
  if (!(cause instanceof AppError)) return errorCode(cause)
  if (cause.code === 'backup-disk-full') return 'ENOSPC'
  if (cause.code === 'backup-forbidden') return 'EACCES'
  return cause.code === 'backup-failed' ? String(cause.details.reason) : null
}
