import type { Database } from './database.ts'
import { withWriterLock } from './writer-lock.ts'

const BEGIN = 'INSERT OR REPLACE INTO import_under_way (id, file_name) VALUES (1, ?)'
const END = 'DELETE FROM import_under_way'
const FIND = 'SELECT file_name FROM import_under_way'
const FORGET = 'DELETE FROM import_under_way WHERE file_name = ?'

/** Runs the transaction of an import, which calls `end` with its last words: one that is killed leaves the file's name. */
export function markingImport<Result>(database: Database, file: string, write: () => Result): Result {
  database.prepare(BEGIN).run(file)
  try {
    return write()
  } catch (error) {
    endImport(database)
    throw error
  }
}

/** Says, inside the import's own transaction, that it is written. */
export function endImport(database: Database): void {
  database.prepare(END).run()
}

/** The file whose import was cut off before anything of it was written, else `null`; it is reported once. */
export function takeInterruptedImport(database: Database, dataFolder: string): string | null {
  const find = database.prepare<[], string>(FIND).pluck()
  if (find.get() === undefined) return null
  try {
    return withWriterLock(dataFolder, () => {
      const file = find.get() ?? null
      endImport(database)
      return file
    })
  } catch {
    // Another process holds the lock, and may be the one that imports; or the folder cannot be written.
    return null
  }
}

/** Forgets that the import of a file was cut off, where a person wished so; what is known of another file stays. */
export function forgetInterruptedImport(database: Database, dataFolder: string, file: string): void {
  try {
    withWriterLock(dataFolder, () => database.prepare(FORGET).run(file))
  } catch {
    // As above: it is then reported once too often rather than never.
  }
}
