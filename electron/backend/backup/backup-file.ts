import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/contract/error.ts'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { errorCode, isOutOfReach } from '../platform/error-code.ts'
import { type Seal, sealOf } from '../store/backup-seal.ts'
import type { Database } from '../store/database.ts'
import { FileRefusal } from '../store/foreign/file-refusal.ts'
import { withForeignDatabase } from '../store/foreign/foreign-connection.ts'
import { codesHash } from '../store/import-proof.ts'
import { brokenJournalEntry, dataVersion, journalHead, readJournal } from '../store/journal.ts'
import { recordedHashes } from '../store/recorded-hashes.ts'

/** What a backup holds. */
export interface BackupFacts {
  readonly bytes: number
  /** How many imports are in it. */
  readonly snapshots: number
  /** Of two of one folder the later one has the higher, whatever the clock showed. */
  readonly dataVersion: number
  /** The same for two databases of one content, saved views, notes and mappings included. */
  readonly state: string
}

/**
 * Reads a backup that is to be trusted: each of its bytes the one that was sealed, whole by SQLite's own check, ours, of no
 * newer version, its structure ours, the chain of its journal unbroken, and its codes those of its imports. One without a
 * seal is of an earlier version. Fails with `backup-missing`, `backup-damaged`, `backup-foreign`, `backup-newer` or
 * `backup-unreadable`.
 */
export async function verifyBackup(path: string): Promise<BackupFacts & { readonly seal: Seal }> {
  try {
    return await readBackup(path, (database) => {
      const seal = sealOf(path)
      if (seal === 'broken') throw new AppError('backup-damaged')
      if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('backup-damaged')
      const entries = readJournal(database)
      if (brokenJournalEntry(entries) !== null || hasOtherCodes(database, entries)) throw new AppError('backup-damaged')
      return { ...factsOf(database, path), seal }
    })
  } catch (error) {
    throw isOfOtherBytes(error, path) ? new AppError('backup-damaged', {}, { cause: error }) : error
  }
}

/** True where a refusal is about bytes of a backup that are not those that were sealed. */
function isOfOtherBytes(error: unknown, path: string): boolean {
  const isJudged = error instanceof AppError && JUDGED.has(error.code)
  return isJudged && !hasOtherMark(path) && sealOf(path) === 'broken'
}

/** True where codes no longer mean what they meant when an import added them; a folder of an earlier version cannot tell. */
function hasOtherCodes(database: Database, entries: readonly JournalEntry[]): boolean {
  const recorded = recordedHashes(entries)
  const snapshots = database.prepare<[], number>('SELECT id FROM snapshot').pluck().all()
  return snapshots.some((id) => {
    const codes = recorded.get(id)?.codes
    return codes !== undefined && codes !== codesHash(database, id)
  })
}

/** The facts of a backup by its looks: nobody has read all of it. */
export function lookAtBackup(path: string): Promise<BackupFacts> {
  return readBackup(path, (database) => factsOf(database, path))
}

/** Opens a backup for reading alone, and closes it whatever comes of it. Fails with what a file has that is no backup. */
async function readBackup<Result>(path: string, use: (database: Database) => Result): Promise<Result> {
  try {
    if (!(statSync(path, { throwIfNoEntry: false })?.isFile() ?? false)) throw new AppError('backup-missing')
    return await withForeignDatabase(path, use)
  } catch (error) {
    if (error instanceof FileRefusal) throw refusalOf(error, path)
    const reason = errorCode(error)
    if (reason === null || error instanceof AppError) throw error
    throw new AppError('backup-unreadable', { reason }, { cause: error })
  }
}

/**
 * Whether what a backup failed with says that it is damaged beyond doubt. One that is open elsewhere, newer, of another
 * program or out of reach for now may be good.
 */
export function isDamagedBackup(error: unknown): boolean {
  if (!(error instanceof AppError)) return false
  const isDatabase = error.cause instanceof FileRefusal && error.cause.code !== 'database-damaged'
  return error.code === 'backup-damaged' || (error.code === 'backup-foreign' && !isDatabase)
}

function refusalOf(cause: FileRefusal, path: string): AppError {
  const reason = String(cause.details.reason)
  // Another program writes into it, or has locked it: that says nothing of what it holds.
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(reason)) return new AppError('backup-in-use', {}, { cause })
  if (isOutOfReach(reason)) return new AppError('backup-unreadable', { reason }, { cause })
  const code = hasOtherMark(path) ? 'backup-foreign' : (REFUSALS[cause.code] ?? 'backup-damaged')
  return new AppError(code, {}, { cause })
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

/** What a file is refused with for what it says itself. */
const JUDGED: ReadonlySet<string> = new Set(['backup-foreign', 'backup-newer'])
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
    dataVersion: dataVersion(database),
    state: stateOf(database),
  }
}

const TABLES = `
  SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (SELECT value FROM json_each(?)) ORDER BY name`
/** What people keep beside the figures, of which the journal says nothing. */
const KEPT = ['saved_view', 'chart_note', 'mapping', 'category_mapping', 'warehouse']

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
