import { z } from 'zod'
import { DIFFERENCE_FIELDS } from './history/difference.ts'
import { daySchema } from './period.ts'

/**
 * A figure that the import would change: of a published table the figure of a period, of records their number in a
 * year. `null` where there is none before, or after; without category it is the figure of all of them.
 */
export const importEffectSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    category: z.string().nullable(),
    before: z.number().nullable(),
    after: z.number().nullable(),
  })
  .readonly()

/** A field that the import would change, and in how many rows that are known. */
export const changedFieldSchema = z.object({ field: z.enum(DIFFERENCE_FIELDS), count: z.number() }).readonly()

export type ChangedField = z.infer<typeof changedFieldSchema>
export type ImportEffect = z.infer<typeof importEffectSchema>
