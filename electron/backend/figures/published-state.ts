import { publishedDay } from '../queries/folder-state.ts'
import { publishedCategories, publishedTotals } from '../queries/published-figures.ts'
import type { AsOf } from '../queries/valid.ts'
import type { Database } from '../store/database.ts'
import type { PublishedState } from './published-tables.ts'

/** Reads the published figures of a state. */
export function publishedState(database: Database, asOf: AsOf): PublishedState {
  return {
    categories: publishedCategories(database, asOf),
    years: publishedTotals(database, asOf),
    asOf: publishedDay(database, asOf),
  }
}
