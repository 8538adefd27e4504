import type { Database } from '../store/database.ts'
import { removeImported } from '../store/imported-rows.ts'
import { sameKey, type VersionedTable } from '../store/versioned-table.ts'
import { inheritValues } from './inherit-values.ts'
import type { LaterImport } from './later-imports.ts'

/** After every snapshot. */
const NEVER = Number.MAX_SAFE_INTEGER

/**
 * Takes the versions that a snapshot imported out of a table, inside the caller's transaction, and gives their number.
 * Afterwards every state, the present and each past one, is the one it would be had the snapshot never been imported, as
 * far as the rows of later imports themselves show:
 *
 * - a version that the snapshot superseded is valid until the version in its place was superseded: it is current again
 *   where that one was current;
 * - a row that the snapshot removed is there again, until a later import brings it or, being complete, lacks it;
 * - a column that the file of a later import lacked was carried over from the version before: it is now
 *   carried over from what stands there now, or is as if the row were new;
 * - so is a finer status that a file with the words for the public left as it was.
 *
 * What a later import repeated unchanged left no row of its own: it goes with the snapshot, and importing that file again
 * brings it back.
 */
export function rewindRows(
  database: Database,
  table: VersionedTable,
  snapshot: number,
  later: readonly LaterImport[],
): number {
  gatherChains(database, table, snapshot)
  closeFormer(database, table, snapshot, later)
  inheritValues(database, table, snapshot, later)
  const removed = removeImported(database, table, snapshot)
  const write = database.prepare(`
    UPDATE ${table.name} SET valid_to = (SELECT closed FROM chain WHERE chain.id = ${table.name}.id) WHERE valid_to = ?`)
  write.run(snapshot)
  database.exec('DROP TABLE temp.chain')
  return removed
}

/** Every version of the rows that the snapshot imported, changed or removed; `closed` is until when it will be valid. */
function gatherChains(database: Database, table: VersionedTable, snapshot: number): void {
  const keys = table.key.join(', ')
  database.exec(`
    DROP TABLE IF EXISTS temp.chain;
    CREATE TEMP TABLE chain (id INTEGER PRIMARY KEY, valid_from, valid_to, closed, ${keys})`)
  const gather = database.prepare(`
    INSERT INTO chain SELECT id, valid_from, valid_to, valid_to, ${keys} FROM ${table.name}
    WHERE (${keys}) IN (SELECT ${keys} FROM ${table.name} WHERE valid_from = @snapshot OR valid_to = @snapshot)`)
  gather.run({ snapshot })
  database.exec(`CREATE INDEX temp.chain_row ON chain (${keys}, valid_from)`)
}

/** Says of the versions that the snapshot superseded or removed until when they are valid without it. */
function closeFormer(database: Database, table: VersionedTable, snapshot: number, later: readonly LaterImport[]): void {
  const nextComplete = later.find(({ isComplete }) => isComplete)?.id ?? NEVER
  const close = database.prepare(`
    UPDATE chain AS former SET closed = coalesce(
      (SELECT coalesce(purged.valid_to, @never) FROM chain purged
        WHERE ${sameKey(table, 'purged', 'former')} AND purged.valid_from = @snapshot),
      min(@nextComplete, coalesce((SELECT min(next.valid_from) FROM chain next
        WHERE ${sameKey(table, 'next', 'former')} AND next.valid_from > @snapshot), @never)))
    WHERE valid_to = @snapshot`)
  close.run({ snapshot, nextComplete, never: NEVER })
  database.prepare('UPDATE chain SET closed = NULL WHERE closed = ?').run(NEVER)
}
