import { z } from 'zod'
import { DATASETS } from './dataset/dataset.ts'
import { type Mapping, mappingAboutSchema, mappingSchema } from './import-plan.ts'
import { fold } from './reading/fold.ts'

/** How many names a folder remembers at most. */
export const MOST_MAPPINGS = 200
/** A file of one mapping is never longer. */
export const LONGEST_MAPPING_FILE = 1_000_000

export const mappingNameSchema = mappingAboutSchema.shape.name

/** What was remembered for files with certain headers; a change made a new version, the older ones stay. */
export const rememberedMappingSchema = z
  .object({
    name: mappingNameSchema,
    version: z.number().int().positive(),
    dataset: z.enum(DATASETS),
    headers: z.array(z.string()).readonly(),
    mapping: mappingSchema,
    savedAt: z.string(),
    /** True for the version that files are read with. */
    isCurrent: z.boolean(),
  })
  .readonly()

export type RememberedMapping = z.infer<typeof rememberedMappingSchema>

/** The text that is the same for two files of one kind: their headers folded, in any order, whatever separates them. */
export function headerText(headers: readonly string[]): string {
  return [...new Set(headers.map(fold).filter((header) => header !== ''))].toSorted().join('\n')
}

/**
 * What of a mapping holds for other files too: not its day, nor the line where this file has its header, nor the unit of its
 * amounts, which files with the same headers tell in other words or not at all.
 */
export function lastingMapping(mapping: Mapping): Mapping {
  const { encoding, sheet, hidden, parts, subcategories, columns, values, programmes, choices } = mapping
  const { unit: _ofOneFile, ...lasting } = values ?? {}
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(parts === undefined ? {} : { parts }),
    ...(subcategories === undefined ? {} : { subcategories }),
    ...(columns === undefined ? {} : { columns }),
    ...(Object.keys(lasting).length === 0 ? {} : { values: lasting }),
    ...(programmes === undefined ? {} : { programmes }),
    ...(choices === undefined ? {} : { choices }),
  }
}

/** True when a person decided something that holds for other files too. */
export function isWorthRemembering(mapping: Mapping): boolean {
  return Object.keys(lastingMapping(mapping)).length > 0
}

/** The second mapping's decisions, and the first one's where it has none. */
export function withMapping(known: Mapping, decided: Mapping): Mapping {
  const columns = { ...known.columns, ...decided.columns }
  const values = { ...known.values, ...decided.values }
  const programmes = { ...known.programmes, ...decided.programmes }
  const choices = { ...known.choices }
  for (const [field, codes] of Object.entries(decided.choices ?? {})) choices[field] = { ...choices[field], ...codes }
  return {
    ...known,
    ...decided,
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...(Object.keys(programmes).length === 0 ? {} : { programmes }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  }
}
