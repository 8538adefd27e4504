import type { Stored } from '../store/column-batch.ts'
import type { Database } from '../store/database.ts'
import { goesWithFigure, isOtherFigure, type VersionedTable } from '../store/versioned-table.ts'
import { coarseStatus } from './coarse-status.ts'
import type { LaterImport } from './later-imports.ts'
import { missingValue } from './missing-value.ts'

type Row = Readonly<Record<string, Stored>>

/**
 * Brings the columns that later imports carried over, and the finer statuses that they left, in line with the versions
 * that will stand before them: those of `temp.chain`, which knows until when each is valid without the snapshot.
 */
export function carryOver(
  database: Database,
  table: VersionedTable,
  snapshot: number,
  later: readonly LaterImport[],
): void {
  const lacking = new Map(
    later.map(({ id, present }) => [id, table.values.filter((name) => present === null || !present.includes(name))]),
  )
  const unrecorded = new Set(later.filter(({ present }) => present === null).map(({ id }) => id))
  const columns = new Set([...lacking.values()].flat())
  const statusOf = coarseStatus(database, snapshot, later)
  if (columns.size === 0 && statusOf === null) return
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
    // What was said of another figure did not stay; imports of which nothing was recorded are of a time when it did.
    const isOther = !unrecorded.has(from) && isOtherFigure(table, before ?? {}, version)
    const stands = (name: string): boolean => before !== null && !(isOther && goesWithFigure(table, name))
    const status = statusOf?.(from, version, before) ?? null
    const told = status === null ? [] : [['status', status] as const]
    const values = Object.fromEntries(
      carried
        .map((name): readonly [string, Stored] => [name, (stands(name) ? before?.[name] : missing.get(name)) ?? null])
        .concat(told)
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
