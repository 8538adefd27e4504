import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/contract/error.ts'
import { FileRefusal } from '../import/file/file-refusal.ts'
import { withForeignDatabase } from '../import/file/foreign-database/foreign-connection.ts'
import type { Database } from '../store/database.ts'
import { brokenJournalEntry, journalHead, readJournal } from '../store/journal.ts'

/** What a backup holds. */
export interface BackupFacts {
  readonly bytes: number
  /** How many imports are in it. */
  readonly snapshots: number
  readonly sequence: number
  /** The same for two databases of one content, saved views, notes and mappings included. */
  readonly state: string
}

/**
 * Reads a backup that is to be trusted: whole by SQLite's own check, ours, of no newer version, its structure ours and the
 * chain of its journal unbroken. Fails with `backup-missing`, `backup-damaged`, `backup-foreign` or `backup-newer`.
 */
export function verifyBackup(path: string): Promise<BackupFacts> {
  return readBackup(path, (database) => {
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('backup-damaged')
    if (brokenJournalEntry(readJournal(database)) !== null) throw new AppError('backup-damaged')
    return factsOf(database, path)
  })
}

/** The facts of a backup by its looks: nobody has read all of it. */
export function lookAtBackup(path: string): Promise<BackupFacts> {
  return readBackup(path, (database) => factsOf(database, path))
}

/** Opens a backup for reading alone, and closes it whatever comes of it. Fails with what a file has that is no backup. */
export async function readBackup<Result>(path: string, use: (database: Database) => Result): Promise<Result> {
  if (!(statSync(path, { throwIfNoEntry: false })?.isFile() ?? false)) throw new AppError('backup-missing')
  try {
    return await withForeignDatabase(path, use)
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    throw new AppError(codeOf(error, path), {}, { cause: error })
  }
}

function codeOf({ code, details }: FileRefusal, path: string): AppError['code'] {
  // Another program writes into it, or has locked it: that says nothing of what it holds.
  if (String(details.reason).startsWith('SQLITE_BUSY')) return 'backup-in-use'
  return hasOtherMark(path) ? 'backup-foreign' : (REFUSALS[code] ?? 'backup-damaged')
}

const MARK = 'SQLite format 3\0'

/** True for a file that begins as no database does: it was never a backup. */
function hasOtherMark(path: string): boolean {
  const start = Buffer.alloc(MARK.length)
  const file = openSync(path, 'r')
  try {
    return !MARK.startsWith(start.toString('latin1', 0, readSync(file, start)))
  } finally {
    closeSync(file)
  }
}

const REFUSALS: Partial<Record<FileRefusal['code'], AppError['code']>> = {
  'database-foreign': 'backup-foreign',
  'database-altered': 'backup-foreign',
  'database-newer': 'backup-newer',
  'database-in-use': 'backup-in-use',
  'file-too-large': 'too-large',
}

function factsOf(database: Database, path: string): BackupFacts {
  return {
    bytes: statSync(path).size,
    snapshots: Number(database.prepare('SELECT count(*) FROM snapshot').pluck().get()),
    sequence: journalHead(database).sequence,
    state: stateOf(database),
  }
}

const TABLES = `
  SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (SELECT value FROM json_each(?)) ORDER BY name`
/** What people keep beside the figures, of which the journal says nothing. */
const KEPT = ['saved_view', 'chart_note', 'mapping', 'category_mapping']

/** A fingerprint of the content: the journal's head stands for all that was imported. */
export function stateOf(database: Database): string {
  const hash = createHash('sha256').update(journalHead(database).hash)
  const names = database.prepare<[string], string>(TABLES).pluck().all(JSON.stringify(KEPT))
  for (const name of names) {
    hash.update(`\n${name}\n`)
    for (const row of database.prepare<[], unknown[]>(`SELECT * FROM ${name} ORDER BY id`).raw().iterate())
      hash.update(`${JSON.stringify(row)}\n`)
  }
  return hash.digest('hex')
}
