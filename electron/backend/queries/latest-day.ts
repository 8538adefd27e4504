import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Database } from '../store/database.ts'

const LATEST = 'SELECT max(as_of) FROM snapshot WHERE dataset = ?'

/** The day up to which what a folder holds of a dataset runs; `null` where it holds nothing of it. */
export function latestDay(database: Database, dataset: Dataset): Day | null {
  return database.prepare<[Dataset], Day | null>(LATEST).pluck().get(dataset) ?? null
}
