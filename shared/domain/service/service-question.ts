import { z } from 'zod'
import { daySchema } from '../calendar/period.ts'
import { comparisonSchema } from '../incidents/comparison.ts'
import { CALENDAR_DIMENSIONS, CODED_DIMENSIONS } from '../incidents/dimension.ts'
import type { Filter } from '../incidents/filter.ts'
import { answerSchema, questionSchema } from '../incidents/question.ts'
import { SERVICE_PARTS } from '../incidents/service-part.ts'
import { SERVICE_REASONS } from '../incidents/service-reason.ts'
import { isStockStep } from './stock.ts'

/** All by which it is told; of streets it is not. */
export const SERVICE_DIMENSIONS = [...CODED_DIMENSIONS, ...CALENDAR_DIMENSIONS] as const
export type ServiceDimension = (typeof SERVICE_DIMENSIONS)[number]

/** True for the name of one. */
export function isServiceDimension(text: string): text is ServiceDimension {
  return SERVICE_DIMENSIONS.some((dimension) => dimension === text)
}

/** By which only a stock is told: a step of the calendar, and the age of what is open. */
export const ONLY_STOCK_DIMENSIONS = ['week', 'age'] as const

const STOCK_DIMENSIONS = [...SERVICE_DIMENSIONS, ...ONLY_STOCK_DIMENSIONS] as const
export type StockDimension = (typeof STOCK_DIMENSIONS)[number]

/** True for the name of one. */
export function isStockDimension(text: string): text is StockDimension {
  return STOCK_DIMENSIONS.some((dimension) => dimension === text)
}

/** True for a dimension of any figure. */
export function isOfIncidents(dimension: StockDimension): dimension is ServiceDimension {
  return dimension !== 'week' && dimension !== 'age'
}

const { filters, from, to, comparison, asOf, source } = questionSchema.unwrap().shape

/** A question about on time. */
export const onTimeQuestionSchema = z
  .object({ by: z.array(z.enum(SERVICE_DIMENSIONS)).max(2).readonly(), filters, from, to, comparison, asOf, source })
  .strict()
  .readonly()
export type OnTimeQuestion = z.infer<typeof onTimeQuestionSchema>

/**
 * A question about what is open: step by step, from the first creation on, of which `from` says the first one shown, or at
 * the day of the data, or `to`. Beside steps there is one dimension at most, and no age.
 */
export const stockQuestionSchema = z
  .object({ by: z.array(z.enum(STOCK_DIMENSIONS)).max(2).readonly(), filters, from, to, asOf, source })
  .strict()
  .refine(({ by }) => isStockGrouping(by))
  .readonly()
export type StockQuestion = z.infer<typeof stockQuestionSchema>

/** True for dimensions by which a stock is told together: never two steps, nor steps and ages. */
export function isStockGrouping(by: readonly StockDimension[]): boolean {
  const steps = by.filter(isStockStep).length
  return new Set(by).size === by.length && (steps === 0 || (steps === 1 && !by.includes('age')))
}

/** True for a filter on statuses: they are the newest ones, and would empty every earlier stock. */
export function hasStatusFilter({ filters: all }: { readonly filters: readonly Filter[] }): boolean {
  return all.some(({ kind }) => kind === 'status')
}

const partsSchema = z.object(
  Object.fromEntries(SERVICE_PARTS.map((part) => [part, z.number()])) as Record<
    (typeof SERVICE_PARTS)[number],
    z.ZodNumber
  >,
)

const answered = answerSchema.unwrap().shape
const { period, absent, total, partial, register, reason } = answered

const onTimeRowSchema = z
  .object({
    key: z.array(z.string()).readonly(),
    value: z.number().nullable(),
    reason: z.literal('few').optional(),
    partial: z.literal(true).optional(),
    parts: partsSchema.readonly(),
    comparison: comparisonSchema.optional(),
  })
  .readonly()

/** Shares on time; a change is in points. Without a target, or under a filter on outcomes, there are no rows. */
export const onTimeAnswerSchema = z
  .object({
    measure: z.literal('on-time'),
    by: z.array(z.enum(SERVICE_DIMENSIONS)).readonly(),
    asOf: answered.asOf,
    period,
    rows: z.array(onTimeRowSchema).readonly(),
    absent,
    total,
    parts: partsSchema.readonly(),
    /** Where there are two dimensions: shares of the parts together, never sums or means of shares. */
    totals: z
      .object({
        rows: z.array(onTimeRowSchema).readonly(),
        columns: z.array(onTimeRowSchema).readonly(),
        computed: z.literal(true),
      })
      .readonly()
      .optional(),
    partial,
    source: answered.source,
    register,
    reason: z.enum(SERVICE_REASONS).or(reason.unwrap()).optional(),
    comparison: comparisonSchema.optional(),
  })
  .readonly()

const stockRowSchema = z
  .object({
    key: z.array(z.string()).readonly(),
    value: z.number(),
    in: z.number().optional(),
    out: z.number().optional(),
    partial: z.literal(true).optional(),
  })
  .readonly()

/** Of a row or a column; `null` over steps, as what is open at the end of one is open at the end of others too. */
const stockTotalSchema = z
  .object({
    key: z.array(z.string()).readonly(),
    value: z.number().nullable(),
    reason: z.literal('steps').optional(),
    partial: z.literal(true).optional(),
  })
  .readonly()

/** What is open at the end of a day, and what is in no stock. */
export const stockAnswerSchema = z
  .object({
    measure: z.literal('open'),
    by: z.array(z.enum(STOCK_DIMENSIONS)).readonly(),
    asOf: answered.asOf,
    /** The day at the end of which the total is open. */
    on: daySchema.nullable(),
    rows: z.array(stockRowSchema).readonly(),
    absent,
    /** `null` over steps and another dimension: none is added over steps. */
    total,
    totals: z
      .object({ rows: z.array(stockTotalSchema).readonly(), columns: z.array(stockTotalSchema).readonly() })
      .readonly()
      .optional(),
    undated: z.number(),
    unseen: z.number(),
    source: answered.source,
    register,
    reason: z.literal('outcome-filtered').or(reason.unwrap()).optional(),
  })
  .readonly()

export type OnTimeAnswer = z.infer<typeof onTimeAnswerSchema>
export type OnTimeRow = z.infer<typeof onTimeRowSchema>
export type StockTotal = z.infer<typeof stockTotalSchema>
export type StockAnswer = z.infer<typeof stockAnswerSchema>
