import { type StoredCells, writeCells } from '../../electron/backend/store/cells/cell-parts.ts'
import { insertPull } from '../../electron/backend/store/cells/cell-pulls.ts'
import type { Database } from '../../electron/backend/store/database.ts'
import { fingerprint } from '../../electron/backend/store/journal.ts'
import { NOW } from './folder.ts'

/** What of a pull matters to a test. */
export interface LaidPull {
  readonly snapshot: number
  readonly warehouse?: string
  readonly from?: string | null
  readonly to?: string | null
  readonly asOf: string
  readonly cells?: StoredCells
}

export const NO_CELLS: StoredCells = {
  count: 0,
  incidents: 0,
  firstDay: 0,
  dayStart: new Uint32Array(1),
  duration: new Uint16Array(0),
  largestDuration: 0,
  tuple: new Uint16Array(0),
  weight: new Uint16Array(0),
  tuples: new Uint32Array(0),
}

const SNAPSHOT = `
  INSERT INTO snapshot (id, dataset, origin, file_name, sha256, bytes, declared_total, rows_read, rows_new, rows_changed,
    rows_unchanged, rows_removed, rows_rejected, period_from, period_to, as_of, is_synthetic, settings, imported_at,
    imported_by, previous_journal_hash)
  VALUES (@snapshot, 'incidents', 'user', @warehouse, '', 0, @incidents, @incidents, @incidents, 0, 0, 0, 0, NULL, NULL,
    @asOf, 0, '{}', @now, '', '')`

/** Lays a pull into the tables as they are, beside the journal: what stands in them is all that is asked. */
export function layPull(database: Database, { cells = NO_CELLS, ...pull }: LaidPull): void {
  const { snapshot, warehouse = 'region', from = null, to = null, asOf } = pull
  const { incidents } = cells
  database.prepare(SNAPSHOT).run({ snapshot, warehouse, incidents, asOf, now: NOW })
  const counts = { cells: cells.count, incidents, bytes: 0, moment: NOW, query: '', queryHash: fingerprint('') }
  insertPull(database, { snapshot, warehouse, grain: 'day', from, to, ...counts })
  writeCells(database, snapshot, cells)
}
