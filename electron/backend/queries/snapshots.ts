import type { Snapshot } from '../../../shared/contract/snapshots.ts'
import type { Database } from '../store/database.ts'
import { readJournal } from '../store/journal.ts'
import { restatedCounts } from '../store/restated-counts.ts'
import { undoableSnapshot } from './undoable-snapshot.ts'

type Row = Omit<Snapshot, 'isUndoable'>

const SQL = `
  SELECT id AS snapshot, dataset, origin, file_name AS file, sha256, bytes, declared_total AS declaredTotal,
    rows_read AS "read", rows_new AS "new", rows_changed AS changed, rows_unchanged AS unchanged,
    rows_removed AS removed, rows_rejected AS rejected, period_from AS "from", period_to AS "to", as_of AS asOf,
    imported_at AS importedAt, imported_by AS importedBy
  FROM snapshot ORDER BY id`

/** Every accepted import, oldest first. What it did is told of the data that are there: without what was purged since. */
export function snapshots(database: Database): readonly Snapshot[] {
  const undoable = undoableSnapshot(database)?.id
  const restated = restatedCounts(readJournal(database))
  return database
    .prepare<[], Row>(SQL)
    .all()
    .map((row) => ({ ...row, ...restated.get(row.snapshot), isUndoable: row.snapshot === undoable }))
}
