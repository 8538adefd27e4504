import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { CODED_DIMENSIONS } from '../../../shared/domain/incidents/dimension.ts'
import { rebuildStoredColumns } from '../engine/stored-columns.ts'
import { readCellTuples } from '../store/cells/cell-parts.ts'
import { cellPulls, isCellPull, removePull } from '../store/cells/cell-pulls.ts'
import type { Database } from '../store/database.ts'
import { codesHash, supersededHash } from '../store/import-proof.ts'
import { importedBy } from '../store/imported-rows.ts'
import type { ImportCounts } from '../store/restated-counts.ts'
import { snapshotColumnsHash } from '../store/rows-hash.ts'
import { codeColumn, sameKey, TABLES, type VersionedTable } from '../store/versioned-table.ts'
import { laterImports } from './later-imports.ts'
import { type ImportFacts, NO_FACTS } from './restated-imports.ts'
import { rewindRows } from './rewind-rows.ts'

const DIMENSIONS = 'SELECT DISTINCT dimension FROM dictionary WHERE snapshot = ?'

const ACCEPTED =
  "SELECT rows_read - rows_rejected - coalesce(json_extract(settings, '$.addedUp'), 0) FROM snapshot WHERE id = ?"

const INCIDENTS = "SELECT id FROM snapshot WHERE dataset = 'incidents'"
const FIND = 'SELECT dataset FROM snapshot WHERE id = ?'

/**
 * Takes the rows of a snapshot, its codes and itself out of a database, inside the caller's transaction, and leaves the
 * journal as it is. `rows` is the number of those that went, `others` are the facts of other imports that may have
 * changed, by what is there now.
 */
export function removeSnapshot(
  database: Database,
  snapshot: number,
): { readonly rows: number; readonly others: ImportFacts } {
  const dataset = database.prepare<[number], Dataset>(FIND).pluck().get(snapshot)
  if (dataset === undefined) return { rows: 0, others: NO_FACTS }
  if (isCellPull(database, snapshot)) return removeCells(database, snapshot)
  const table = TABLES[dataset]
  const later = laterImports(database, dataset, snapshot)
  const rows = rewindRows(database, table, snapshot, later)
  releaseCodes(database, snapshot)
  database.prepare('DELETE FROM snapshot WHERE id = ?').run(snapshot)
  if (dataset === 'incidents') rebuildStoredColumns(database)
  const bringsCodes = dataset === 'incidents' ? database.prepare<[], number>(INCIDENTS).pluck().all() : []
  return {
    rows,
    others: {
      ...NO_FACTS,
      hashes: new Map(later.map(({ id }) => [id, snapshotColumnsHash(database, table, id)])),
      superseded: new Map(later.map(({ id }) => [id, supersededHash(database, table, id)])),
      codes: new Map(bringsCodes.map((id) => [id, codesHash(database, id)])),
      counts: new Map(later.map(({ id }) => [id, recountImport(database, table, id)])),
    },
  }
}

/**
 * The same of a pull: the older ones answer again for its days, as far as they still reach those of the newer ones. No other
 * has changed, but for the codes that were its own.
 */
function removeCells(database: Database, snapshot: number): ReturnType<typeof removeSnapshot> {
  const rows = removePull(database, snapshot)
  releaseCellCodes(database, snapshot)
  database.prepare('DELETE FROM snapshot WHERE id = ?').run(snapshot)
  const codes = cellPulls(database).map((pull) => [pull.snapshot, codesHash(database, pull.snapshot)] as const)
  return { rows, others: { ...NO_FACTS, codes: new Map(codes) } }
}

/** A code becomes that of the first of the other pulls that have it, else it goes. */
function releaseCellCodes(database: Database, snapshot: number): void {
  const take = database.prepare('UPDATE dictionary SET snapshot = ? WHERE id = ? AND snapshot = ?')
  for (const pull of cellPulls(database).toReversed())
    for (const code of new Set(readCellTuples(database, pull.snapshot))) take.run(pull.snapshot, code, snapshot)
  database.prepare('DELETE FROM dictionary WHERE snapshot = ?').run(snapshot)
}

/**
 * Counts what an import did by the versions that are there: a row is changed where it took the place of another. Rows of
 * the file that added no version, or one like that before it, are unchanged; those that were added to another count with
 * that one. The SQL is built from constant names only.
 */
function recountImport(database: Database, table: VersionedTable, snapshot: number): ImportCounts {
  const { name, key, values } = table
  const columns = ['id', ...key, ...values].join(', ')
  const matches = sameKey(table, 'former', 'own')
  const differs = values.map((column) => `former.${column} IS NOT own.${column}`).join(' OR ')
  // Materialized, or SQLite looks through all former rows for each row.
  const found = database
    .prepare<[{ snapshot: number }], { added: number; changed: number; taken: number; superseded: number }>(`
      WITH own AS MATERIALIZED (SELECT ${columns} FROM ${name} WHERE ${importedBy(table)}),
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

/**
 * Takes back the codes that a snapshot was the first to bring, after its rows are gone: one that later rows have becomes
 * that of the first of their snapshots, the others go. Inside the caller's transaction.
 */
function releaseCodes(database: Database, snapshot: number): void {
  const brought = new Set(database.prepare<[number], string>(DIMENSIONS).pluck().all(snapshot))
  for (const dimension of CODED_DIMENSIONS.filter((name) => brought.has(name)))
    database
      .prepare(`
        UPDATE dictionary SET snapshot = used.first
        FROM (SELECT ${codeColumn(dimension)} AS code, min(valid_from) AS first FROM incident i GROUP BY code) AS used
        WHERE dictionary.id = used.code AND dictionary.snapshot = @snapshot AND dictionary.dimension = @dimension`)
      .run({ snapshot, dimension })
  database.prepare('DELETE FROM dictionary WHERE snapshot = ?').run(snapshot)
}
