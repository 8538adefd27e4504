import { AppError } from '../../../shared/contract/error.ts'
import type { Database } from '../store/database.ts'

/** Rewrites a database without its free pages, and empties its write-ahead log. */
export function clearFreePages(database: Database): void {
  database.exec('VACUUM')
  emptyLog(database)
}

/** Fails with `folder-locked` while another program reads what lies in the write-ahead log. */
export function emptyLog(database: Database): void {
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  if (result?.busy === 1) throw new AppError('folder-locked')
}
