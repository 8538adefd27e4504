import type { Database } from '../store/database.ts'
import { figureDay } from './figure-day.ts'
import { type AsOf, VALID } from './valid.ts'

export interface PublishedCategory {
  readonly category: string
  readonly from: string
  readonly to: string
  readonly value: number
  /** The import that brought the figure, and the day up to which what it tells is known. */
  readonly snapshot: number
  readonly asOf: string
}

const SQL = `
  SELECT category, f.period_from AS "from", f.period_to AS "to", value, s.id AS snapshot,
    ${figureDay('categories')} AS asOf
  FROM published_category f JOIN snapshot s ON s.id = f.valid_from
  WHERE ${VALID} ORDER BY f.period_from, category`

/** Incidents by category as published, for every period that was published. */
export function publishedCategories(database: Database, asOf: AsOf): readonly PublishedCategory[] {
  return database.prepare<[{ asOf: AsOf }], PublishedCategory>(SQL).all({ asOf })
}
