import type { Database } from 'better-sqlite3'
import { type Day, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import type { Grain } from '../../../../shared/domain/vocabulary/grain.ts'

/** What was fetched from a warehouse at once: an import that is cells instead of rows. */
export interface CellPull {
  readonly snapshot: number
  readonly warehouse: string
  readonly grain: Grain
  /** The days that were asked for; `null` where all were. */
  readonly from: Day | null
  readonly to: Day | null
  readonly cells: number
  readonly incidents: number
  /** As received from the servers. */
  readonly bytes: number
  /** When the servers counted, by their own clock: ISO text. */
  readonly moment: string
  readonly query: string
  readonly queryHash: string
}

/** A pull with the day up to which it tells. */
export interface DatedPull extends CellPull {
  readonly asOf: Day
}

const PULLS = `
  SELECT p.snapshot, p.warehouse, p.grain, p.period_from AS "from", p.period_to AS "to", p.cells, p.incidents, p.bytes,
    p.moment, p.query, p.query_hash AS queryHash, s.as_of AS asOf
  FROM cell_pull p JOIN snapshot s ON s.id = p.snapshot
  WHERE @asOf IS NULL OR p.snapshot <= @asOf ORDER BY p.snapshot DESC`

/** The pulls of a state, the newest first. */
export function cellPulls(database: Database, asOf: number | null = null): readonly DatedPull[] {
  return database.prepare<[{ asOf: number | null }], DatedPull>(PULLS).all({ asOf })
}

const IS_PULL = 'SELECT 1 FROM cell_pull WHERE snapshot = ?'

/** True for an import that is a pull of cells. */
export function isCellPull(database: Database, snapshot: number): boolean {
  return database.prepare(IS_PULL).get(snapshot) !== undefined
}

const INSERT = `
  INSERT INTO cell_pull (snapshot, warehouse, grain, period_from, period_to, cells, incidents, bytes, moment, query, query_hash)
  VALUES (@snapshot, @warehouse, @grain, @from, @to, @cells, @incidents, @bytes, @moment, @query, @queryHash)`

/** Writes what a pull is, inside the caller's transaction, after its snapshot. */
export function insertPull(database: Database, pull: CellPull): void {
  database.prepare(INSERT).run(pull)
}

/** Removes a pull and its cells, inside the caller's transaction, and gives how many incidents went. */
export function removePull(database: Database, snapshot: number): number {
  const incidents = database.prepare('SELECT incidents FROM cell_pull WHERE snapshot = ?').pluck().get(snapshot)
  database.prepare('DELETE FROM cell_part WHERE snapshot = ?').run(snapshot)
  database.prepare('DELETE FROM cell_pull WHERE snapshot = ?').run(snapshot)
  return Number(incidents ?? 0)
}

/** Days for which a pull answers, in days since 1970-01-01, both included. */
export interface CellSpan {
  readonly snapshot: number
  readonly from: number
  readonly to: number
}

/** Before and after every day that is observed. */
const FIRST = 0
const LAST = Number.MAX_SAFE_INTEGER

/** The days that pulls of one warehouse cover together, in days since 1970-01-01. */
export interface CellRun<Pull = DatedPull> {
  readonly from: number
  /** The day up to which they tell: days after it may be in none of them yet. */
  readonly asOf: number
  /** Those that it is made of, the newest first. */
  readonly pulls: readonly Pull[]
}

type Reach = Pick<DatedPull, 'from' | 'asOf'>

/**
 * The pulls of one warehouse that cover days without a gap, from the newest on. A pull beside them, as a purge of one between
 * leaves it, belongs to no answer: the days in the gap were not counted, which is not zero. `pulls` come newest first.
 */
export function cellRun<Pull extends Reach>(pulls: readonly Pull[]): CellRun<Pull> | null {
  const [newest, ...older] = pulls
  if (newest === undefined) return null
  const members = new Set([newest])
  let { from, asOf } = reachOf(newest)
  for (let left = older; ; ) {
    const next = left.find((pull) => reachOf(pull).from <= asOf + 1 && reachOf(pull).asOf >= from - 1)
    if (next === undefined) break
    members.add(next)
    from = Math.min(from, reachOf(next).from)
    asOf = Math.max(asOf, reachOf(next).asOf)
    left = left.filter((pull) => pull !== next)
  }
  return { from, asOf, pulls: pulls.filter((pull) => members.has(pull)) }
}

function reachOf({ from, asOf }: Reach): { readonly from: number; readonly asOf: number } {
  return { from: from === null ? FIRST : dayNumber(from), asOf: dayNumber(asOf) }
}

/** Which pull of a state answers for which days: of each warehouse the newest that was asked for a day. */
export function cellSpans(database: Database, asOf: number | null = null): readonly CellSpan[] {
  const byWarehouse = Map.groupBy(cellPulls(database, asOf), ({ warehouse }) => warehouse)
  return [...byWarehouse.values()].flatMap((pulls) => spansOf(cellRun(pulls)?.pulls ?? []))
}

function spansOf(pulls: readonly DatedPull[]): readonly CellSpan[] {
  let open: readonly Omit<CellSpan, 'snapshot'>[] = [{ from: FIRST, to: LAST }]
  return pulls.flatMap(({ snapshot, from, to }) => {
    const asked = { from: from === null ? FIRST : dayNumber(from), to: to === null ? LAST : dayNumber(to) }
    const answered = open.flatMap((gap) =>
      within({ from: Math.max(gap.from, asked.from), to: Math.min(gap.to, asked.to) }),
    )
    open = open.flatMap((gap) => [
      ...within({ from: gap.from, to: Math.min(gap.to, asked.from - 1) }),
      ...within({ from: Math.max(gap.from, asked.to + 1), to: gap.to }),
    ])
    return answered.map((span) => ({ snapshot, ...span }))
  })
}

function within<Span extends Omit<CellSpan, 'snapshot'>>(span: Span): readonly Span[] {
  return span.from <= span.to ? [span] : []
}
