import { z } from 'zod'

/** A name of a file that stands for nothing known, of which a person may say what it stands for. */
export const askedNameSchema = z
  .object({
    field: z.string(),
    name: z.string(),
    /** So many rows have it. */
    rows: z.number(),
    /** The codes and names that it may stand for, its own first where it may stay what it is. */
    readings: z.array(z.string()).readonly(),
    /** True where nothing is imported without an answer; any other stays as it is written. */
    isRequired: z.boolean(),
  })
  .readonly()

export type AskedName = z.infer<typeof askedNameSchema>
