import type { ChangedField } from '../../../../shared/domain/import/import-effect.ts'
import type { ImportPlan } from '../../../../shared/domain/import/import-plan.ts'
import type { ReadIncidents } from '../../engine/imported-columns.ts'
import { fieldOf } from '../../history/difference-columns.ts'
import { isCoarserThanStored } from '../../store/staging/staging.ts'
import { TABLES, type VersionedTable } from '../../store/versioned-table.ts'
import { figureEffects } from './figure-effects.ts'
import { type ComparedRows, sampleChanges } from './sample-changes.ts'
import type { ImportToCome } from './state-after.ts'

type Preview = Pick<ImportPlan, 'samples' | 'changedFields' | 'effects' | 'effectCount' | 'replacesPublished'>

export const NO_PREVIEW: Preview = {
  samples: [],
  changedFields: [],
  effects: [],
  effectCount: 0,
  replacesPublished: false,
}

const HAS_PUBLISHED = `
  SELECT EXISTS (SELECT 1 FROM published_year WHERE valid_to IS NULL)
    OR EXISTS (SELECT 1 FROM published_category WHERE valid_to IS NULL)`

/**
 * What would change, row by row, field by field and in the figures; `read` as figure effects take it. No figure as long
 * as nobody knows what some of the rows say.
 */
export function previewChanges(
  compared: ComparedRows,
  coming: ImportToCome | null,
  read: ReadIncidents | null,
): Preview {
  return {
    samples: sampleChanges(compared),
    changedFields: changedFields(compared),
    ...(coming === null ? { effects: [], effectCount: 0 } : figureEffects(compared, coming, read)),
    replacesPublished: replacesPublished(compared),
  }
}

const HAS_RECORDS = "SELECT EXISTS (SELECT 1 FROM snapshot WHERE dataset = 'incidents')"

/** True for the first records where there are published figures: without a period it is records that are shown then. */
function replacesPublished({ database, dataset, isAllNew }: ComparedRows): boolean {
  if (dataset !== 'incidents' || !isAllNew) return false
  const has = (sql: string): boolean => database.prepare(sql).pluck().get() === 1
  return !has(HAS_RECORDS) && has(HAS_PUBLISHED)
}

/** In how many known rows an import would change each field, those of most rows first. The SQL has constant names only. */
function changedFields({ database, dataset, present, coarse, isAllNew }: ComparedRows): readonly ChangedField[] {
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
