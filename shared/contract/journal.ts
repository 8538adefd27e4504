import { z } from 'zod'

/** An entry of the journal, chained to the one before it by its hash. */
export const journalEntrySchema = z
  .object({
    sequence: z.number().int(),
    at: z.string(),
    kind: z.enum(['import', 'already-known', 'undo', 'demonstration', 'purge', 'restore']),
    snapshot: z.number().int().nullable(),
    detail: z.string(),
    previous: z.string(),
    hash: z.string(),
  })
  .readonly()

export type JournalEntry = z.infer<typeof journalEntrySchema>
