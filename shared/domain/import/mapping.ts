import { z } from 'zod'
import { daySchema } from '../calendar/period.ts'
import { DATASETS } from '../dataset/dataset.ts'
import { registerSchema } from '../vocabulary/register.ts'
import { ENCODINGS } from './encoding.ts'

/** For which files a mapping was made, under which name; written into a file of it, and read by nothing but a person. */
export const mappingAboutSchema = z
  .object({
    name: z.string().trim().min(1).max(80),
    dataset: z.enum(DATASETS),
    headers: z.array(z.string()).readonly(),
  })
  .strict()

/** What becomes of lines of a budget that only a column beside their key tells apart, or, of all of them, nothing at all. */
export const PART_ANSWERS = ['add-up', 'add-up-all', 'refuse'] as const

/** What becomes of rows that are known of a later day than the file. */
export const OLDER_ANSWERS = ['leave', 'take'] as const

/** Whether known records keep the stored names of their sub-categories where a file has others, or take its names. */
export const SUBCATEGORY_ANSWERS = ['keep', 'take'] as const

/** The sheets of one form, read as one table: no sheet of a workbook can have this name. */
export const ALL_SHEETS = '*'

/** What a person decided about a file; every member is optional, the file's own evidence fills the rest. */
export const mappingSchema = z
  .object({
    encoding: z.enum(ENCODINGS).optional(),
    delimiter: z.enum([';', ',', '\t', '|']).optional(),
    /** The physical line of the header, from 1; 0 for a table without one, whose columns are `A`, `B`, `C`. */
    header: z.number().int().nonnegative().optional(),
    /** The sheet of a workbook by its name, or all of one form. */
    sheet: z.string().optional(),
    /** The table that is read of those in an archive. */
    entry: z.string().optional(),
    /** Whether the hidden and filtered rows of a sheet count. */
    hidden: z.enum(['include', 'leave-out']).optional(),
    /** Whether lines of a budget that only a column beside their key tells apart are parts of one. */
    parts: z.enum(PART_ANSWERS).optional(),
    /** That a published table by category lacks some of them, whose figures are not known. */
    absentCategories: z.literal('unknown').optional(),
    /** Whether rows that are known of a later day stay as they are. */
    older: z.enum(OLDER_ANSWERS).optional(),
    /** Whether the stored names of sub-categories stay where the file has others, as in another language. */
    subcategories: z.enum(SUBCATEGORY_ANSWERS).optional(),
    /** The register that records are of. */
    register: registerSchema.optional(),
    asOf: daySchema.optional(),
    about: mappingAboutSchema.readonly().optional(),
    /** What fields have in every row, where no column holds them. */
    values: z.record(z.string(), z.string()).optional(),
    /** The codes of the programmes that names of the file stand for. */
    programmes: z.record(z.string(), z.string()).optional(),
    /** The codes that words of closed lists stand for, by field. */
    choices: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    columns: z
      .record(
        z.string().trim(),
        z
          .object({
            field: z.string(),
            number: z.enum(['comma', 'point']).optional(),
            dates: z.enum(['dmy', 'mdy', 'iso']).optional(),
          })
          .strict()
          .readonly(),
      )
      .optional(),
  })
  .strict()
  .readonly()

export type Mapping = z.infer<typeof mappingSchema>

/** The second mapping's decisions, and the first one's where it has none. */
export function withDecisions(known: Mapping, decided: Mapping): Mapping {
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
