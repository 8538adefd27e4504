import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { InterruptedImport } from '../../../shared/contract/methods/folder-methods.ts'
import { isBusy } from '../platform/error-code.ts'
import { makeFileInside } from '../platform/private-folder.ts'

const NAME = /^(reading|writing)-[0-9a-f]{16}\.sqlite$/
/** In milliseconds: a process that looks whether the work still goes on holds its file for a moment. */
const PATIENCE = 1_000

/**
 * Does what comes before the transaction of an import, the reading of its file or the backup, beside a note of the file
 * in the data folder: work that is cut off leaves the note. Where a folder takes none the work is done all the same.
 */
export async function markingStage<Result>(
  dataFolder: string,
  { file, stage }: InterruptedImport,
  work: () => Promise<Result>,
): Promise<Result> {
  const path = join(dataFolder, `${stage}-${randomBytes(8).toString('hex')}.sqlite`)
  const note = writeNote(path, file)
  try {
    return await work()
  } finally {
    if (note !== null) removeNote(note, path)
  }
}

/** What was cut off before its transaction, in any process; each is reported once. What still goes on is let be. */
export function takeInterruptedStages(
  dataFolder: string,
  isMeant = (_file: string) => true,
): readonly InterruptedImport[] {
  return readdirSync(dataFolder).flatMap((name) => {
    if (!NAME.test(name)) return []
    const stage = name.startsWith('reading-') ? 'reading' : 'writing'
    return takeNote(join(dataFolder, name), isMeant).map((file) => ({ file, stage }) as const)
  })
}

/** Forgets what was cut off of a file that is done since, or that a person gave up. */
export function forgetInterruptedStages(dataFolder: string, file: string): void {
  takeInterruptedStages(dataFolder, (each) => each === file)
}

/** The note is a database of one name, locked until the connection is closed: the system ends the lock of who is gone. */
function writeNote(path: string, file: string): Sqlite.Database | null {
  let note: Sqlite.Database | null = null
  try {
    makeFileInside(path)
    note = new Sqlite(path, { timeout: PATIENCE })
    note.pragma('journal_mode = MEMORY')
    note.pragma('synchronous = OFF')
    note.pragma('locking_mode = EXCLUSIVE')
    note.exec('BEGIN EXCLUSIVE; CREATE TABLE reading (file_name TEXT NOT NULL)')
    note.prepare('INSERT INTO reading VALUES (?)').run(file)
    note.exec('COMMIT')
    return note
  } catch {
    note?.close()
    return null
  }
}

function removeNote(note: Sqlite.Database, path: string): void {
  try {
    // Once it is closed it looks like one that was left behind: it is emptied before.
    note.exec('DELETE FROM reading')
    note.close()
    rmSync(path, { force: true })
  } catch {
    // The work is done, whatever became of the note.
  }
}

function takeNote(path: string, isMeant: (file: string) => boolean): readonly string[] {
  const files = readNote(path)
  if (files === null || !files.every(isMeant)) return []
  try {
    rmSync(path, { force: true })
  } catch {
    // It is reported once too often rather than never.
  }
  return files
}

/** `null` while the work goes on; nothing where its process ended before it could write the name. */
function readNote(path: string): readonly string[] | null {
  let note: Sqlite.Database | null = null
  try {
    note = new Sqlite(path, { timeout: 0, fileMustExist: true })
    return note.prepare<[], string>('SELECT file_name FROM reading').pluck().all()
  } catch (error) {
    return isBusy(error) ? null : []
  } finally {
    note?.close()
  }
}
