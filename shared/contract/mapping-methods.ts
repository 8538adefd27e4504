import { z } from 'zod'
import { fileTokenSchema } from './file-token.ts'
import {
  breakRowsSchema,
  importMappingSchema,
  mappingNameInputSchema,
  mappingRowsSchema,
  removeBreakSchema,
  saveBreakSchema,
  saveMappingSchema,
} from './mappings.ts'
import { type MethodTable, method, nothing } from './method.ts'

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
