import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Day } from '../../../../shared/domain/day.ts'
import type { Database } from '../../store/database.ts'
import { TABLES } from '../../store/versioned-table.ts'
import { isObserved } from '../table/as-of-day.ts'

/**
 * The last day of a stored part of a year beyond which most figures that are staged of the whole year have not grown: they
 * may be those of the same part, retyped under the year alone. `null` where nothing of the kind is stored.
 */
export function storedPartDay(database: Database, dataset: Dataset, year: string): Day | null {
  if (!isObserved(dataset)) return null
  const { name, key } = TABLES[dataset]
  const matches = key.filter((each) => each !== 'period_to').map((each) => `stored.${each} = staged.${each}`)
  const day: unknown = database
    .prepare(`
      SELECT stored.period_to FROM staged JOIN ${name} stored ON ${matches.join(' AND ')}
      WHERE stored.valid_to IS NULL AND stored.period_to < staged.period_to AND staged.period_to = ?
      GROUP BY stored.period_to HAVING 2 * sum(staged.value > stored.value) < count(*)
      ORDER BY stored.period_to DESC LIMIT 1`)
    .pluck()
    .get(`${year}-12-31`)
  return typeof day === 'string' ? day : null
}
