import { AppError } from '../../../shared/contract/error.ts'

/** The code that the system, Node or SQLite gave an error, such as `ENOENT`; `null` where it has none. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** What SQLite calls a file that is no database, or a page of one that is not what it was written as. */
const DAMAGE = /^SQLITE_(?:NOTADB|CORRUPT|IOERR_SHORT_READ)/

/** True for what SQLite throws wherever it meets damage, at opening or later: it reads a page when it is asked for. */
export function isDamage(error: unknown): boolean {
  return DAMAGE.test(errorCode(error) ?? '')
}

/** True for what SQLite throws while another process writes, or brings a database back that was cut off. */
export function isBusy(error: unknown): boolean {
  return errorCode(error)?.startsWith('SQLITE_BUSY') ?? false
}

/** What the system and SQLite call a file or a folder that has no room, gives no right, or does not answer for now. */
const OUT_OF_REACH =
  /^(?:E(?:ACCES|PERM|ROFS|NOSPC|DQUOT|FBIG|IO|MFILE|NFILE|BUSY)$|SQLITE_(?:FULL|READONLY|CANTOPEN|PERM|AUTH|NOMEM|IOERR(?!_SHORT_READ)))/

/** True for the code of an error that says nothing of what a file holds: another day it may be read or written. */
export function isOutOfReach(code: string): boolean {
  return OUT_OF_REACH.test(code)
}

/** What a piece of work in a data folder failed with; `folder-unwritable` for a disk that is full or a place that takes no file. */
export function unwritableFolder(error: unknown): unknown {
  const reason = errorCode(error) ?? ''
  if (error instanceof AppError || !isOutOfReach(reason)) return error
  return new AppError('folder-unwritable', { reason }, { cause: error })
}
