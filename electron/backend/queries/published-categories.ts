import type { Database } from '../store/database.ts'
import { type AsOf, VALID } from './valid.ts'

export interface PublishedCategory {
  readonly category: string
  readonly from: string
  readonly to: string
  readonly value: number
}

const SQL = `
  SELECT category, period_from AS "from", period_to AS "to", value FROM published_category
  WHERE ${VALID} ORDER BY period_from, category`

/** Incidents by category as published, for every period that was published. */
export function publishedCategories(database: Database, asOf: AsOf): readonly PublishedCategory[] {
  return database.prepare<[{ asOf: AsOf }], PublishedCategory>(SQL).all({ asOf })
}
