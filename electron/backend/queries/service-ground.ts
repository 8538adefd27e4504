import { type Day, dayNumber } from '../../../shared/domain/calendar/day.ts'
import type { SeenSpan, ServiceGround } from '../engine/service/service-ground.ts'
import type { Database } from '../store/database.ts'
import { targets } from './targets.ts'
import { type AsOf, SNAPSHOT_REGISTER } from './version-sql.ts'

interface SeenRow {
  readonly register: string
  /** The first day that the import covers; `null` where a pull was asked for all days. */
  readonly from: Day | null
  readonly to: Day
}

// A pull covers the days that it was asked for, a file those from its first row to its as-of day.
const SEEN = `
  WITH brought AS (
    SELECT id, ${SNAPSHOT_REGISTER} AS register, as_of, period_from FROM snapshot
    WHERE dataset = 'incidents' AND (@asOf IS NULL OR id <= @asOf))
  SELECT register, CASE WHEN p.snapshot IS NULL THEN b.period_from ELSE p.period_from END AS "from",
    coalesce(p.period_to, b.as_of) AS "to"
  FROM brought b LEFT JOIN cell_pull p ON p.snapshot = b.id
  WHERE b.as_of = (SELECT max(l.as_of) FROM brought l WHERE l.register = b.register)`

/** What is known beside the rows of a state that runs to a day: its targets, and which days were looked at last. */
export function readServiceGround(database: Database, asOf: AsOf, lastDay: Day): ServiceGround {
  const rows = database.prepare<[{ asOf: AsOf }], SeenRow>(SEEN).all({ asOf })
  const spans = Map.groupBy(rows, ({ register }) => register)
  return {
    targets: targets(database, asOf),
    dayOfData: dayNumber(lastDay),
    seen: new Map([...spans].map(([register, own]) => [register, own.map(spanOf)])),
  }
}

function spanOf({ from, to }: SeenRow): SeenSpan {
  return { from: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from), to: dayNumber(to) }
}
