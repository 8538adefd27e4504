import { CODED_DIMENSIONS } from '../../../shared/domain/incidents/dimension.ts'
import type { Database } from '../store/database.ts'

const OWN = 'SELECT DISTINCT dimension FROM dictionary WHERE snapshot = ?'

/**
 * Takes back the codes that a snapshot was the first to bring, after its rows are gone: one that later rows have becomes
 * that of the first of their snapshots, the others go. Inside the caller's transaction.
 */
export function releaseCodes(database: Database, snapshot: number): void {
  const brought = new Set(database.prepare<[number], string>(OWN).pluck().all(snapshot))
  for (const dimension of CODED_DIMENSIONS.filter((name) => brought.has(name)))
    database
      .prepare(`
        UPDATE dictionary SET snapshot = used.first
        FROM (SELECT ${dimension} AS code, min(valid_from) AS first FROM incident GROUP BY ${dimension}) AS used
        WHERE dictionary.id = used.code AND dictionary.snapshot = @snapshot AND dictionary.dimension = @dimension`)
      .run({ snapshot, dimension })
  database.prepare('DELETE FROM dictionary WHERE snapshot = ?').run(snapshot)
}
