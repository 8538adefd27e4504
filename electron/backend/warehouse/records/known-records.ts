import { z } from 'zod'
import { type Day, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { daySchema } from '../../../../shared/domain/calendar/period.ts'
import type { Database } from '../../store/database.ts'

/** What an import of records that a warehouse gave says of itself in its settings: never a row. */
const pulledRecordsSchema = z
  .object({
    mode: z.literal('records'),
    source: z.string(),
    /** The days that were asked for; `null` where all were. */
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    moment: z.string(),
    queryHash: z.string(),
    /** What the servers counted of the period. */
    declared: z.number(),
    /** Names servers, table, columns and names: rows of another question say nothing of what changed. */
    asked: z.string(),
    /** For each server from which change on a later pull asks; `null` where nothing tells it. */
    next: z.array(z.object({ stamp: z.string(), isIncluded: z.boolean() }).readonly().nullable()).readonly(),
  })
  .readonly()

export type PulledRecords = z.infer<typeof pulledRecordsSchema>

/** A pull of records that the folder holds. */
export interface KnownRecords extends PulledRecords {
  readonly asOf: Day
}

const PULLS = `
  SELECT json_extract(settings, '$.pull') AS pull, as_of AS asOf FROM snapshot
  WHERE dataset = 'incidents' AND json_extract(settings, '$.pull.mode') = 'records' ORDER BY id DESC`

/** The pulls of records of a source, the newest first. */
export function knownRecords(database: Database, source: string): readonly KnownRecords[] {
  return database
    .prepare<[], { pull: string; asOf: Day }>(PULLS)
    .all()
    .map(({ pull, asOf }) => ({ ...pulledRecordsSchema.parse(JSON.parse(pull)), asOf }))
    .filter((each) => each.source === source)
}

/** From which changes on the rows of a period are asked for; `null` for all of them. `pulls` come newest first. */
export function changesSince(
  pulls: readonly KnownRecords[],
  asked: string,
  period: { readonly from: Day | null; readonly to: Day | null },
): readonly NonNullable<PulledRecords['next'][number]>[] | null {
  const last = pulls.find((pull) => pull.asked === asked && contains(pull, period))
  const next = last?.next.flatMap((each) => each ?? []) ?? []
  return last === undefined || next.length < last.next.length ? null : next
}

/** Days of creation as numbers, whatever is asked for. */
export function dayBounds({ from, to }: { readonly from: Day | null; readonly to: Day | null }): {
  readonly from: number
  readonly to: number
} {
  return {
    from: from === null ? 0 : dayNumber(from),
    to: to === null ? Number.MAX_SAFE_INTEGER : dayNumber(to),
  }
}

function contains(outer: Pick<KnownRecords, 'from' | 'to'>, inner: Pick<KnownRecords, 'from' | 'to'>): boolean {
  const [one, other] = [dayBounds(outer), dayBounds(inner)]
  return one.from <= other.from && one.to >= other.to
}
