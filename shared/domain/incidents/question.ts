import { z } from 'zod'
import { daySchema, spanSchema } from '../calendar/period.ts'
import { asOfSchema } from '../vocabulary/snapshot-number.ts'
import { comparedSchema, comparisonSchema } from './comparison.ts'
import { DIMENSIONS } from './dimension.ts'
import { filtersSchema } from './filter.ts'
import { MEASURES } from './measure.ts'

export const SOURCES = ['published', 'records'] as const
export type Source = (typeof SOURCES)[number]

/** A question about incidents, of terminal and screen alike. */
export const questionSchema = z
  .object({
    measure: z.enum(MEASURES),
    by: z.array(z.enum(DIMENSIONS)).max(2).readonly(),
    filters: filtersSchema,
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    comparison: comparedSchema,
    asOf: asOfSchema,
    source: z.enum(SOURCES).nullable(),
    /** Of streets alone: so many of the largest, the others as one. */
    top: z.number().int().min(1).max(10_000).optional(),
    /** Counts only closed incidents with a known delay. */
    isOfDelays: z.literal(true).optional(),
  })
  .readonly()

export type Question = z.infer<typeof questionSchema>

/** The number of all incidents. */
export const PLAIN_QUESTION: Question = {
  measure: 'incidents',
  by: [],
  filters: [],
  from: null,
  to: null,
  comparison: 'none',
  asOf: null,
  source: null,
}

const answerRowSchema = z
  .object({
    key: z.array(z.string()).readonly(),
    value: z.number().nullable(),
    partial: z.literal(true).optional(),
    /** The days of a published figure that are not a full year. */
    period: spanSchema.optional(),
    derived: z.literal(true).optional(),
    reason: z.literal('no-inhabitants').optional(),
    comparison: comparisonSchema.optional(),
  })
  .readonly()

/** Totals of a table by two dimensions: what the answer by either of them alone says of the same incidents. */
const totalsSchema = z
  .object({
    rows: z.array(answerRowSchema).readonly(),
    columns: z.array(answerRowSchema).readonly(),
    /** They are worked out of the incidents, since what stands in the cells does not add up. */
    computed: z.literal(true).optional(),
  })
  .readonly()

/** Why an answer has no rows, no total, or one over some of the incidents. */
export const ANSWER_REASONS = [
  'needs-records',
  'needs-finer-cells',
  'nothing-imported',
  'no-records',
  'years-missing',
  'days-missing',
  'categories-missing',
  'after-the-data',
  'before-the-data',
  'status-unknown',
  'status-partly-known',
  'not-in-the-data',
  'places-missing',
] as const
export type AnswerReason = (typeof ANSWER_REASONS)[number]

export const answerSchema = z
  .object({
    measure: z.enum(MEASURES),
    by: z.array(z.enum(DIMENSIONS)).readonly(),
    /** The as-of day of the figures, else of all data; `null` without data. */
    asOf: daySchema.nullable(),
    /** The days covered, up to the as-of day; `null` for none. */
    period: z.object({ from: daySchema, to: daySchema }).readonly().nullable(),
    rows: z.array(answerRowSchema).readonly(),
    /** Listed codes that occur in no record: without a row, and not zero. */
    absent: z.array(z.string()).readonly().optional(),
    total: z.number().nullable(),
    /** The streets beyond those that were asked for, as one. */
    others: z.object({ values: z.number().int(), value: z.number().nullable() }).readonly().optional(),
    /** Incidents without a street. */
    none: z.number().int().optional(),
    /** How codes are written that only the data know: streets. */
    names: z.record(z.string(), z.string()).readonly().optional(),
    /** Where there are two dimensions. */
    totals: totalsSchema.optional(),
    partial: z.boolean(),
    source: z.enum(SOURCES),
    /** The registers counted, where the folder has others than FixMyStreet: several were added up, since all were chosen. */
    register: z.array(z.string()).readonly().optional(),
    /** The imports of the published figures. */
    snapshots: z.array(z.number().int()).readonly().optional(),
    reason: z.enum(ANSWER_REASONS).optional(),
    comparison: comparisonSchema.optional(),
  })
  .readonly()

export type AnswerRow = z.infer<typeof answerRowSchema>
export type Totals = z.infer<typeof totalsSchema>
export type Answer = z.infer<typeof answerSchema>
