import type { RowSelection } from '../../../shared/contract/rows.ts'
import { type Day, dayNumber } from '../../../shared/domain/calendar/day.ts'
import type { Database } from '../store/database.ts'
import { lastIncidentId } from '../store/imported-rows.ts'
import { DELAY } from '../store/versioned-table.ts'
import type { Steps } from '../turns/steps.ts'
import { allOf, type Condition } from './condition.ts'
import { filterCondition } from './filter-sql.ts'

/** The ids and the days of creation (days since 1970-01-01) of incidents. */
type IdsAndDays = readonly (readonly [id: number, created: number])[]

/**
 * Reads the incidents of a selection whose ids lie after one and up to another, none created after the last day that is
 * known. An id is its rowid, which counts up from 1: 32 bits are enough for four thousand million of them.
 */
export function createIdReader(
  database: Database,
  selection: RowSelection,
  lastDay: Day,
): (after: number, upTo: number) => IdsAndDays {
  const { sql, bound } = allOf([
    isValid(selection.asOf),
    isWithin(selection, lastDay),
    filterCondition(selection.filters),
    tookSoLong(selection.delay),
  ])
  // The rows are read in the order in which they lie: an index would find each of them by itself.
  const statement = database
    .prepare<[object], readonly [number, number]>(`
      SELECT i.id, i.created FROM incident i NOT INDEXED
      WHERE i.id > @after AND i.id <= @upTo AND ${sql}`)
    .raw()
  return (after, upTo) => statement.all({ ...bound, after, upTo })
}

function isValid(asOf: number | null): Condition {
  if (asOf === null) return { sql: 'i.valid_to IS NULL', bound: {} }
  return { sql: 'i.valid_from <= @asOf AND (i.valid_to IS NULL OR i.valid_to > @asOf)', bound: { asOf } }
}

function isWithin({ from, to }: RowSelection, lastDay: Day): Condition {
  const last = to === null || to > lastDay ? lastDay : to
  return from === null
    ? { sql: 'i.created <= @to', bound: { to: dayNumber(last) } }
    : { sql: 'i.created BETWEEN @from AND @to', bound: { from: dayNumber(from), to: dayNumber(last) } }
}

function tookSoLong(delay: RowSelection['delay']): Condition {
  if (delay === undefined) return allOf([])
  const { from, to } = delay
  const least = { sql: `${DELAY} >= @leastDays`, bound: { leastDays: from } }
  return to === null ? least : allOf([least, { sql: `${DELAY} <= @mostDays`, bound: { mostDays: to } }])
}

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
