import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import type { VersionedTable } from './versioned-table.ts'

/** SHA-256 over the versions that a snapshot brought, in the order they were written, and how many it superseded. */
export function snapshotRowsHash(database: Database, table: VersionedTable, snapshot: number): string {
  const columns = [...table.key, ...table.values].join(', ')
  const hash = createHash('sha256')
  const rows = database.prepare<[number], unknown[]>(
    `SELECT line, ${columns} FROM ${table.name} WHERE valid_from = ? ORDER BY id`,
  )
  for (const row of rows.raw().iterate(snapshot)) hash.update(`${JSON.stringify(row)}\n`)
  const superseded = database.prepare(`SELECT count(*) FROM ${table.name} WHERE valid_to = ?`).pluck().get(snapshot)
  return hash.update(`superseded ${superseded}`).digest('hex')
}

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
]

/** SHA-256 over the logical content: every table but the journal. Undo is exact when it brings this back. */
export function contentHash(database: Database): string {
  const hash = createHash('sha256')
  for (const table of LOGICAL_TABLES) {
    hash.update(`${table}\n`)
    for (const row of database.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY id`).raw().iterate())
      hash.update(`${JSON.stringify(row)}\n`)
  }
  return hash.digest('hex')
}
