import type { Handlers } from '../../../shared/contract/methods.ts'
import { categoryMappings, removeCategoryMapping, saveCategoryMapping } from '../store/category-mappings.ts'
import type { Database } from '../store/database.ts'
import { withWriterLock } from '../store/writer-lock.ts'
import { forgetMapping, importMapping, rememberedMappings, rememberMapping } from './stored-mappings.ts'

interface MappingHandlerOptions {
  readonly dataFolder: string
  readonly now: () => string
}

type MappingMethod =
  | 'mappings.list'
  | 'mappings.save'
  | 'mappings.remove'
  | 'mappings.import'
  | 'breaks.list'
  | 'breaks.save'
  | 'breaks.remove'

/** Answers for what a folder remembers about files and names. It is no figure: no import's undo touches it. */
export function createMappingHandlers(database: Database, options: MappingHandlerOptions): Handlers<MappingMethod> {
  const { dataFolder, now } = options
  const write = (work: () => void): void => withWriterLock(dataFolder, () => database.transaction(work).immediate())
  const mappings = () => ({ rows: rememberedMappings(database) })
  const breaks = () => ({ rows: categoryMappings(database) })
  return {
    'mappings.list': mappings,
    'mappings.save': (given) => {
      write(() => rememberMapping(database, given, now()))
      return mappings()
    },
    'mappings.remove': ({ name }) => {
      write(() => forgetMapping(database, name))
      return mappings()
    },
    'mappings.import': ({ text }) => {
      write(() => importMapping(database, text, now()))
      return mappings()
    },
    'breaks.list': breaks,
    'breaks.save': (mapping) => {
      write(() => saveCategoryMapping(database, mapping, now()))
      return breaks()
    },
    'breaks.remove': ({ id }) => {
      write(() => removeCategoryMapping(database, id))
      return breaks()
    },
  }
}
