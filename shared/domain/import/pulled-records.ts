import { z } from 'zod'
import { daySchema } from '../calendar/period.ts'
import { problemSchema } from './problem.ts'
import { pulledSchema, pullQuestionSchema } from './pull.ts'
import { ROW_COUNTS } from './row-counts.ts'

/** Which records are asked of a warehouse. */
export const recordsQuestionSchema = pullQuestionSchema
  .unwrap()
  .omit({ grain: true })
  .strict()
  .readonly()
  .refine(({ from, to }) => from === null || to === null || from <= to, 'from after to')

export type RecordsQuestion = z.infer<typeof recordsQuestionSchema>

/** The dry run of an import of records that a warehouse gave. `plan` names it for the commit, `null` where it is refused. */
export const recordsPlanSchema = z
  .object({
    plan: z.string().nullable(),
    ...pulledSchema.unwrap().pick({ source: true, moment: true, queryHash: true }).shape,
    /** The query itself, of all its pages, as it ran on each server. */
    query: z.string(),
    /** What was asked for: all rows of the period, or those that changed since an earlier pull. */
    asked: z.enum(['all', 'changed']),
    /** True where it went on from a pull that was cut off. */
    isResumed: z.boolean(),
    /** How many the servers count of the period. */
    incidents: z.number(),
    /** As received from the servers. */
    bytes: z.number(),
    /** The first and the last day of creation. */
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    asOf: daySchema,
    ...ROW_COUNTS,
    /** The folder holds the same already: nothing will be written. */
    isKnown: z.boolean(),
    /** What the servers count of the period beside what the folder will. */
    control: z.object({ declared: z.number(), computed: z.number(), ok: z.boolean() }).readonly(),
    /** As of a file with the same rows, the line of each being that among the rows that were fetched. */
    problems: z.array(problemSchema).readonly(),
  })
  .readonly()

export type RecordsPlan = z.infer<typeof recordsPlanSchema>

/** What became of it. `snapshot` is null when all of it was known. */
export const recordsReceiptSchema = z.object({ snapshot: z.number().nullable(), plan: recordsPlanSchema }).readonly()

export type RecordsReceipt = z.infer<typeof recordsReceiptSchema>
