import { createHash } from 'node:crypto'
import type { Database } from '../../electron/backend/store/database.ts'

const LOGICAL_TABLES = [
  'snapshot',
  'dictionary',
  'incident',
  'published_category',
  'published_year',
  'indicator',
  'budget_line',
  'programme',
  'participant',
  'key_date',
  'cell_pull',
  'cell_part',
]

/** SHA-256 over the logical content: every table but the journal. Undo is exact when it brings this back. */
export function contentHash(database: Database): string {
  const hash = createHash('sha256')
  for (const table of LOGICAL_TABLES) {
    hash.update(`${table}\n`)
    // A folder of an earlier version lacks the newer ones, which are empty once it is taken over.
    if (database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) === undefined) continue
    // By their first columns: the parts of a pull have no number of their own.
    for (const row of database.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().iterate())
      hash.update(`${JSON.stringify(row)}\n`)
  }
  return hash.digest('hex')
}
