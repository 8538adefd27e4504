import { z } from 'zod'
import { DATASETS } from '../../domain/dataset/dataset.ts'
import { categoryMappingSchema, newCategoryMappingSchema } from '../../domain/import/category-mapping.ts'
import { importOptionsSchema, importPlanSchema, importReceiptSchema } from '../../domain/import/import-plan.ts'
import { mappingSchema } from '../../domain/import/mapping.ts'
import { problemSchema } from '../../domain/import/problem.ts'
import {
  LONGEST_MAPPING_FILE,
  mappingNameSchema,
  rememberedMappingSchema,
} from '../../domain/import/remembered-mapping.ts'
import { LANGUAGES } from '../../domain/vocabulary/language.ts'
import { snapshotNumberSchema } from '../../domain/vocabulary/snapshot-number.ts'
import { purgedSchema, purgeInputSchema } from '../backups.ts'
import { fileTokenSchema, keptFile, listOf, type MethodTable, method, nothing } from '../method.ts'

/** So many problems of a file cross the wire at once. */
export const MOST_PROBLEMS = 1000

/** What can be asked of a file that is to be imported, and of imports. */
export const IMPORT_METHODS = {
  /** A file is about to be offered: what reads it starts now, so that the file does not wait for it. */
  'import.prepare': method('host', nothing, nothing),
  'import.plan': method(
    'job',
    z.object({ file: fileTokenSchema, options: importOptionsSchema }).strict(),
    importPlanSchema,
    { importStep: 'trial' },
  ),
  /** Everything that is wrong with the file of the newest trial, a page at a time; notes are not among it. */
  'import.problems': method(
    'job',
    z
      .object({
        file: fileTokenSchema,
        from: z.number().int().nonnegative(),
        count: z.number().int().positive().max(MOST_PROBLEMS),
      })
      .strict(),
    listOf(problemSchema),
  ),
  /** Writes all of that as CSV and keeps it under a file token, to be saved by the host. */
  'problems.export': method(
    'host',
    z.object({ file: fileTokenSchema, language: z.enum(LANGUAGES) }).strict(),
    keptFile({ problems: z.number() }),
  ),
  'import.commit': method('job', z.object({ plan: z.string() }).strict(), importReceiptSchema, {
    importStep: 'commit',
    endsTrials: 'tried',
  }),
  'import.cancel': method('host', nothing, z.object({ cancelled: z.boolean() }).readonly(), { endsTrials: 'all' }),
  /** Withdraws the newest import; a given snapshot must be that one, else what follows it is named. */
  'import.undo': method(
    'job',
    z.object({ snapshot: snapshotNumberSchema.optional() }).strict(),
    z.object({ withdrawn: z.number(), rows: z.number() }).readonly(),
  ),
  /** Takes an import out of the data for good: out of the database, its backups and its free pages. */
  'import.purge': method('job', purgeInputSchema, purgedSchema, { endsTrials: 'tried', erases: true }),
  /** Keeps a copy of the form of a dataset under a token, to be saved by the host. */
  'templates.open': method(
    'host',
    z.object({ dataset: z.enum(DATASETS), language: z.enum(LANGUAGES), format: z.enum(['csv', 'xlsx']) }).strict(),
    keptFile({}),
  ),
} as const satisfies MethodTable

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
  'mappings.export': method('host', mappingNameInputSchema, keptFile({})),
  /** From which days on names of categories mean another one: the breaks in their series. */
  'breaks.list': method('answer', nothing, breakRowsSchema),
  'breaks.save': method('answer', saveBreakSchema, breakRowsSchema),
  'breaks.remove': method('answer', removeBreakSchema, breakRowsSchema),
} as const satisfies MethodTable
