import { broughtBy } from '../store/brought-rows.ts'
import type { Database } from '../store/database.ts'
import type { ImportCounts } from '../store/restated-counts.ts'
import type { VersionedTable } from '../store/versioned-table.ts'

const ACCEPTED =
  "SELECT rows_read - rows_rejected - coalesce(json_extract(settings, '$.addedUp'), 0) FROM snapshot WHERE id = ?"

/**
 * Counts what an import did by the versions that are there: a row is changed where it took the place of another. Rows of
 * the file that brought no version, or one like that before it, are unchanged; those that were added to another count with
 * that one. The SQL is built from constant names only.
 */
export function recountImport(database: Database, table: VersionedTable, snapshot: number): ImportCounts {
  const { name, key, values } = table
  const columns = ['id', ...key, ...values].join(', ')
  const matches = key.map((column) => `former.${column} = own.${column}`).join(' AND ')
  const differs = values.map((column) => `former.${column} IS NOT own.${column}`).join(' OR ')
  // Materialized, or SQLite looks through all former rows for each row.
  const found = database
    .prepare<[{ snapshot: number }], { added: number; changed: number; taken: number; superseded: number }>(`
      WITH own AS MATERIALIZED (SELECT ${columns} FROM ${name} WHERE ${broughtBy(table)}),
        former AS MATERIALIZED (SELECT ${columns} FROM ${name} WHERE valid_to = @snapshot)
      SELECT count(*) - count(former.id) AS added, count(former.id) AS taken,
        coalesce(sum(former.id IS NOT NULL AND (${differs})), 0) AS changed,
        (SELECT count(*) FROM former) AS superseded
      FROM own LEFT JOIN former ON ${matches}`)
    .get({ snapshot })
  const { added = 0, changed = 0, taken = 0, superseded = 0 } = found ?? {}
  const accepted = Number(database.prepare<[number], number>(ACCEPTED).pluck().get(snapshot))
  return { new: added, changed, unchanged: accepted - added - changed, removed: superseded - taken }
}
