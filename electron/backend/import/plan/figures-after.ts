import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Database } from '../../store/database.ts'
import { TABLES } from '../../store/versioned-table.ts'

/** A published figure as it would stand after an import. */
export interface FigureAfter extends Span {
  /** `null` for the total of all categories. */
  readonly category: string | null
  readonly value: number
  /** True where no figure of its category and days stood before, and where another one did. */
  readonly isNew: boolean
  readonly isChanged: boolean
}

type Published = Extract<Dataset, 'categories' | 'years'>

interface Row extends Omit<FigureAfter, 'isNew' | 'isChanged'> {
  readonly isNew: number
  readonly isChanged: number
}

interface StagedFigures {
  /** The dataset of the staged rows; `null` for none. */
  readonly dataset: Dataset | null
  readonly isComplete: boolean
  /** What is known of later days than this one stays as it is; `null` where nothing does. */
  readonly leftAfter: Day | null
}

/**
 * The published figures of a dataset after the staged rows, those that are stored where the rows are of another one or
 * of none; of complete rows nothing else stays.
 */
export function figuresAfter(database: Database, dataset: Published, staged: StagedFigures): readonly FigureAfter[] {
  const { name, key } = TABLES[dataset]
  const category = dataset === 'categories' ? 'category' : 'NULL'
  const columns = `${category} AS category, period_from AS "from", period_to AS "to", value`
  const ofKey = key.map((each) => `stored.${each} = s.${each}`).join(' AND ')
  const isStored = (condition = ''): string =>
    `EXISTS (SELECT 1 FROM ${name} stored WHERE ${ofKey} AND stored.valid_to IS NULL ${condition})`
  const isLeft = 'EXISTS (SELECT 1 FROM snapshot WHERE id = stored.valid_from AND as_of > @leftAfter)'
  const isUntouched = staged.isComplete ? '0' : `NOT EXISTS (SELECT 1 FROM staged s WHERE ${ofKey})`
  const brought = `
    SELECT ${columns}, NOT ${isStored()} AS isNew, NOT ${isStored('AND stored.value = s.value')} AS isChanged
    FROM staged s WHERE NOT ${isStored(`AND ${isLeft}`)}`
  const kept = (condition: string): string =>
    `SELECT ${columns}, 0 AS isNew, 0 AS isChanged FROM ${name} stored WHERE ${condition}`
  const all =
    staged.dataset === dataset
      ? `${brought} UNION ALL ${kept(`valid_to IS NULL AND (${isUntouched} OR ${isLeft})`)}`
      : kept('valid_to IS NULL')
  return database
    .prepare<[{ leftAfter: Day | null }], Row>(`SELECT * FROM (${all}) ORDER BY "from", "to"`)
    .all({ leftAfter: staged.leftAfter })
    .map((row) => ({ ...row, isNew: row.isNew === 1, isChanged: row.isChanged === 1 }))
}

/** Figures by the days that they are of. */
export function byDays(figures: readonly FigureAfter[]): ReadonlyMap<string, readonly FigureAfter[]> {
  return Map.groupBy(figures, ({ from, to }) => `${from} ${to}`)
}
