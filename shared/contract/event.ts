import { z } from 'zod'

/** What a host tells its clients unasked. */
export const eventSchema = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('progress'),
      task: z.enum(['import', 'report', 'seed']),
      done: z.number(),
      total: z.number().nullable(),
    })
    .readonly(),
  z.object({ type: z.literal('data-changed'), dataVersion: z.number() }).readonly(),
  z
    .object({ type: z.literal('command'), command: z.enum(['export-pdf', 'print', 'undo', 'redo', 'import']) })
    .readonly(),
])

export type AppEvent = z.infer<typeof eventSchema>
