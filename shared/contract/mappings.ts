import { z } from 'zod'
import { DATASETS } from '../domain/dataset/dataset.ts'
import { categoryMappingSchema, newCategoryMappingSchema } from '../domain/import/category-mapping.ts'
import { mappingSchema } from '../domain/import/mapping.ts'
import {
  LONGEST_MAPPING_FILE,
  mappingNameSchema,
  rememberedMappingSchema,
} from '../domain/import/remembered-mapping.ts'
import { listOf } from './method.ts'

/** All versions, by name, the newest of each first. */
export const mappingRowsSchema = listOf(rememberedMappingSchema)

/** What a person decided about a file with these headers; a name that is there gets a new version. */
export const saveMappingSchema = z
  .object({
    name: mappingNameSchema,
    dataset: z.enum(DATASETS),
    headers: z.array(z.string().max(2000)).min(1).max(2000).readonly(),
    mapping: mappingSchema,
  })
  .strict()

export const mappingNameInputSchema = z.object({ name: mappingNameSchema }).strict()
/** The text of a file that `mappings.export` wrote. */
export const importMappingSchema = z.object({ text: z.string().max(LONGEST_MAPPING_FILE) }).strict()

export const breakRowsSchema = listOf(categoryMappingSchema)
export const saveBreakSchema = newCategoryMappingSchema
export const removeBreakSchema = z.object({ id: z.number().int().positive() }).strict()
