import type { FolderState } from '../../../shared/contract/methods.ts'
import type { Span } from '../../../shared/domain/calendar/period.ts'
import { type RegisterCoverage, shownCoverage } from '../../../shared/domain/incidents/shown-registers.ts'
import type { Database } from '../store/database.ts'
import { isDemonstrationFolder } from '../store/folder-kind.ts'
import { dataVersion } from '../store/journal.ts'
import { type AsOf, VALID } from './version-sql.ts'

const PUBLISHED =
  "SELECT max(as_of) FROM snapshot WHERE dataset IN ('categories', 'years') AND (@asOf IS NULL OR id <= @asOf)"
const FIRST_PUBLISHED = `
  SELECT min(period_from) FROM (
    SELECT period_from FROM published_category WHERE ${VALID}
    UNION ALL SELECT period_from FROM published_year WHERE ${VALID})`
const SNAPSHOTS = 'SELECT count(*) FROM snapshot'

/** The day up to which the published figures of incidents run; `null` when there are none. */
export function publishedDay(database: Database, asOf: AsOf): string | null {
  return database.prepare<[{ asOf: AsOf }], string | null>(PUBLISHED).pluck().get({ asOf }) ?? null
}

/** The days from the first published one to the one up to which published figures run; `null` when there are none. */
export function publishedCover(database: Database, asOf: AsOf): Span | null {
  const from = database.prepare<[{ asOf: AsOf }], string | null>(FIRST_PUBLISHED).pluck().get({ asOf }) ?? null
  const to = publishedDay(database, asOf)
  return from === null || to === null ? null : { from, to }
}

/** What a person must know of a folder before any figure, in its present state or a past one. */
export function folderState(
  database: Database,
  asOf: AsOf,
  registers: readonly RegisterCoverage[],
): Omit<FolderState, 'interruptedImports'> {
  const records = shownCoverage([], registers)
  return {
    dataVersion: dataVersion(database),
    isDemonstration: isDemonstrationFolder(database),
    hasRecords: records !== null,
    asOf: {
      published: publishedDay(database, asOf),
      records: records?.asOf ?? null,
    },
    recordsCover: records?.covers ?? null,
    publishedCover: publishedCover(database, asOf),
    recordCount: records?.count ?? 0,
    registers,
    snapshotCount: Number(database.prepare(SNAPSHOTS).pluck().get()),
  }
}
