import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { Database } from '../../store/database.ts'
import { TABLES } from '../../store/versioned-table.ts'

/** A year that is stored up to a day within it, of which the staged figures would be those of the whole one. */
export interface StoredPart {
  readonly year: string
  /** The last day of the part. */
  readonly to: Day
  /** False where most of the staged figures are no higher: they may be those of the same part, retyped under the year. */
  readonly hasGrown: boolean
}

/**
 * The years that are stored in part and staged as whole ones, the last first. One that is stored as a whole year too is
 * none of them, unless most of its staged figures are lower than those.
 */
export function storedParts(database: Database, dataset: Dataset): readonly StoredPart[] {
  if (!hasCounts(dataset)) return []
  const { name, key } = TABLES[dataset]
  const matches = (table: string, columns: readonly string[]): string =>
    columns.map((each) => `${table}.${each} = staged.${each}`).join(' AND ')
  const found = database
    .prepare<[], { year: string; to: Day; hasGrown: number }>(`
      SELECT substr(staged.period_to, 1, 4) AS year, part.period_to AS "to",
        2 * sum(staged.value > part.value) >= count(*) AS hasGrown
      FROM staged
        JOIN ${name} part ON ${matches(
          'part',
          key.filter((each) => each !== 'period_to'),
        )} AND part.valid_to IS NULL
        LEFT JOIN ${name} whole ON ${matches('whole', key)} AND whole.valid_to IS NULL
      WHERE part.period_to < staged.period_to AND staged.period_to = substr(staged.period_from, 1, 4) || '-12-31'
        AND staged.period_from LIKE '%-01-01'
      GROUP BY 1, 2
      HAVING count(whole.value) < count(*) OR 2 * sum(staged.value < whole.value) >= count(*)
      ORDER BY 1 DESC, 2 DESC`)
    .all()
    .map((row) => ({ ...row, hasGrown: row.hasGrown === 1 }))
  return found.filter(({ year }, index) => found[index - 1]?.year !== year)
}
