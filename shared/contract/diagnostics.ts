import { z } from 'zod'
import { keptFile } from './method.ts'

/** What is told of the data of a folder to who looks for a fault: names of the program's own, and counts. */
export const examinedSchema = z
  .object({
    schema: z.number(),
    journalMode: z.string(),
    pages: z.number(),
    /** Rows of each table. */
    tables: z.record(z.string(), z.number()),
    /** Imports that hold, of each dataset. */
    imports: z.record(z.string(), z.number()),
    isDemonstration: z.boolean(),
    /** What the check of the folder found, how often each. */
    findings: z.record(z.string(), z.number()),
  })
  .readonly()

export type Examined = z.infer<typeof examinedSchema>

/** A file of diagnostics, under its token, and what stands in it, to be read before it is handed on. */
export const diagnosticsSchema = keptFile({ text: z.string() })
