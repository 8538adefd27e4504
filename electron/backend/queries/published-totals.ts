import type { Database } from '../store/database.ts'
import { figureDay } from './figure-day.ts'
import { type AsOf, VALID } from './valid.ts'

export interface PublishedTotal {
  readonly from: string
  readonly to: string
  readonly value: number
  /** Growth over the year before as printed, in percent. */
  readonly growth: number | null
  /** The import that brought the figure, and the day up to which what it tells is known. */
  readonly snapshot: number
  readonly asOf: string
}

const SQL = `
  SELECT f.period_from AS "from", f.period_to AS "to", value, growth, s.id AS snapshot, ${figureDay('years')} AS asOf
  FROM published_year f JOIN snapshot s ON s.id = f.valid_from
  WHERE ${VALID} ORDER BY f.period_from`

/** Totals of all categories as published, in the order of the years. */
export function publishedTotals(database: Database, asOf: AsOf): readonly PublishedTotal[] {
  return database.prepare<[{ asOf: AsOf }], PublishedTotal>(SQL).all({ asOf })
}
