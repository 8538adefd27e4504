import { AppError } from '../../../shared/contract/error.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { rebuildStoredColumns } from '../engine/stored-columns.ts'
import type { Database } from '../store/database.ts'
import { appendJournal, fingerprint } from '../store/journal.ts'
import { snapshotColumnsHash } from '../store/rows-hash.ts'
import { TABLES } from '../store/versioned-table.ts'
import { laterImports } from './later-imports.ts'
import { recountImport } from './recount-import.ts'
import { redactJournal } from './redact-journal.ts'
import { releaseCodes } from './release-codes.ts'
import { type ImportFacts, recordedFacts, restatedImports } from './restated-imports.ts'
import { rewindRows } from './rewind-rows.ts'

interface PurgedSnapshot {
  readonly id: number
  readonly dataset: Dataset
  readonly origin: 'shipped' | 'user'
  readonly file_name: string
  readonly sha256: string
}

const FIND = 'SELECT id, dataset, origin, file_name, sha256 FROM snapshot WHERE id = ?'

/**
 * Takes an import of a person and all that it brought out of a database, in one transaction, its own words in the journal
 * included; the journal tells the purge by hashes alone. Fails with `snapshot-unknown` or `snapshot-shipped`. Gives the
 * number of rows that went. What was deleted may still lie in free pages: `clearFreePages`.
 */
export function purgeSnapshot(database: Database, snapshot: number, now: string): number {
  database.pragma('secure_delete = ON')
  const purge = database.transaction(() => {
    const found = database.prepare<[number], PurgedSnapshot>(FIND).get(snapshot)
    if (found === undefined) throw new AppError('snapshot-unknown', { snapshot })
    if (found.origin === 'shipped') throw new AppError('snapshot-shipped', { snapshot })
    const { rows, later } = removeSnapshot(database, snapshot)
    const restated = restatedImports(later, recordedFacts(database))
    const redacted = redactJournal(database, found)
    const { dataset, sha256 } = found
    const detail = { dataset, sha256, file: fingerprint(found.file_name), rows, redacted, ...restated }
    appendJournal(database, { at: now, kind: 'purge', snapshot, detail })
    return rows
  })
  return purge.immediate()
}

/**
 * Takes the words of an import that was undone out of the journal, in one transaction: its rows went with the undo. Fails
 * with `snapshot-unknown` where no import of a person had that number.
 */
export function purgeUndone(database: Database, snapshot: number, now: string): void {
  const undone = undoneImport(database, snapshot)
  if (undone === null) throw new AppError('snapshot-unknown', { snapshot })
  const purge = database.transaction(() => {
    const redacted = redactJournal(database, { id: snapshot, sha256: undone.sha256 })
    const { dataset, sha256 } = undone
    const detail = { dataset, sha256, file: fingerprint(undone.file_name), rows: 0, redacted }
    appendJournal(database, { at: now, kind: 'purge', snapshot, detail })
  })
  purge.immediate()
}

const UNDONE = `
  SELECT detail ->> 'dataset' AS dataset, detail ->> 'file_name' AS file_name, detail ->> 'sha256' AS sha256
  FROM journal WHERE kind = 'import' AND snapshot = ? AND detail ->> 'origin' = 'user'
    AND snapshot NOT IN (SELECT id FROM snapshot)`

/** What the journal tells of an import of a person that was undone; `null` where it tells of none. */
export function undoneImport(
  database: Database,
  snapshot: number,
): Pick<PurgedSnapshot, 'dataset' | 'file_name' | 'sha256'> | null {
  const find = database.prepare<[number], Pick<PurgedSnapshot, 'dataset' | 'file_name' | 'sha256'>>(UNDONE)
  return find.get(snapshot) ?? null
}

/**
 * The same without the journal: the rows of a snapshot, its codes and itself, inside the caller's transaction. `later` are
 * the facts of the imports after it, by what is there now.
 */
export function removeSnapshot(
  database: Database,
  snapshot: number,
): { readonly rows: number; readonly later: ImportFacts } {
  const found = database.prepare<[number], PurgedSnapshot>(FIND).get(snapshot)
  if (found === undefined) return { rows: 0, later: { hashes: new Map(), counts: new Map() } }
  const table = TABLES[found.dataset]
  const later = laterImports(database, found.dataset, snapshot)
  const rows = rewindRows(database, table, snapshot, later)
  releaseCodes(database, snapshot)
  database.prepare('DELETE FROM snapshot WHERE id = ?').run(snapshot)
  if (found.dataset === 'incidents') rebuildStoredColumns(database)
  return {
    rows,
    later: {
      hashes: new Map(later.map(({ id }) => [id, snapshotColumnsHash(database, table, id)])),
      counts: new Map(later.map(({ id }) => [id, recountImport(database, table, id)])),
    },
  }
}
