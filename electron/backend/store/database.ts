import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../../shared/contract/error.ts'
import { containsText, plainText } from '../../../shared/domain/reading/contained-text.ts'
import { normaliseText } from '../../../shared/domain/reading/normalise-text.ts'
import { replaceFile } from '../platform/atomic-write.ts'
import { DATABASE_NAME, expectFittingPath } from '../platform/data-folder.ts'
import { ensureFolder } from '../platform/ensure-folder.ts'
import { errorCode, isBusy, isDamage, unwritableFolder } from '../platform/error-code.ts'
import { memoize } from '../platform/memoize.ts'
import { makeFileInside } from '../platform/private-folder.ts'
import { sealBackup } from './backup-seal.ts'
import { APPLICATION_ID, MIGRATIONS } from './schema.ts'
import { proveEarlier } from './snapshot-check.ts'
import { goneFolder, hasCopies, hasUnwrittenChanges, lacksDatabase } from './used-folder.ts'

export type Database = Sqlite.Database

/** How long a statement waits for another process that writes. */
const BUSY_TIMEOUT = 20_000

/** In bytes. Pages larger than SQLite's own choice write a million rows a tenth faster, and read the columns so too. */
const PAGE_SIZE = 8192

/** How a database is opened. */
interface Opening {
  /** It is made where there is none, unless it must be there. */
  readonly mustExist?: boolean
  /** The instant that the journal says of a take-over; where it is not told, that of the newest entry. */
  readonly now?: string | null
}

/**
 * Opens the database of a data folder, brought to the newest schema, with a sealed backup first. Fails with `folder-newer`,
 * `folder-foreign`, `folder-damaged`, `folder-gone` or `folder-unwritable`; the file is then left as it is.
 */
export function openDatabase(dataFolder: string, { mustExist = false, now = null }: Opening = {}): Database {
  expectFittingPath(dataFolder)
  if (mustExist && lacksDatabase(dataFolder)) throw goneFolder(dataFolder)
  ensureDataFolder(dataFolder)
  const path = join(dataFolder, DATABASE_NAME)
  // In this order: another process that begins here makes the database first, then its log.
  const wasUsed = hasCopies(dataFolder) || hasUnwrittenChanges(dataFolder)
  if (wasUsed && lacksDatabase(dataFolder)) throw goneFolder(dataFolder)
  makeFile(path)
  const database = connect(path)
  try {
    secure(database)
    const version = checkedVersion(database, path)
    if (version === 0 && hasCopies(dataFolder)) throw goneFolder(dataFolder)
    if (version === 0) database.pragma(`page_size = ${PAGE_SIZE}`)
    setJournalMode(database)
    addTextFunctions(database)
    expectWritable(database)
    if (version < MIGRATIONS.length) migrate(database, path, now)
    return database
  } catch (error) {
    database.close()
    throw damageOf(error, path)
  }
}

/** Opens the database of a folder that is ours and of the newest schema for reading alone. */
export function openForReading(dataFolder: string): Database {
  const database = new Sqlite(join(dataFolder, DATABASE_NAME), { readonly: true, fileMustExist: true })
  secure(database)
  addTextFunctions(database)
  return database
}

/** SQLite opens also what it may not write, begins a transaction of it, and tells with the first change. */
function expectWritable(database: Database): void {
  database.pragma('busy_timeout = 0')
  try {
    database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK')
  } catch (error) {
    // Another program writes: then it can be written.
    if (!isBusy(error)) throw error
  } finally {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`)
  }
}

/** Makes a data folder where there is none. Fails with `write-failed`. */
export function ensureDataFolder(path: string): void {
  try {
    ensureFolder(path)
  } catch (cause) {
    throw new AppError('write-failed', { reason: errorCode(cause) ?? '' }, { cause })
  }
}

function makeFile(path: string): void {
  try {
    makeFileInside(path)
  } catch (cause) {
    throw new AppError('folder-unwritable', { reason: errorCode(cause) ?? '' }, { cause })
  }
}

function connect(path: string): Database {
  try {
    return new Sqlite(path, { timeout: BUSY_TIMEOUT })
  } catch (error) {
    throw damageOf(error, path)
  }
}

function secure(database: Database): void {
  database.pragma('trusted_schema = OFF')
  database.pragma('cell_size_check = ON')
  database.pragma('foreign_keys = ON')
}

/** Writes into the header of the file: only for one that is known to be ours. */
function setJournalMode(database: Database): void {
  // WAL needs shared memory, which a network drive may lack: SQLite then answers with the mode it kept.
  if (writeAhead(database) !== 'wal') database.pragma('journal_mode = DELETE')
  // A commit that was confirmed outlives a power cut.
  database.pragma('synchronous = FULL')
}

/** False where the disk lets SQLite keep none, as one of another computer may. */
export function hasWriteAheadLog(database: Database): boolean {
  return database.pragma('journal_mode', { simple: true }) === 'wal'
}

/** SQLite does not wait by itself for another process that changes the mode too, as many first starts at once do. */
function writeAhead(database: Database): unknown {
  const latest = performance.now() + BUSY_TIMEOUT
  for (;;) {
    try {
      return database.pragma('journal_mode = WAL', { simple: true })
    } catch (error) {
      if (!isBusy(error) || performance.now() > latest) throw error
      database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK')
    }
  }
}

/** What a file says of itself, in one statement: another process may be making the database just now. */
const HEADER = `
  SELECT application_id AS application, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
  FROM pragma_application_id, pragma_user_version`

interface Header {
  readonly application: number
  readonly version: number
  readonly tables: number
}

function checkedVersion(database: Database, path: string): number {
  const header = database.prepare<[], Header>(HEADER).get()
  if (header === undefined) throw new AppError('folder-damaged', { path })
  const { application, version, tables } = header
  if (application === 0 && version === 0 && tables === 0) return 0
  if (application !== APPLICATION_ID) throw new AppError('folder-foreign', { path })
  if (version > MIGRATIONS.length) throw new AppError('folder-newer', { path, version })
  // Ours is never without its version and its tables.
  if (version < 1 || tables === 0) throw new AppError('folder-damaged', { path })
  return version
}

function migrate(database: Database, path: string, now: string | null): void {
  let kept: string | null = null
  const work = database.transaction(() => {
    // Another process may have migrated while this one waited for the lock.
    const current = Number(database.pragma('user_version', { simple: true }))
    if (current > 0 && current < MIGRATIONS.length) kept = keepEarlier(path)
    for (const migration of MIGRATIONS.slice(current)) applyMigration(database, migration, path)
    if (current > 0) proveEarlier(database, current, now)
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${MIGRATIONS.length}`)
  })
  try {
    work.immediate()
  } catch (error) {
    // The database is still what the copy is.
    if (kept !== null) rmSync(kept, { force: true })
    throw error
  }
}

function applyMigration(database: Database, migration: string, path: string): void {
  try {
    database.exec(migration)
  } catch (cause) {
    // The tables are not those of the version that the file claims to have.
    if (errorCode(cause) === 'SQLITE_ERROR') throw new AppError('folder-damaged', { path }, { cause })
    throw cause
  }
}

/**
 * Copies the database as it is on disk and gives the path of the copy; the lock of the caller's transaction keeps it so. A
 * copy is there whole or not.
 */
function keepEarlier(path: string): string {
  const kept = `${path}.before-version-${MIGRATIONS.length}`
  const part = `${kept}.part`
  rmSync(part, { force: true })
  makeFileInside(part)
  const onDisk = connect(path)
  try {
    onDisk.prepare('VACUUM INTO ?').run(part)
    sealBackup(part)
    replaceFile(part, kept)
    return kept
  } finally {
    onDisk.close()
    rmSync(part, { force: true })
  }
}

/** What SQLite calls a place in which it cannot make its files. */
const UNWRITABLE = /^SQLITE_(?:CANTOPEN|READONLY)/

function damageOf(error: unknown, path: string): unknown {
  if (isDamage(error)) return new AppError('folder-damaged', { path }, { cause: error })
  const reason = errorCode(error) ?? ''
  return reason.startsWith('SQLITE_') && !UNWRITABLE.test(reason) ? error : unwritableFolder(error)
}

/**
 * Registers what SQL is asked for beside SQLite's own functions: `folded(text)` has no case and no accents,
 * `contains(text, sought)` tells whether a text contains another one, which is plain.
 */
function addTextFunctions(database: Sqlite.Database): void {
  const folded = memoize(normaliseText)
  const plain = memoize(plainText)
  const options = { deterministic: true, directOnly: true } as const
  database.function('folded', options, (text: unknown) => (typeof text === 'string' ? folded(text) : null))
  database.function('contains', options, (text: unknown, sought: unknown) =>
    Number(typeof text === 'string' && typeof sought === 'string' && containsText(plain(text), sought)),
  )
}

/** The version of the SQLite that is linked in. */
export function sqliteVersion(database: Database): string {
  return String(database.prepare('SELECT sqlite_version()').pluck().get())
}
