import type { ChangedField } from '../../../../shared/domain/import/import-effect.ts'
import { fieldOf } from '../../history/difference-columns.ts'
import { isCoarserThanStored } from '../../store/staging.ts'
import { TABLES, type VersionedTable } from '../../store/versioned-table.ts'
import type { ComparedRows } from './sample-changes.ts'

/** In how many known rows an import would change each field, those of most rows first. The SQL has constant names only. */
export function changedFields({ database, dataset, present, coarse, isAllNew }: ComparedRows): readonly ChangedField[] {
  if (isAllNew) return []
  const table: VersionedTable = TABLES[dataset]
  const differs = (column: string): string => {
    const isOther = `s.${column} IS NOT c.${column}`
    const isKept = isCoarserThanStored(coarse, column)
    return isKept === null ? isOther : `(${isOther} AND NOT ${isKept})`
  }
  const columnsOf = Map.groupBy(
    TABLES[dataset].values.filter((column) => present.includes(column)),
    (column) => fieldOf(dataset, column),
  )
  if (columnsOf.size === 0) return []
  const fields = [...columnsOf.keys()]
  const sums = [...columnsOf.values()].map((columns) => `coalesce(sum(${columns.map(differs).join(' OR ')}), 0)`)
  const counts = database
    .prepare<[], number[]>(`
      SELECT ${sums.join(', ')} FROM temp.change
      CROSS JOIN temp.staged_row s ON s.id = staged JOIN ${table.name} c ON c.id = superseded`)
    .raw()
    .get()
  return fields
    .map((field, index) => ({ field, count: counts?.[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
}
