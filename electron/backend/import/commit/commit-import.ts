import { AppError } from '../../../../shared/contract/error.ts'
import { advancedDay, changesOf, type ImportReceipt } from '../../../../shared/domain/import/import-plan.ts'
import { FIXMYSTREET } from '../../../../shared/domain/vocabulary/register.ts'
import { addToColumns } from '../../engine/stored-columns.ts'
import type { Database } from '../../store/database.ts'
import { saveDictionary } from '../../store/dictionary.ts'
import { proofOf } from '../../store/import-proof.ts'
import { recordingRange } from '../../store/imported-rows.ts'
import { endImport, markingImport } from '../../store/interrupted-import.ts'
import { appendJournal, readingHead } from '../../store/journal.ts'
import { insertSnapshot, nextSnapshot } from '../../store/new-snapshot.ts'
import { hashImportedRows, withSuperseded } from '../../store/rows-hash.ts'
import { TABLES } from '../../store/versioned-table.ts'
import { fileHash } from '../format/file-facts.ts'
import { headersToKeep } from '../plan/earlier-unit.ts'
import type { PreparedImport } from '../plan/prepared-import.ts'

export interface CommitContext {
  readonly database: Database
  readonly origin: 'shipped' | 'user'
  /** The instant of the import, ISO text. */
  readonly now: string
  readonly user: string
  /** Of rows that a source gave, whose file is gone by now: what was asked of it. */
  readonly pull?: object
  /** The rows written so far, of all that the snapshot brings. */
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Writes exactly what the plan says, in one transaction. Fails with `plan-out-of-date` when the database or the file
 * changed since. An import that would change nothing makes no snapshot; the journal says that the file is known. One
 * that only tells that the same rows run up to a later day does change something: the day of the data.
 */
export function commitImport(prepared: PreparedImport, context: CommitContext): ImportReceipt {
  const { plan, staged, head: known } = prepared
  const { dataset, understanding } = plan
  if (dataset === null || staged === null) throw new AppError('plan-unknown')
  const { sha256 } = understanding
  if (context.pull === undefined && fileHash(prepared.path) !== sha256)
    throw new AppError('plan-out-of-date', { what: 'file' })
  const { database } = context
  const write = database.transaction((): number | null => {
    if (readingHead(database).hash !== known.hash) throw new AppError('plan-out-of-date', { what: 'data' })
    if (changesOf(plan) === 0 && advancedDay(plan) === null) {
      const detail = { file: understanding.file, sha256, dataset }
      appendJournal(database, { at: context.now, kind: 'already-known', snapshot: null, detail })
      endImport(database)
      return null
    }
    const id = nextSnapshot(database)
    const snapshot = insertSnapshot(database, {
      id,
      dataset,
      origin: context.origin,
      file_name: understanding.file,
      sha256,
      bytes: understanding.bytes,
      declared_total: staged.declaredTotal,
      rows_read: plan.read,
      rows_new: plan.new,
      rows_changed: plan.changed,
      rows_unchanged: plan.unchanged,
      rows_removed: plan.removed,
      rows_rejected: plan.rejected,
      period_from: staged.period?.from ?? null,
      period_to: staged.period?.to ?? null,
      as_of: staged.asOf,
      is_synthetic: staged.isSynthetic ? 1 : 0,
      // A purge of what lies below must know what of it this file left as it was.
      settings: JSON.stringify({
        ...prepared.options,
        present: staged.present,
        ...(context.pull === undefined ? {} : { pull: context.pull }),
        ...(staged.register === FIXMYSTREET ? {} : { register: staged.register }),
        ...headersToKeep(
          prepared.options.mapping,
          understanding.columns.map(({ header }) => header),
        ),
        ...(staged.rejectedFor.size === 0 ? {} : { rejectedFor: Object.fromEntries(staged.rejectedFor) }),
        ...(plan.addedUp === 0 ? {} : { addedUp: plan.addedUp }),
        ...(staged.statusOrigin === 'public' ? { hasPublicStatus: true } : {}),
        ...(staged.statusOrigin === 'closing-days' ? { isClosedByDay: true } : {}),
        ...(staged.language === null ? {} : { language: staged.language }),
      }),
      imported_at: context.now,
      imported_by: context.user,
    })
    saveDictionary(database, staged.dictionary, id)
    recordingRange(database, id, () => staged.staging.apply(id, context.onProgress))
    // Where the file imported nothing but new rows, all about them is known since they were read.
    const read = plan.changed + plan.unchanged === 0 ? staged.allRows : null
    if (dataset === 'incidents') addToColumns(database, id, read?.incidents ?? null)
    const rows = read?.hash ?? hashImportedRows(database, TABLES[dataset], id)
    const proof = proofOf(database, TABLES[dataset], { id, settings: snapshot.settings, rows })
    const detail = {
      ...snapshot,
      columns_hash: withSuperseded(rows.digest(), plan.changed + plan.removed),
      own_hash: proof.own,
      codes_hash: proof.codes,
      superseded_hash: proof.superseded,
    }
    appendJournal(database, { at: context.now, kind: 'import', snapshot: id, detail })
    endImport(database)
    return id
  })
  // What ships with the program is imported by the next start where this one is cut off, and is no work of a person.
  const snapshot =
    context.origin === 'user' ? markingImport(database, understanding.file, () => write.immediate()) : write.immediate()
  return { snapshot, plan }
}
