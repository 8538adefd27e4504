import { AppError } from '../../../shared/contract/error.ts'
import type { JournalEntry } from '../../../shared/contract/figures.ts'
import { type Redaction, redactedText } from '../../../shared/contract/redaction.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { rebuildStoredColumns } from '../engine/stored-columns.ts'
import type { Database } from '../store/database.ts'
import { appendJournal, fingerprint, readJournal } from '../store/journal.ts'
import { type RecordedHash, recordedHashes } from '../store/recorded-hashes.ts'
import { snapshotColumnsHash } from '../store/rows-hash.ts'
import { TABLES } from '../store/versioned-table.ts'
import { laterImports } from './present-columns.ts'
import { releaseCodes } from './release-codes.ts'
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
    const { rows, hashes } = removeSnapshot(database, snapshot)
    const redacted = redactJournal(database, found)
    const { dataset, sha256 } = found
    const detail = { dataset, sha256, file: fingerprint(found.file_name), rows, redacted, hashes }
    appendJournal(database, { at: now, kind: 'purge', snapshot, detail })
    return rows
  })
  return purge.immediate()
}

/**
 * The same without the journal: the rows of a snapshot, its codes and itself, inside the caller's transaction. `hashes`
 * are those of the later imports' rows where they are others now.
 */
export function removeSnapshot(
  database: Database,
  snapshot: number,
): { readonly rows: number; readonly hashes: Readonly<Record<string, string>> } {
  const found = database.prepare<[number], PurgedSnapshot>(FIND).get(snapshot)
  if (found === undefined) return { rows: 0, hashes: {} }
  const table = TABLES[found.dataset]
  const later = laterImports(database, found.dataset, snapshot)
  const known = recordedHashes(readJournal(database))
  const rows = rewindRows(database, table, snapshot, later)
  releaseCodes(database, snapshot)
  database.prepare('DELETE FROM incident_range WHERE snapshot = ?').run(snapshot)
  database.prepare('DELETE FROM snapshot WHERE id = ?').run(snapshot)
  if (found.dataset === 'incidents') rebuildStoredColumns(database)
  const hashes = later
    .map(({ id }): [number, string] => [id, snapshotColumnsHash(database, table, id)])
    .filter(([id, hash]) => !isRecorded(known.get(id), hash))
  return { rows, hashes: Object.fromEntries(hashes) }
}

function isRecorded(known: RecordedHash | undefined, hash: string): boolean {
  return known?.kind === 'columns' && known.hash === hash
}

const TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal'"

/** Takes the words out of the entries that tell of the file; their hashes stay, so that the chain does. */
function redactJournal(database: Database, { id, sha256 }: PurgedSnapshot): readonly Redaction[] {
  const isLive = database.prepare<[number | null], number>('SELECT count(*) FROM snapshot WHERE id = ?').pluck()
  const told = readJournal(database).filter(
    (entry) => entry.snapshot === id || (tellsOf(entry, sha256) && isLive.get(entry.snapshot) === 0),
  )
  const redacted = told.filter(({ kind }) => kind === 'import' || kind === 'already-known')
  withoutTriggers(database, () => {
    const update = database.prepare('UPDATE journal SET detail = ? WHERE sequence = ?')
    for (const { sequence } of redacted) update.run(REDACTED, sequence)
  })
  return redacted.map((entry) => ({
    sequence: entry.sequence,
    fingerprint: fingerprint(redactedText({ ...entry, detail: REDACTED })),
  }))
}

const REDACTED = '{"purged":true}'

function tellsOf({ kind, detail }: JournalEntry, sha256: string): boolean {
  return (kind === 'import' || kind === 'already-known') && JSON.parse(detail).sha256 === sha256
}

/** Runs work that the journal's own guards forbid, inside the caller's transaction, and puts them back as they were. */
export function withoutTriggers(database: Database, work: () => void): void {
  const triggers = database.prepare<[], { name: string; sql: string }>(TRIGGERS).all()
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
  work()
  for (const { sql } of triggers) database.exec(sql)
}
