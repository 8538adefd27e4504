import type { Filter } from '../../../shared/domain/filter.ts'
import type { Database } from '../store/database.ts'
import type { Steps } from '../turns/steps.ts'
import { filterCondition } from './filter-sql.ts'
import { lastIncidentId } from './incident-ids.ts'

/** So many rows are looked through in one step. */
const PIECE = 1 << 13

/**
 * Marks the versions of incidents that pass some filters, whichever are valid: a byte by each number in the database. They
 * are read in the order in which they lie, in steps; where rows are written in between, the marks are of no use.
 */
export function* markIncidents(database: Database, filters: readonly Filter[]): Steps<Uint8Array> {
  const last = lastIncidentId(database)
  const marks = new Uint8Array(last + 1)
  const { sql, bound } = filterCondition(database, filters)
  const read = database
    .prepare<[object], number>(`
      SELECT i.id FROM incident i NOT INDEXED
      WHERE i.id > @after AND i.id <= @upTo AND (${sql})`)
    .pluck()
  for (let after = 0; after < last; after += PIECE) {
    for (const id of read.all({ ...bound, after, upTo: after + PIECE })) marks[id] = 1
    yield
  }
  return marks
}
