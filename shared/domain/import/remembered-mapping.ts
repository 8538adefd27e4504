import { z } from 'zod'
import { DATASETS } from '../dataset/dataset.ts'
import { normaliseText } from '../reading/normalise-text.ts'
import { ALL_SHEETS, type Mapping, mappingAboutSchema, mappingSchema } from './mapping.ts'

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

/** The text that is the same for two files of one kind: their headers normalised, in any order, whatever separates them. */
export function headerText(headers: readonly string[]): string {
  return [...new Set(headers.map(normaliseText).filter((header) => header !== ''))].toSorted().join('\n')
}

/** A kind of file: what it holds, under which headers. */
type FileKind = Pick<RememberedMapping, 'dataset' | 'headers'>

/** True for a name under which files of another kind are remembered, which it would then know no more. */
export function isOfOthers(name: string, kind: FileKind, remembered: readonly RememberedMapping[]): boolean {
  const current = remembered.find((each) => each.isCurrent && each.name === name)
  return current !== undefined && !isSameKind(current, kind)
}

/** The name, with a number behind it where files of another kind are remembered under it. */
export function freeName(name: string, kind: FileKind, remembered: readonly RememberedMapping[]): string {
  let free = name
  for (let number = 2; isOfOthers(free, kind, remembered); number += 1) free = `${name} ${number}`
  return free
}

/** True for files that are recognised as each other's like. */
export function isSameKind(one: FileKind, other: FileKind): boolean {
  return one.dataset === other.dataset && headerText(one.headers) === headerText(other.headers)
}

/**
 * What of a mapping holds for other files too: not its day, nor the line where this file has its header, nor that its sheets
 * are one table, nor the unit of its amounts, which files with the same headers tell in other words or not at all, nor that
 * its equal lines are no mistake.
 */
export function lastingMapping(mapping: Mapping): Mapping {
  const { encoding, sheet, hidden, parts, subcategories, register, columns, values, programmes, choices } = mapping
  const { unit: _ofOneFile, ...lasting } = values ?? {}
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined || sheet === ALL_SHEETS ? {} : { sheet }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(parts === undefined ? {} : { parts: parts === 'add-up-all' ? 'add-up' : parts }),
    ...(subcategories === undefined ? {} : { subcategories }),
    ...(register === undefined ? {} : { register }),
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
