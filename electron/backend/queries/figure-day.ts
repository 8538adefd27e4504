import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'

/**
 * The as-of day of a published figure `f` that the snapshot `s` brought: that of its file, or of a later one that only
 * told that the figures of these days still stand.
 */
export function figureDay(dataset: Extract<Dataset, 'categories' | 'years'>): string {
  return `max(s.as_of, coalesce((
    SELECT max(later.as_of) FROM snapshot later
    WHERE later.dataset = '${dataset}' AND later.id > s.id AND (@asOf IS NULL OR later.id <= @asOf)
      AND later.rows_new + later.rows_changed + later.rows_removed = 0
      AND later.period_from <= f.period_from AND later.period_to >= f.period_to), ''))`
}
