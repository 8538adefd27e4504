import { CATEGORY_CODES, type Category, UNCLASSIFIED } from '../vocabulary/category.ts'

const CLEANLINESS: Category = 'cleanliness'

const OTHERS = CATEGORY_CODES.filter((code) => code !== CLEANLINESS)

/** The named view "without cleanliness", as the filter that it is: nothing else is left out of the records either. */
export const WITHOUT_CLEANLINESS: readonly string[] = [...OTHERS, UNCLASSIFIED]

/** True when the chosen categories are all that are published but cleanliness. */
export function isWithoutCleanliness(chosen: readonly string[] | null): boolean {
  return chosen !== null && !chosen.includes(CLEANLINESS) && OTHERS.every((code) => chosen.includes(code))
}
