import type { Handlers } from '../../../shared/contract/methods.ts'
import { categoryMappings, removeCategoryMapping, saveCategoryMapping } from '../store/category-mappings.ts'
import type { Database } from '../store/database.ts'
import { createKeepsakeList, type KeepsakeOptions } from '../store/keepsake-list.ts'
import { forgetMapping, importMapping, rememberedMappings, rememberMapping } from './stored-mappings.ts'

type MappingMethod =
  | 'mappings.list'
  | 'mappings.save'
  | 'mappings.remove'
  | 'mappings.import'
  | 'breaks.list'
  | 'breaks.save'
  | 'breaks.remove'

/** Answers for what a folder remembers about files and names. */
export function createMappingHandlers(database: Database, options: KeepsakeOptions): Handlers<MappingMethod> {
  const { now } = options
  const mappings = createKeepsakeList(database, options, rememberedMappings, 'mapping')
  const breaks = createKeepsakeList(database, options, categoryMappings, 'break')
  return {
    'mappings.list': mappings.list,
    'mappings.save': (given) => mappings.change(() => rememberMapping(database, given, now())),
    'mappings.remove': ({ name }) => mappings.change(() => forgetMapping(database, name)),
    'mappings.import': ({ text }) => mappings.change(() => importMapping(database, text, now())),
    'breaks.list': breaks.list,
    'breaks.save': (mapping) => breaks.change(() => saveCategoryMapping(database, mapping, now())),
    'breaks.remove': ({ id }) => breaks.change(() => removeCategoryMapping(database, id)),
  }
}
