import { normaliseText } from '../reading/normalise-text.ts'
import type { Category } from '../vocabulary/category.ts'
import type { NewCategoryMapping } from './category-mapping.ts'

/** Gives the category that a name means on a day, `null` where no mapping says so. */
export function createCategoryFinder(
  mappings: readonly NewCategoryMapping[],
): (name: string, day: string) => Category | null {
  const byName = Map.groupBy(
    mappings.toSorted((one, other) => (one.from < other.from ? 1 : -1)),
    ({ name }) => normaliseText(name),
  )
  return (name, day) => byName.get(normaliseText(name))?.find(({ from }) => from <= day)?.category ?? null
}
