import { z } from 'zod'
import { fileTokenSchema } from './method.ts'
import { exportName } from './rows.ts'

/** What a host tells its clients unasked. */
export const eventSchema = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('progress'),
      /**
       * A backup comes before an import is written, and before a restore; it is counted in pages of the database, as a copy of the
       * folder is. A pull is counted in cells.
       */
      task: z.enum(['import', 'pull', 'report', 'seed', 'backup', 'copy']),
      done: z.number(),
      total: z.number().nullable(),
      /** The bytes that were read of a file, of how many; those that were received in a pull, whose total nobody knows: 0. */
      bytes: z.object({ done: z.number(), total: z.number() }).readonly().optional(),
    })
    .readonly(),
  z
    .object({
      type: z.literal('export-progress'),
      name: exportName,
      /** Rows, or reports of a batch, that are made by now, of how many; that is not known while rows are put in order. */
      done: z.number(),
      total: z.number().nullable(),
    })
    .readonly(),
  /** The servers, `HOST:PORT`, that a process of the program is connected to now: those of sources alone. */
  z
    .object({ type: z.literal('contact'), by: z.enum(['answer', 'job']), servers: z.array(z.string()).readonly() })
    .readonly(),
  z.object({ type: z.literal('data-changed'), dataVersion: z.number() }).readonly(),
  /** The databases that people connected are others now. */
  z.object({ type: z.literal('sources-changed') }).readonly(),
  /** The records that lie beside counts, for lists alone, are others now, or gone. */
  z.object({ type: z.literal('lists-changed') }).readonly(),
  /** Another data folder is open now, by its token. */
  z.object({ type: z.literal('folder-opened'), folder: z.string() }).readonly(),
  z
    .object({ type: z.literal('command'), command: z.enum(['export-pdf', 'print', 'undo', 'redo', 'import']) })
    .readonly(),
  /** A file that the program was opened with: its trial is to be shown, and nothing written. One of our own comes with its text. */
  z
    .object({
      type: z.literal('file-offered'),
      file: fileTokenSchema,
      name: z.string(),
      size: z.number(),
      text: z.string().optional(),
    })
    .readonly(),
])

export type AppEvent = z.infer<typeof eventSchema>
