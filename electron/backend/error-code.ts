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
