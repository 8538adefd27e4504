import { z } from 'zod'
import { daySchema } from '../domain/calendar/period.ts'
import { DATASETS } from '../domain/dataset/dataset.ts'
import { ROW_COUNTS } from '../domain/import/import-plan.ts'
import { pulledSchema } from '../domain/import/pull.ts'

/** How many rows were rejected for what, by the code of the problem: a later version may know others. */
export const rejectedForSchema = z.record(z.string(), z.number().int().positive()).readonly()

/** An import that was accepted, and what it did. */
export const snapshotSchema = z
  .object({
    snapshot: z.number().int(),
    dataset: z.enum(DATASETS),
    origin: z.enum(['shipped', 'user']),
    file: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    declaredTotal: z.number().nullable(),
    ...ROW_COUNTS,
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    asOf: daySchema,
    /** The register of its records, where it is another than FixMyStreet. */
    register: z.string().optional(),
    /** What was pulled, where it is no file but the counts of a warehouse, by whose name its file is called. */
    pull: pulledSchema.optional(),
    /** Why rows were rejected, where some were: not known of imports by a version that did not keep it. */
    rejectedFor: rejectedForSchema.optional(),
    importedAt: z.string(),
    importedBy: z.string(),
    /** True for the one import that undo would withdraw. */
    isUndoable: z.boolean(),
  })
  .readonly()

export type Snapshot = z.infer<typeof snapshotSchema>
