import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { isDamage } from './error-code.ts'

const PREFIX = 'irisboard-work-'
const NAME = /^irisboard-work-[A-Za-z0-9]{6}$/
const OWNER = 'owner.sqlite'

/** A folder for the files of one piece of work, readable by its user alone. */
export interface TemporaryFolder {
  readonly path: string
  /** Removes it with all that lies in it. */
  close(): void
}

/**
 * Opens a new folder in the system's temporary one, and first removes those whose process is gone. A process that is killed
 * cannot remove its own: the next one does.
 */
export function openTemporaryFolder(parent = tmpdir()): TemporaryFolder {
  sweepTemporaryFolders(parent)
  const path = mkdtempSync(join(parent, PREFIX))
  const owner = holdOwner(join(path, OWNER))
  return {
    path,
    close() {
      // Windows removes no file that is open.
      owner?.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

/** Removes the temporary folders of this user whose process is gone; one that is in use, or not ours, is let be. */
export function sweepTemporaryFolders(parent = tmpdir()): void {
  for (const name of namesIn(parent)) {
    const path = join(parent, name)
    try {
      if (isAbandoned(path)) rmSync(path, { recursive: true, force: true })
    } catch {
      // Another process was quicker, or the system holds it: nobody's work depends on it.
    }
  }
}

/** Some systems let nobody list the temporary folder: then what another process left stays. */
function namesIn(parent: string): readonly string[] {
  try {
    return readdirSync(parent).filter((name) => NAME.test(name))
  } catch {
    return []
  }
}

/**
 * The owner is a database that is locked until its process ends: the system itself ends the lock of who is gone. It is
 * locked before anything is written into it, so that one which is empty is just being made.
 */
function holdOwner(path: string): Sqlite.Database | null {
  let owner: Sqlite.Database | null = null
  try {
    owner = new Sqlite(path)
    owner.pragma('journal_mode = MEMORY')
    owner.pragma('synchronous = OFF')
    owner.pragma('locking_mode = EXCLUSIVE')
    owner.exec('BEGIN EXCLUSIVE; CREATE TABLE owner (pid INTEGER); COMMIT')
    return owner
  } catch {
    // Without its lock a folder is never swept; its own process still removes it.
    owner?.close()
    return null
  }
}

function isAbandoned(path: string): boolean {
  const folder = lstatSync(path)
  const owner = lstatSync(join(path, OWNER))
  const isOwn = process.getuid === undefined || folder.uid === process.getuid()
  return isOwn && folder.isDirectory() && owner.isFile() && owner.size > 0 && !isHeld(join(path, OWNER))
}

function isHeld(path: string): boolean {
  let owner: Sqlite.Database | null = null
  try {
    owner = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 0 })
    owner.prepare('SELECT count(*) FROM owner').get()
    return false
  } catch (error) {
    // One that was cut off while it was written is no database, and nobody's; where the system only refuses, it is in use.
    return !isDamage(error)
  } finally {
    owner?.close()
  }
}
