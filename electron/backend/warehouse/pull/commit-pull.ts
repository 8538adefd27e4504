import { AppError } from '../../../../shared/contract/error.ts'
import type { PullReceipt } from '../../../../shared/domain/import/pull.ts'
import { FIXMYSTREET } from '../../../../shared/domain/vocabulary/register.ts'
import { writeCells } from '../../store/cells/cell-parts.ts'
import { pullHash } from '../../store/cells/cell-proof.ts'
import { insertPull } from '../../store/cells/cell-pulls.ts'
import type { Database } from '../../store/database.ts'
import { saveDictionary } from '../../store/dictionary.ts'
import { proofOfPull } from '../../store/import-proof.ts'
import { endImport, markingImport } from '../../store/interrupted-import.ts'
import { appendJournal, readingHead } from '../../store/journal.ts'
import { insertSnapshot, nextSnapshot } from '../../store/new-snapshot.ts'
import type { PreparedPull } from './plan-pull.ts'

export interface PullCommit {
  readonly database: Database
  /** The instant of the pull, ISO text. */
  readonly now: string
  readonly user: string
}

/**
 * Keeps exactly the cells of a dry run, in one transaction. Fails with `plan-out-of-date` when the database changed since.
 * Cells that the folder holds already make no snapshot; the journal says that they are known.
 */
export function commitPull(prepared: PreparedPull, { database, now, user }: PullCommit): PullReceipt {
  const { plan, sha256 } = prepared
  const write = database.transaction((): number | null => {
    if (readingHead(database).hash !== prepared.head.hash) throw new AppError('plan-out-of-date', { what: 'data' })
    if (plan.isKnown) {
      const detail = { file: plan.source, sha256, dataset: 'incidents' }
      appendJournal(database, { at: now, kind: 'already-known', snapshot: null, detail })
      endImport(database)
      return null
    }
    const id = writePull(database, prepared, { now, user })
    endImport(database)
    return id
  })
  return { snapshot: markingImport(database, plan.source, () => write.immediate()), plan }
}

function writePull(database: Database, prepared: PreparedPull, { now, user }: Omit<PullCommit, 'database'>): number {
  const { plan, question, cells, sha256, query, register } = prepared
  const id = nextSnapshot(database)
  const { incidents } = cells
  const snapshot = insertSnapshot(database, {
    id,
    dataset: 'incidents',
    origin: 'user',
    file_name: plan.source,
    sha256,
    bytes: plan.bytes,
    declared_total: plan.control.declared,
    rows_read: incidents,
    rows_new: incidents,
    rows_changed: 0,
    rows_unchanged: 0,
    rows_removed: 0,
    rows_rejected: 0,
    period_from: plan.from,
    period_to: plan.to,
    as_of: plan.asOf,
    is_synthetic: prepared.isSynthetic ? 1 : 0,
    // In the words of the journal too: what was asked, of whom and when.
    settings: JSON.stringify({
      pull: { ...question, cells: cells.count, moment: plan.moment, queryHash: plan.queryHash },
      ...(Object.keys(prepared.names).length === 0 ? {} : { mapping: { choices: prepared.names } }),
      ...(register === FIXMYSTREET ? {} : { register }),
    }),
    imported_at: now,
    imported_by: user,
  })
  saveDictionary(database, prepared.dictionary, id)
  const pull = {
    snapshot: id,
    warehouse: plan.source,
    grain: plan.grain,
    from: question.from,
    to: question.to,
    cells: cells.count,
    incidents,
    bytes: plan.bytes,
    moment: plan.moment,
    query,
    queryHash: plan.queryHash,
  }
  insertPull(database, pull)
  writeCells(database, id, cells)
  const { own, codes, superseded } = proofOfPull(database, id, sha256)
  appendJournal(database, {
    at: now,
    kind: 'import',
    snapshot: id,
    detail: {
      ...snapshot,
      columns_hash: pullHash(pull, sha256),
      own_hash: own,
      codes_hash: codes,
      superseded_hash: superseded,
    },
  })
  return id
}
