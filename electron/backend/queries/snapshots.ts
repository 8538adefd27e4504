import type { Snapshot } from '../../../shared/contract/figures.ts'
import { undoableSnapshot } from '../import/undo-import.ts'
import type { Database } from '../store/database.ts'

type Row = Omit<Snapshot, 'isUndoable'>

const SQL = `
  SELECT id AS snapshot, dataset, origin, file_name AS file, sha256, bytes, declared_total AS declaredTotal,
    rows_read AS "read", rows_new AS "new", rows_changed AS changed, rows_unchanged AS unchanged,
    rows_removed AS removed, rows_rejected AS rejected, period_from AS "from", period_to AS "to", as_of AS asOf,
    imported_at AS importedAt, imported_by AS importedBy
  FROM snapshot ORDER BY id`

/** Every accepted import, oldest first. */
export function snapshots(database: Database): readonly Snapshot[] {
  const undoable = undoableSnapshot(database)?.id
  return database
    .prepare<[], Row>(SQL)
    .all()
    .map((row) => ({ ...row, isUndoable: row.snapshot === undoable }))
}
