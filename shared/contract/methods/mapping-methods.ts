import { z } from 'zod'
import { DATASETS } from '../../domain/dataset/dataset.ts'
import { categoryMappingSchema, newCategoryMappingSchema } from '../../domain/import/category-mapping.ts'
import { mappingSchema } from '../../domain/import/mapping.ts'
import {
  LONGEST_MAPPING_FILE,
  mappingNameSchema,
  rememberedMappingSchema,
} from '../../domain/import/remembered-mapping.ts'
import { fileTokenSchema } from '../file-token.ts'
import { listOf, type MethodTable, method, nothing } from '../method.ts'

/** All versions, by name, the newest of each first. */
const mappingRowsSchema = listOf(rememberedMappingSchema)

/** What a person decided about a file with these headers; a name that is there gets a new version. */
const saveMappingSchema = z
  .object({
    name: mappingNameSchema,
    dataset: z.enum(DATASETS),
    headers: z.array(z.string().max(2000)).min(1).max(2000).readonly(),
    mapping: mappingSchema,
  })
  .strict()

const mappingNameInputSchema = z.object({ name: mappingNameSchema }).strict()
/** The text of a file that `mappings.export` wrote. */
const importMappingSchema = z.object({ text: z.string().max(LONGEST_MAPPING_FILE) }).strict()

const breakRowsSchema = listOf(categoryMappingSchema)
const saveBreakSchema = newCategoryMappingSchema
const removeBreakSchema = z.object({ id: z.number().int().positive() }).strict()

/** What can be asked of what is remembered about files, and of breaks. */
export const MAPPING_METHODS = {
  /** What is remembered about files with certain headers. */
  'mappings.list': method('answer', nothing, mappingRowsSchema),
  'mappings.save': method('answer', saveMappingSchema, mappingRowsSchema),
  'mappings.remove': method('answer', mappingNameInputSchema, mappingRowsSchema),
  'mappings.import': method('answer', importMappingSchema, mappingRowsSchema),
  /** Writes the newest version into a file and keeps it under a token, to be saved by the host. */
  'mappings.export': method(
    'host',
    mappingNameInputSchema,
    z.object({ file: fileTokenSchema, name: z.string() }).readonly(),
  ),
  /** From which days on names of categories mean another one: the breaks in their series. */
  'breaks.list': method('answer', nothing, breakRowsSchema),
  'breaks.save': method('answer', saveBreakSchema, breakRowsSchema),
  'breaks.remove': method('answer', removeBreakSchema, breakRowsSchema),
} as const satisfies MethodTable
