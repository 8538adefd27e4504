import { existsSync, statSync } from 'node:fs'
import { readHead } from '../../platform/read-head.ts'
import { FileRefusal } from './file-refusal.ts'

/** What the first hundred bytes of a database say. */
export interface DatabaseHeader {
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
