import type { ImportPlan } from '../../../../shared/domain/import/import-plan.ts'
import type { ReadIncidents } from '../../engine/read-incidents.ts'
import { latestDay } from '../../queries/latest-day.ts'
import { changedFields } from './changed-fields.ts'
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

/** True for the first records where there are published figures: without a period it is records that are shown then. */
function replacesPublished({ database, dataset, isAllNew }: ComparedRows): boolean {
  if (dataset !== 'incidents' || !isAllNew || latestDay(database, dataset) !== null) return false
  return database.prepare(HAS_PUBLISHED).pluck().get() === 1
}
