import { z } from 'zod'
import { daySchema } from '../calendar/period.ts'
import { normaliseText } from '../reading/normalise-text.ts'
import { CATEGORY_CODES, type Category } from '../vocabulary/category.ts'

/** How many a folder keeps at most. */
export const MOST_CATEGORY_MAPPINGS = 200

const nameSchema = z.string().trim().min(1).max(200)
const codeSchema = z.custom<Category>((value) => CATEGORY_CODES.some((code) => code === value))

/**
 * What the name of a category means in records created on a day or later: where the sources rename, split or merge
 * categories, each of the names concerned has one. It is a break in the series of that category.
 */
export const categoryMappingSchema = z
  .object({ id: z.number().int().positive(), name: nameSchema, category: codeSchema, from: daySchema })
  .readonly()

export type CategoryMapping = z.infer<typeof categoryMappingSchema>

export const newCategoryMappingSchema = z.object({ name: nameSchema, category: codeSchema, from: daySchema }).strict()

export type NewCategoryMapping = z.infer<typeof newCategoryMappingSchema>

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
