import type { Database } from 'better-sqlite3'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { TABLES, type VersionedTable } from './versioned-table.ts'

const INCIDENT_RANGE = `
  id BETWEEN (SELECT first FROM incident_range WHERE snapshot = @snapshot)
    AND (SELECT last FROM incident_range WHERE snapshot = @snapshot)
  AND valid_from = @snapshot`

/** The condition for the rows that the snapshot `@snapshot` imported into a table. */
export function importedBy(table: Pick<VersionedTable, 'name'>): string {
  return table.name === 'incident' ? INCIDENT_RANGE : 'valid_from = @snapshot'
}

const BETWEEN = 'valid_from > @earlier AND valid_from <= @later'
const RANGES = 'FROM incident_range WHERE snapshot > @earlier AND snapshot <= @later'

/** The condition for the rows that the snapshots after `@earlier` up to `@later` imported. */
export function importedBetween(table: Pick<VersionedTable, 'name'>): string {
  if (table.name !== 'incident') return BETWEEN
  return `id BETWEEN (SELECT min(first) ${RANGES}) AND (SELECT max(last) ${RANGES}) AND ${BETWEEN}`
}

/** The first and the last number of the incidents that a snapshot imported; `null` when it imported none. */
export function importedRange(
  database: Database,
  snapshot: number,
): { readonly first: number; readonly last: number } | null {
  const select = 'SELECT first, last FROM incident_range WHERE snapshot = ?'
  return database.prepare<[number], { first: number; last: number }>(select).get(snapshot) ?? null
}

/** The largest id that an incident has, 0 where there are none. */
export function lastIncidentId(database: Database): number {
  return database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM incident').pluck().get() ?? 0
}

/** Runs work that writes a snapshot's incidents and keeps the range of their numbers, which nothing else may enter. */
export function recordingRange(database: Database, snapshot: number, write: () => void): void {
  const before = lastIncidentId(database)
  write()
  const after = lastIncidentId(database)
  if (after > before)
    database
      .prepare('INSERT INTO incident_range (snapshot, first, last) VALUES (?, ?, ?)')
      .run(snapshot, before + 1, after)
}

/** Removes the rows that a snapshot imported into a table, inside the caller's transaction, and gives their number. */
export function removeImported(database: Database, table: Pick<VersionedTable, 'name'>, snapshot: number): number {
  const { changes } = database.prepare(`DELETE FROM ${table.name} WHERE ${importedBy(table)}`).run({ snapshot })
  database.prepare('DELETE FROM incident_range WHERE snapshot = ?').run(snapshot)
  return changes
}

const IN_RANGE = `EXISTS (
  SELECT 1 FROM incident_range r WHERE r.snapshot = incident.valid_from AND incident.id BETWEEN r.first AND r.last)`

/** Rows of a dataset of none of its imports, or that an import of another superseded: so many at most. */
export function strayRows(database: Database, dataset: Dataset, limit: number): readonly number[] {
  const { name } = TABLES[dataset]
  const own = 'SELECT id FROM snapshot WHERE dataset = @dataset'
  const isImported = name === 'incident' ? `valid_from IN (${own}) AND ${IN_RANGE}` : `valid_from IN (${own})`
  return database
    .prepare<[{ dataset: Dataset; limit: number }], number>(`
      SELECT id FROM ${name} WHERE NOT (${isImported}) OR (valid_to IS NOT NULL AND valid_to NOT IN (${own}))
      LIMIT @limit`)
    .pluck()
    .all({ dataset, limit })
}

/** The imports whose range is not the one of the numbers of their incidents. */
export function wrongRanges(database: Database): readonly number[] {
  return database
    .prepare<[], number>(`
      WITH own AS (SELECT valid_from AS snapshot, min(id) AS first, max(id) AS last FROM incident GROUP BY valid_from)
      SELECT snapshot FROM (
        SELECT * FROM (SELECT * FROM own EXCEPT SELECT snapshot, first, last FROM incident_range)
        UNION SELECT * FROM (SELECT snapshot, first, last FROM incident_range EXCEPT SELECT * FROM own))
      GROUP BY snapshot ORDER BY snapshot`)
    .pluck()
    .all()
}
