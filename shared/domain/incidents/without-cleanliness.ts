import { CATEGORY_CODES, type Category, UNCLASSIFIED } from '../vocabulary/category.ts'

const CLEANLINESS: Category = 'cleanliness'

const OTHERS = CATEGORY_CODES.filter((code) => code !== CLEANLINESS)

/** The named view "without cleanliness" as a filter on all other published categories. */
export const WITHOUT_CLEANLINESS: readonly string[] = [...OTHERS, UNCLASSIFIED]

/** True for a choice of all published categories but cleanliness. */
export function isWithoutCleanliness(chosen: readonly string[] | null): boolean {
  return chosen !== null && !chosen.includes(CLEANLINESS) && OTHERS.every((code) => chosen.includes(code))
}
