import { constants, copyFileSync, existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readHead } from '../../platform/read-chunks.ts'
import { openTemporaryFolder } from '../../platform/temporary-folder.ts'
import type { Database } from '../database.ts'
import { APPLICATION_ID, MIGRATIONS } from '../schema.ts'
import { strangeObjects } from '../schema-match.ts'
import { FileRefusal } from './file-refusal.ts'

/** How long another program's lock is waited for, in milliseconds: one that lasts longer is held by a program that stays. */
const PATIENCE = 1000

/**
 * Opens a database that somebody else made, read-only, and only if its structure is exactly ours: nothing that its file
 * says in SQL is ever run. Fails with a `FileRefusal`; the file and its folder stay as they are.
 */
export async function withForeignDatabase<T>(path: string, use: (database: Database) => T): Promise<T> {
  const { isWriteAhead } = readDatabaseHeader(path)
  if (!isWriteAhead) return readDatabase(path, use)
  // SQLite would make files beside a write-ahead database even to read it: a copy that is none is read instead.
  const folder = openTemporaryFolder()
  try {
    const copy = join(folder.path, 'copy.sqlite')
    copyFileSync(path, copy, constants.COPYFILE_FICLONE)
    const file = await open(copy, 'r+')
    await file.write(Buffer.from([1, 1]), 0, 2, 18).finally(() => file.close())
    return readDatabase(copy, use)
  } finally {
    folder.close()
  }
}

function readDatabase<T>(path: string, use: (database: Database) => T): T {
  const database = connect(path)
  try {
    secure(database)
    judge(database)
    return use(database)
  } catch (error) {
    throw refusalOf(error)
  } finally {
    database.close()
  }
}

function connect(path: string): Database {
  try {
    return new Sqlite(path, { readonly: true, fileMustExist: true, timeout: PATIENCE })
  } catch (error) {
    throw refusalOf(error)
  }
}

function secure(database: Database): void {
  database.pragma('trusted_schema = OFF')
  database.pragma('cell_size_check = ON')
  database.pragma('mmap_size = 0')
  database.pragma('query_only = ON')
}

function judge(database: Database): void {
  const version = Number(database.pragma('user_version', { simple: true }))
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new FileRefusal('database-foreign')
  if (version > MIGRATIONS.length) throw new FileRefusal('database-newer', { version })
  const [strange] = strangeObjects(database, version)
  if (strange !== undefined) throw new FileRefusal('database-altered', { name: strange.name })
}

/** What SQLite cannot read is damaged, unless the disk fails under it; an error of the program stays one. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const isOfDisk = error.code.startsWith('SQLITE_IOERR')
  return new FileRefusal(isOfDisk ? 'file-unreadable' : 'database-damaged', { reason: error.code })
}

/** What the first hundred bytes of a database say. */
interface DatabaseHeader {
  /** True where its last changes may lie in a file beside it. */
  readonly isWriteAhead: boolean
}

const HEADER_BYTES = 100
/** In millions of bytes. */
const LARGEST = 4000
const WRITE_AHEAD = 2

/**
 * Judges a database before SQLite touches it: the length that its header promises, and files beside it that hold changes
 * which it lacks. Fails with a `FileRefusal`.
 */
export function readDatabaseHeader(path: string): DatabaseHeader {
  const head = readHead(path, HEADER_BYTES)
  if (head.length < HEADER_BYTES) throw new FileRefusal('database-damaged')
  const { size } = statSync(path)
  if (size > LARGEST * 1e6) throw new FileRefusal('file-too-large', { limit: LARGEST })
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16)
  const isPageSize = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0
  const pages = head.readUInt32BE(28)
  // The count of pages is only kept where the last writer knew of it: then two counters agree.
  const isCounted = pages > 0 && head.readUInt32BE(24) === head.readUInt32BE(92)
  if (!isPageSize || size % pageSize !== 0 || (isCounted && size !== pages * pageSize))
    throw new FileRefusal('database-damaged')
  if (isLeftBeside(`${path}-wal`) || isLeftBeside(`${path}-journal`)) throw new FileRefusal('database-in-use')
  return { isWriteAhead: head[18] === WRITE_AHEAD || head[19] === WRITE_AHEAD }
}

function isLeftBeside(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0
}
