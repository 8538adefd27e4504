import { z } from 'zod'
import { daySchema } from '../calendar/period.ts'
import { GRAINS } from '../vocabulary/grain.ts'
import { registerSchema } from '../vocabulary/register.ts'
import { ROW_COUNTS } from './import-plan.ts'
import { problemSchema } from './problem.ts'

/** What is asked of a warehouse. */
export const pullQuestionSchema = z
  .object({
    /** The name of the warehouse. */
    source: registerSchema,
    grain: z.enum(GRAINS),
    /** The days of creation, both included; `null` for no bound. */
    from: daySchema.nullable(),
    to: daySchema.nullable(),
  })
  .strict()
  .readonly()
  .refine(({ from, to }) => from === null || to === null || from <= to, 'from after to')

export type PullQuestion = z.infer<typeof pullQuestionSchema>

/** What a pull was and when: of an import that is one. */
export const pulledSchema = z
  .object({
    source: z.string(),
    /** Of grouped counts alone: records have neither. */
    grain: z.enum(GRAINS).optional(),
    cells: z.number().optional(),
    /** When the servers counted, by their own clock: ISO text. */
    moment: z.string(),
    /** SHA-256 of the query that was asked. */
    queryHash: z.string(),
  })
  .readonly()

export type Pulled = z.infer<typeof pulledSchema>

/** True for grouped counts: single records are pulled as well. */
export function isOfCounts(pull: Pick<Pulled, 'grain'> | undefined): boolean {
  return pull?.grain !== undefined
}

/** What every dry run of a pull says. */
const PULLED_MEMBERS = {
  /** The query itself, as it ran on each server. */
  query: z.string(),
  /** How many the servers count of the period. */
  incidents: z.number(),
  /** As received from the servers. */
  bytes: z.number(),
  /** The first and the last day of creation; `null` where nothing came. */
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  asOf: daySchema,
  /** The folder holds the same already: nothing will be written. */
  isKnown: z.boolean(),
  /** What the servers count beside what the folder will. */
  control: z.object({ declared: z.number(), computed: z.number(), ok: z.boolean() }).readonly(),
} as const

/** The dry run: what was received, and what the folder will hold. `plan` names it for the commit. */
export const pullPlanSchema = z
  .object({
    plan: z.string(),
    ...pulledSchema.unwrap().shape,
    grain: z.enum(GRAINS),
    cells: z.number(),
    ...PULLED_MEMBERS,
    /** How many incidents the folder holds of the days that were asked for. */
    replaces: z.number(),
    /** What is worth telling of the incidents, as an import of them would tell it. */
    notes: z.array(problemSchema).readonly(),
  })
  .readonly()

export type PullPlan = z.infer<typeof pullPlanSchema>

/** What a pull did. `snapshot` is null when all of it was known. */
export const pullReceiptSchema = z.object({ snapshot: z.number().nullable(), plan: pullPlanSchema }).readonly()

export type PullReceipt = z.infer<typeof pullReceiptSchema>

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
