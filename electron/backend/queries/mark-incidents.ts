import type { Database } from '../store/database.ts'
import type { Steps } from '../turns/steps.ts'
import { filterCondition } from './filter-sql.ts'
import { lastIncidentId } from './incident-ids.ts'

/** So many rows are looked through in one step: fewer where there are more texts, but each step has its own cost. */
const MOST = 1 << 13
const LEAST = 1 << 10

/**
 * Marks the versions of incidents that have one of some texts, whichever are valid: a byte by each number in the database.
 * They are read in the order in which they lie, in steps; where rows are written in between, the marks are of no use.
 */
export function* markIncidents(database: Database, texts: readonly string[]): Steps<Uint8Array> {
  const last = lastIncidentId(database)
  const marks = new Uint8Array(last + 1)
  const { sql, bound } = filterCondition([{ kind: 'text', values: texts }])
  const read = database
    .prepare<[object], number>(`
      SELECT i.id FROM incident i NOT INDEXED
      WHERE i.id > @after AND i.id <= @upTo AND (${sql})`)
    .pluck()
  const piece = Math.max(LEAST, Math.floor(MOST / Math.max(1, texts.length)))
  for (let after = 0; after < last; after += piece) {
    for (const id of read.all({ ...bound, after, upTo: after + piece })) marks[id] = 1
    yield
  }
  return marks
}
