import { z } from 'zod'
import { daySchema, spanSchema } from '../calendar/period.ts'
import { asOfSchema } from '../vocabulary/snapshot-number.ts'
import { comparedSchema, comparisonSchema } from './comparison.ts'
import { DIMENSIONS } from './dimension.ts'
import { filtersSchema } from './filter.ts'
import { MEASURES } from './measure.ts'

export const SOURCES = ['published', 'records'] as const
export type Source = (typeof SOURCES)[number]

/** What may be asked about incidents, as the terminal and the screen both ask it. */
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
    /** Counts only what delays are taken over: the closed incidents whose delay is known. */
    isOfDelays: z.literal(true).optional(),
  })
  .readonly()

export type Question = z.infer<typeof questionSchema>

/** How many incidents there are, all of them: what is asked beyond that is said beside it. */
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
    /** The days of which a published figure of a year is, where they are not all of it. */
    period: spanSchema.optional(),
    derived: z.literal(true).optional(),
    /** Why a value is not known. */
    reason: z.literal('no-inhabitants').optional(),
    comparison: comparisonSchema.optional(),
  })
  .readonly()

/** Why an answer has no rows, no total, or one over a part of the incidents. */
const ANSWER_REASONS = [
  'needs-records',
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
    /** The as-of day of the figures of the answer, of all data where it has none; `null` when there are no data. */
    asOf: daySchema.nullable(),
    /** The days really covered, cut at the as-of day; `null` when there is nothing. */
    period: z.object({ from: daySchema, to: daySchema }).readonly().nullable(),
    rows: z.array(answerRowSchema).readonly(),
    /** The codes of the list of its dimension that no record of the state has: they have no row, and are no zero. */
    absent: z.array(z.string()).readonly().optional(),
    total: z.number().nullable(),
    partial: z.boolean(),
    source: z.enum(SOURCES),
    /** The imports that brought the published figures of the answer. */
    snapshots: z.array(z.number().int()).readonly().optional(),
    reason: z.enum(ANSWER_REASONS).optional(),
    comparison: comparisonSchema.optional(),
  })
  .readonly()

export type AnswerRow = z.infer<typeof answerRowSchema>
export type Answer = z.infer<typeof answerSchema>
