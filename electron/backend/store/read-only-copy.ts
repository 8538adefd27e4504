import { chmodSync, copyFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { DATABASE_NAME } from '../platform/data-folder.ts'
import { openTemporaryFolder, type TemporaryFolder } from '../platform/temporary-folder.ts'

/** The database, the changes that are not in it yet, and what takes back those that were cut off. */
const FILES = ['', '-wal', '-journal'].map((end) => `${DATABASE_NAME}${end}`)
const MOST_TRIES = 5

/**
 * Copies the database of a folder that can only be read into a temporary one, with what its log holds: SQLite makes files
 * beside a database even to read it. Fails with `folder-locked` where another computer writes into it all the time.
 */
export function copyForReading(dataFolder: string): TemporaryFolder {
  const copy = openTemporaryFolder()
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) if (copyUnchanged(dataFolder, copy.path)) return copy
    throw new AppError('folder-locked')
  } catch (error) {
    copy.close()
    throw error
  }
}

/** True where nothing was written while the files were copied. */
function copyUnchanged(from: string, to: string): boolean {
  const before = looksOf(from)
  for (const name of FILES) {
    if (!existsSync(join(from, name))) continue
    copyFileSync(join(from, name), join(to, name))
    chmodSync(join(to, name), 0o600)
  }
  return looksOf(from) === before
}

function looksOf(folder: string): string {
  const looks = FILES.map((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false, bigint: true })
    return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`
  })
  return looks.join('\n')
}
