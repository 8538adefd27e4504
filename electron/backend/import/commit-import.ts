import { AppError } from '../../../shared/contract/error.ts'
import type { ImportReceipt } from '../../../shared/domain/import-plan.ts'
import { addToColumns } from '../engine/stored-columns.ts'
import type { Database } from '../store/database.ts'
import { appendJournal, journalHead } from '../store/journal.ts'
import { snapshotRowsHash } from '../store/rows-hash.ts'
import { TABLES } from '../store/versioned-table.ts'
import { isDemonstrationFolder } from './folder-kind.ts'
import type { PreparedImport } from './plan-import.ts'
import { readWholeFile } from './read-file.ts'

export interface CommitContext {
  readonly database: Database
  readonly origin: 'shipped' | 'user'
  /** The instant of the import, ISO text. */
  readonly now: string
  readonly user: string
}

const NEXT_ID =
  'SELECT 1 + max(coalesce((SELECT max(snapshot) FROM journal), 0), coalesce((SELECT max(id) FROM snapshot), 0))'
const INSERT = `
  INSERT INTO snapshot (id, dataset, origin, file_name, sha256, bytes, declared_total, rows_read, rows_new, rows_changed,
    rows_unchanged, rows_removed, rows_rejected, period_from, period_to, as_of, is_synthetic, settings, imported_at,
    imported_by, previous_journal_hash)
  VALUES (@id, @dataset, @origin, @file_name, @sha256, @bytes, @declared_total, @rows_read, @rows_new, @rows_changed,
    @rows_unchanged, @rows_removed, @rows_rejected, @period_from, @period_to, @as_of, @is_synthetic, @settings,
    @imported_at, @imported_by, @previous_journal_hash)`

/**
 * Writes exactly what the plan said, in one transaction. Fails with `plan-out-of-date` when the database or the file
 * changed since. An import that would change nothing makes no snapshot; the journal says that the file is known.
 */
export function commitImport(prepared: PreparedImport, context: CommitContext): ImportReceipt {
  const { plan, staging, dictionary, asOf } = prepared
  if (plan.plan === null || plan.dataset === null || staging === null || dictionary === null || asOf === null)
    throw new AppError('plan-unknown')
  const file = readWholeFile(prepared.path)
  if (!file.ok || file.sha256 !== plan.understanding.sha256) throw new AppError('plan-out-of-date', { what: 'file' })
  const { database } = context
  const { dataset } = plan
  const write = database.transaction((): number | null => {
    const head = journalHead(database)
    if (head.hash !== prepared.head.hash) throw new AppError('plan-out-of-date', { what: 'data' })
    const entry = {
      at: context.now,
      snapshot: null,
      detail: { file: plan.understanding.file, sha256: file.sha256, dataset },
    }
    if (plan.new + plan.changed + plan.removed === 0) {
      appendJournal(database, { ...entry, kind: 'already-known' })
      return null
    }
    const id = Number(database.prepare(NEXT_ID).pluck().get())
    const snapshot = {
      id,
      dataset,
      origin: context.origin,
      file_name: plan.understanding.file,
      sha256: file.sha256,
      bytes: file.bytes.length,
      declared_total: plan.controlTotals[0]?.declared ?? null,
      rows_read: plan.read,
      rows_new: plan.new,
      rows_changed: plan.changed,
      rows_unchanged: plan.unchanged,
      rows_removed: plan.removed,
      rows_rejected: plan.rejected,
      period_from: prepared.period?.from ?? null,
      period_to: prepared.period?.to ?? null,
      as_of: asOf,
      is_synthetic: prepared.isSynthetic ? 1 : 0,
      settings: JSON.stringify(prepared.options),
      imported_at: context.now,
      imported_by: context.user,
      previous_journal_hash: head.hash,
    }
    if (prepared.isSynthetic && !isDemonstrationFolder(database)) {
      const mark = appendJournal(database, { at: context.now, kind: 'demonstration', snapshot: id, detail: {} })
      snapshot.previous_journal_hash = mark.hash
    }
    database.prepare(INSERT).run(snapshot)
    dictionary.save(id)
    staging.apply(id, prepared.present, prepared.options.complete)
    if (dataset === 'incidents') addToColumns(database, id)
    const rowsHash = snapshotRowsHash(database, TABLES[dataset], id)
    appendJournal(database, {
      at: context.now,
      kind: 'import',
      snapshot: id,
      detail: { ...snapshot, rows_hash: rowsHash },
    })
    return id
  })
  return { snapshot: write.immediate(), plan }
}
