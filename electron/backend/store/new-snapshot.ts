import type { Database } from 'better-sqlite3'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { isDemonstrationFolder } from './folder-kind.ts'
import { appendJournal, journalHead } from './journal.ts'

/** An import as it is written. */
export interface NewSnapshot {
  readonly id: number
  readonly dataset: Dataset
  readonly origin: 'shipped' | 'user'
  readonly file_name: string
  readonly sha256: string
  readonly bytes: number
  readonly declared_total: number | null
  readonly rows_read: number
  readonly rows_new: number
  readonly rows_changed: number
  readonly rows_unchanged: number
  readonly rows_removed: number
  readonly rows_rejected: number
  readonly period_from: string | null
  readonly period_to: string | null
  readonly as_of: string
  readonly is_synthetic: 0 | 1
  readonly settings: string
  readonly imported_at: string
  readonly imported_by: string
  readonly previous_journal_hash: string
}

const NEXT_ID =
  'SELECT 1 + max(coalesce((SELECT max(snapshot) FROM journal), 0), coalesce((SELECT max(id) FROM snapshot), 0))'

/** A number that no import has or had. */
export function nextSnapshot(database: Database): number {
  return Number(database.prepare(NEXT_ID).pluck().get())
}

const INSERT = `
  INSERT INTO snapshot (id, dataset, origin, file_name, sha256, bytes, declared_total, rows_read, rows_new, rows_changed,
    rows_unchanged, rows_removed, rows_rejected, period_from, period_to, as_of, is_synthetic, settings, imported_at,
    imported_by, previous_journal_hash)
  VALUES (@id, @dataset, @origin, @file_name, @sha256, @bytes, @declared_total, @rows_read, @rows_new, @rows_changed,
    @rows_unchanged, @rows_removed, @rows_rejected, @period_from, @period_to, @as_of, @is_synthetic, @settings,
    @imported_at, @imported_by, @previous_journal_hash)`

/** Writes an import, inside the caller's transaction. Where it brings the first invented records, the folder is marked first. */
export function insertSnapshot(database: Database, snapshot: Omit<NewSnapshot, 'previous_journal_hash'>): NewSnapshot {
  if (snapshot.is_synthetic === 1 && !isDemonstrationFolder(database))
    appendJournal(database, { at: snapshot.imported_at, kind: 'demonstration', snapshot: snapshot.id, detail: {} })
  const written = { ...snapshot, previous_journal_hash: journalHead(database).hash }
  database.prepare(INSERT).run(written)
  return written
}
