import { z } from 'zod'
import { daySchema } from '../calendar/period.ts'
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
