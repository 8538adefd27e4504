import { AppError } from '../../../shared/contract/error.ts'
import {
  type CategoryMapping,
  MOST_CATEGORY_MAPPINGS,
  type NewCategoryMapping,
} from '../../../shared/domain/import/category-mapping.ts'
import type { Database } from './database.ts'

const ALL = 'SELECT id, name, category, from_day AS "from" FROM category_mapping ORDER BY from_day, name'
const SAVE = `
  INSERT INTO category_mapping (name, category, from_day, saved_at) VALUES (@name, @category, @from, @now)
  ON CONFLICT (name, from_day) DO UPDATE SET category = excluded.category, saved_at = excluded.saved_at`

/** What names of categories mean from which day on, the oldest first. */
export function categoryMappings(database: Database): readonly CategoryMapping[] {
  return database.prepare<[], CategoryMapping>(ALL).all()
}

/** The same name on the same day gets the new category. Fails with `too-many-mappings`. */
export function saveCategoryMapping(database: Database, mapping: NewCategoryMapping, now: string): void {
  if (categoryMappings(database).length >= MOST_CATEGORY_MAPPINGS)
    throw new AppError('too-many-mappings', { most: MOST_CATEGORY_MAPPINGS })
  database.prepare(SAVE).run({ ...mapping, now })
}

/** Forgets what a name means from a day on. */
export function removeCategoryMapping(database: Database, id: number): void {
  database.prepare('DELETE FROM category_mapping WHERE id = ?').run(id)
}
