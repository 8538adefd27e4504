import { broughtBy } from '../store/brought-rows.ts'
import type { Stored } from '../store/column-batch.ts'
import type { Database } from '../store/database.ts'
import type { VersionedTable } from '../store/versioned-table.ts'
import { missingValue } from './missing-value.ts'
import type { LaterImport } from './present-columns.ts'

type Row = Readonly<Record<string, Stored>>

/**
 * Takes the versions that a snapshot brought out of a table, inside the caller's transaction, and gives their number.
 * Afterwards every state, the present and each past one, is the one it would be had the snapshot never been imported, as
 * far as the rows that later imports brought themselves tell:
 *
 * - a version that the snapshot superseded is valid until the version in its place was superseded: it is current again
 *   where that one was current;
 * - a row that the snapshot removed is there again, until a later import brings it or, being complete, lacks it;
 * - a column of which the file of a later import said nothing was carried over from the version before: it is now
 *   carried over from what stands there now, or is as if the row were new.
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
  const keys = table.key.join(', ')
  const isSameRow = (left: string, right: string): string =>
    table.key.map((name) => `${left}.${name} = ${right}.${name}`).join(' AND ')
  database.exec(`
    DROP TABLE IF EXISTS temp.chain;
    CREATE TEMP TABLE chain AS
      SELECT id, valid_from, valid_to, valid_to AS closed, ${keys} FROM ${table.name}
      WHERE (${keys}) IN (SELECT ${keys} FROM ${table.name} WHERE valid_from = ${snapshot} OR valid_to = ${snapshot});
    CREATE INDEX temp.chain_row ON chain (${keys}, valid_from);
    CREATE INDEX temp.chain_id ON chain (id);`)
  const nextComplete = later.find(({ isComplete }) => isComplete)?.id ?? Number.MAX_SAFE_INTEGER
  const close = database.prepare(`
    UPDATE chain AS former SET closed = coalesce(
      (SELECT coalesce(purged.valid_to, @never) FROM chain purged
        WHERE ${isSameRow('purged', 'former')} AND purged.valid_from = @snapshot),
      min(@nextComplete, coalesce((SELECT min(next.valid_from) FROM chain next
        WHERE ${isSameRow('next', 'former')} AND next.valid_from > @snapshot), @never)))
    WHERE valid_to = @snapshot`)
  close.run({ snapshot, nextComplete, never: Number.MAX_SAFE_INTEGER })
  database.prepare('UPDATE chain SET closed = NULL WHERE closed = ?').run(Number.MAX_SAFE_INTEGER)
  carryOver(database, table, snapshot, later)
  const removed = database.prepare(`DELETE FROM ${table.name} WHERE ${broughtBy(table)}`).run({ snapshot }).changes
  database
    .prepare(
      `UPDATE ${table.name} SET valid_to = (SELECT closed FROM chain WHERE chain.id = ${table.name}.id)
       WHERE valid_to = ?`,
    )
    .run(snapshot)
  database.exec('DROP TABLE temp.chain')
  return removed
}

/** Brings the columns that later imports carried over in line with the versions that now stand before them. */
function carryOver(database: Database, table: VersionedTable, snapshot: number, later: readonly LaterImport[]): void {
  const lacking = new Map(
    later.map(({ id, present }) => [id, table.values.filter((name) => present === null || !present.includes(name))]),
  )
  const unrecorded = new Set(later.filter(({ present }) => present === null).map(({ id }) => id))
  const columns = new Set([...lacking.values()].flat())
  if (columns.size === 0) return
  const missing = new Map([...columns].map((name) => [name, missingValue(database, name, snapshot)]))
  const changes: { readonly id: number; readonly values: Row }[] = []
  const follow = createFollower(table)
  for (const version of readChains(database, table)) {
    const from = Number(version.valid_from)
    const { before, replaced } = follow.before(version)
    // Where it is not known of which columns a file spoke, those that stayed as they were are taken for carried over.
    const carried = (lacking.get(from) ?? []).filter(
      (name) => !unrecorded.has(from) || (replaced !== null && replaced[name] === version[name]),
    )
    const values = Object.fromEntries(
      carried
        .map((name): [string, Stored] => [name, (before === null ? missing.get(name) : before[name]) ?? null])
        .filter(([name, value]) => version[name] !== value),
    )
    if (Object.keys(values).length > 0) changes.push({ id: Number(version.id), values })
    if (from !== snapshot) follow.pass(version, values)
    else follow.skip(version)
  }
  for (const { id, values } of changes) write(database, table, id, values)
}

/** Every version of the rows in question, those of one row together, oldest first. */
function readChains(database: Database, table: VersionedTable): IterableIterator<Row> {
  const order = [...table.key, 'valid_from'].map((name) => `chain.${name}`).join(', ')
  return database
    .prepare<[], Row>(
      `SELECT chain.closed, ${table.name}.* FROM chain JOIN ${table.name} ON ${table.name}.id = chain.id ORDER BY ${order}`,
    )
    .iterate()
}

/** Knows, for each version in turn, the one before it: as it was (`replaced`), and as it is from now on (`before`). */
function createFollower(table: VersionedTable) {
  let was: Row | null = null
  let is: Row | null = null
  const isSameRow = (one: Row, other: Row): boolean => table.key.every((name) => one[name] === other[name])
  return {
    before(version: Row): { readonly before: Row | null; readonly replaced: Row | null } {
      const at = version.valid_from
      const before = is !== null && isSameRow(is, version) && is.closed === at ? is : null
      const replaced = was !== null && isSameRow(was, version) && was.valid_to === at ? was : null
      return { before, replaced }
    },
    pass(version: Row, values: Row): void {
      was = version
      is = { ...version, ...values }
    },
    /** The version goes: what stood before it still stands. */
    skip(version: Row): void {
      was = version
    },
  }
}

function write(database: Database, table: VersionedTable, id: number, values: Row): void {
  const sets = Object.keys(values).map((name) => `${name} = @${name}`)
  database.prepare(`UPDATE ${table.name} SET ${sets.join(', ')} WHERE id = @id`).run({ ...values, id })
}
