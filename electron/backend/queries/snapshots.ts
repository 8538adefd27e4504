import { AppError } from '../../../shared/contract/error.ts'
import { rejectedForSchema, type Snapshot } from '../../../shared/contract/snapshots.ts'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { pulledSchema } from '../../../shared/domain/import/pull.ts'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'
import { type CellPull, cellPulls } from '../store/cells/cell-pulls.ts'
import type { Database } from '../store/database.ts'
import { readJournal } from '../store/journal.ts'
import { restatedCounts } from '../store/restated-counts.ts'
import { type AsOf, SNAPSHOT_REGISTER } from './version-sql.ts'

type Row = Omit<Snapshot, 'isUndoable' | 'register' | 'pull' | 'rejectedFor'> & {
  readonly register: string | null
  readonly pull: string | null
  readonly rejectedFor: string | null
}

const SQL = `
  SELECT id AS snapshot, dataset, origin, file_name AS file, sha256, bytes, declared_total AS declaredTotal,
    rows_read AS "read", rows_new AS "new", rows_changed AS changed, rows_unchanged AS unchanged,
    rows_removed AS removed, rows_rejected AS rejected, period_from AS "from", period_to AS "to", as_of AS asOf,
    json_extract(settings, '$.register') AS register, json_extract(settings, '$.rejectedFor') AS rejectedFor,
    json_extract(settings, '$.pull') AS pull,
    imported_at AS importedAt, imported_by AS importedBy
  FROM snapshot ORDER BY id`

/** Every accepted import, oldest first. Its counts are of the data that are there: without what was purged since. */
export function snapshots(database: Database): readonly Snapshot[] {
  const undoable = undoableSnapshot(database)?.id
  const pulls = new Map(cellPulls(database).map((pull) => [pull.snapshot, pulledOf(pull)]))
  const restated = restatedCounts(readJournal(database))
  return database
    .prepare<[], Row>(SQL)
    .all()
    .map(({ register, rejectedFor, pull, ...row }) => ({
      ...row,
      ...(pull === null ? {} : recordsPulled(pull)),
      ...(rejectedFor === null ? {} : { rejectedFor: rejectedForSchema.parse(JSON.parse(rejectedFor)) }),
      ...(register === null ? {} : { register }),
      ...pulls.get(row.snapshot),
      ...restated.get(row.snapshot),
      isUndoable: row.snapshot === undoable,
    }))
}

function pulledOf({ warehouse, grain, cells, moment, queryHash }: CellPull): Pick<Snapshot, 'pull'> {
  return { pull: { source: warehouse, grain, cells, moment, queryHash } }
}

/** What records were pulled with stands in the settings of their import, as any other file's does. */
function recordsPulled(text: string): Pick<Snapshot, 'pull'> {
  return { pull: pulledSchema.parse(JSON.parse(text)) }
}

/** The state that is asked for, where there is one of that number: throws `snapshot-unknown` for one that was undone. */
export function knownSnapshot<State extends AsOf>(database: Database, asOf: State): State {
  if (asOf === null) return asOf
  const found = database.prepare('SELECT 1 FROM snapshot WHERE id = ?').get(asOf)
  if (found === undefined) throw new AppError('snapshot-unknown', { snapshot: asOf })
  return asOf
}

const NEWEST = `
  SELECT id, dataset FROM snapshot s
  WHERE origin = 'user' AND NOT EXISTS (SELECT 1 FROM snapshot later WHERE later.id > s.id)`

/** The snapshot that undo would withdraw: the newest one, if a user imported it. */
export function undoableSnapshot(database: Database): { readonly id: number; readonly dataset: Dataset } | null {
  return database.prepare<[], { id: number; dataset: Dataset }>(NEWEST).get() ?? null
}

const LATEST = `SELECT max(as_of) FROM snapshot WHERE dataset = ? AND ${SNAPSHOT_REGISTER} = ?`

/** The day up to which what a folder holds of a dataset runs, records those of a register; `null` where it holds none of it. */
export function latestDay(database: Database, dataset: Dataset, register = FIXMYSTREET): Day | null {
  return database.prepare<[Dataset, string], Day | null>(LATEST).pluck().get(dataset, register) ?? null
}

const NEWEST_RECORDS = "SELECT max(as_of) FROM snapshot WHERE dataset = 'incidents'"

/** The day up to which the incidents of any register run; `null` where a folder holds none. */
export function latestRecordDay(database: Database): Day | null {
  return database.prepare<[], Day | null>(NEWEST_RECORDS).pluck().get() ?? null
}
