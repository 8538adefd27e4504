import { z } from 'zod'
import { ROW_COUNTS } from './import-plan.ts'
import { problemSchema } from './problem.ts'
import { PULLED_MEMBERS, pulledSchema, pullQuestionSchema } from './pull.ts'

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
    ...PULLED_MEMBERS,
    /** What was asked for: all rows of the period, or those that changed since an earlier pull. */
    asked: z.enum(['all', 'changed']),
    /** True where it went on from a pull that was cut off. */
    isResumed: z.boolean(),
    ...ROW_COUNTS,
    /** As of a file with the same rows, the line of each being that among the rows that were fetched. */
    problems: z.array(problemSchema).readonly(),
  })
  .readonly()

export type RecordsPlan = z.infer<typeof recordsPlanSchema>

/** What became of it. `snapshot` is null when all of it was known. */
export const recordsReceiptSchema = z.object({ snapshot: z.number().nullable(), plan: recordsPlanSchema }).readonly()

export type RecordsReceipt = z.infer<typeof recordsReceiptSchema>
