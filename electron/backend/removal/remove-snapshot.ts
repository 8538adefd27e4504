import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { rebuildStoredColumns } from '../engine/stored-columns.ts'
import type { Database } from '../store/database.ts'
import { codesHash, supersededHash } from '../store/import-proof.ts'
import { snapshotColumnsHash } from '../store/rows-hash.ts'
import { TABLES } from '../store/versioned-table.ts'
import { laterImports } from './later-imports.ts'
import { recountImport } from './recount-import.ts'
import { releaseCodes } from './release-codes.ts'
import { type ImportFacts, NO_FACTS } from './restated-imports.ts'
import { rewindRows } from './rewind-rows.ts'

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
