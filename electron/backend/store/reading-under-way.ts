import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { errorCode } from '../error-code.ts'

const NAME = /^reading-[0-9a-f]{16}\.sqlite$/
/** In milliseconds: a process that looks whether a reading still goes on holds its file for a moment. */
const PATIENCE = 1_000

/**
 * Reads a file for an import beside a note of its name in the data folder: a reading that is cut off leaves the note.
 * A folder that takes none is read for all the same.
 */
export async function markingReading<Result>(
  dataFolder: string,
  file: string,
  read: () => Promise<Result>,
): Promise<Result> {
  const path = join(dataFolder, `reading-${randomBytes(8).toString('hex')}.sqlite`)
  const note = writeNote(path, file)
  try {
    return await read()
  } finally {
    if (note !== null) removeNote(note, path)
  }
}

/** The files whose reading was cut off, in any process; each is told once. Those that are being read are let be. */
export function takeInterruptedReadings(dataFolder: string, isMeant = (_file: string) => true): readonly string[] {
  return readdirSync(dataFolder)
    .filter((name) => NAME.test(name))
    .flatMap((name) => takeNote(join(dataFolder, name), isMeant))
}

/** The note is a database of one name, locked until the connection is closed: the system ends the lock of who is gone. */
function writeNote(path: string, file: string): Sqlite.Database | null {
  let note: Sqlite.Database | null = null
  try {
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
    // The file is read, whatever became of the note.
  }
}

function takeNote(path: string, isMeant: (file: string) => boolean): readonly string[] {
  const files = readNote(path)
  if (files === null || !files.every(isMeant)) return []
  try {
    rmSync(path, { force: true })
  } catch {
    // It is told once too often rather than never.
  }
  return files
}

/** `null` while the file is being read; nothing where its process ended before it could write the name. */
function readNote(path: string): readonly string[] | null {
  let note: Sqlite.Database | null = null
  try {
    note = new Sqlite(path, { timeout: 0, fileMustExist: true })
    return note.prepare<[], string>('SELECT file_name FROM reading').pluck().all()
  } catch (error) {
    return errorCode(error) === 'SQLITE_BUSY' ? null : []
  } finally {
    note?.close()
  }
}
