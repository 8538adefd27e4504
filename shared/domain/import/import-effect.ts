import { z } from 'zod'
import { daySchema, spanSchema } from '../calendar/period.ts'
import { BUDGET_KINDS, QUALIFIERS } from '../dataset/dataset.ts'
import { COUNTINGS } from '../dataset/target-fields.ts'
import { DIFFERENCE_FIELDS } from '../history/difference.ts'
import { MONEY_UNITS } from '../vocabulary/money-unit.ts'
import { translatedSchema } from '../vocabulary/translated.ts'

/**
 * How many incidents: of published figures those of a year or of a part of it, of records their number in a year. `null`
 * where there is none before, or after; without category it is the figure of all of them.
 */
const countEffectSchema = z
  .object({
    figure: z.literal('count'),
    from: daySchema,
    to: daySchema,
    category: z.string().nullable(),
    before: z.number().nullable(),
    after: z.number().nullable(),
    /** The days of the figure before, where they are not those of the one after. */
    earlier: spanSchema.optional(),
    /** Where the figure before is a published one, whose place the first records take. */
    replaces: z.literal('published').optional(),
    /** Which of the two is computed from a printed growth. */
    derived: z.enum(['before', 'after', 'both']).optional(),
  })
  .readonly()

/** An amount as it is printed or added up, with its days; `null` where the source gives none. */
const amountSchema = z
  .object({
    cents: z.number().int(),
    unit: z.enum(MONEY_UNITS),
    decimals: z.number().int(),
    qualifier: z.enum(QUALIFIERS),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
  })
  .readonly()

/** Whose money it is: a whole programme's as printed, one institution's, or that of all institutions together. */
const bodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('programme'), code: z.string(), label: translatedSchema }).readonly(),
  z.object({ kind: z.literal('institution'), name: z.string() }).readonly(),
  z.object({ kind: z.literal('institutions') }).readonly(),
])

const programmeSchema = z.object({ code: z.string(), label: translatedSchema }).readonly()

/** Money of one kind: kinds are never added. */
const moneyEffectSchema = z
  .object({
    figure: z.literal('money'),
    kind: z.enum(BUDGET_KINDS),
    body: bodySchema,
    before: amountSchema.nullable(),
    after: amountSchema.nullable(),
  })
  .readonly()

const indicatorValueSchema = z.object({ value: z.number(), qualifier: z.enum(QUALIFIERS), unit: z.string() }).readonly()

const indicatorEffectSchema = z
  .object({
    figure: z.literal('indicator'),
    programme: programmeSchema,
    code: z.string(),
    label: translatedSchema,
    from: daySchema.nullable(),
    to: daySchema,
    before: indicatorValueSchema.nullable(),
    after: indicatorValueSchema.nullable(),
  })
  .readonly()

/** How many take part in a programme. */
const participantsEffectSchema = z
  .object({
    figure: z.literal('participants'),
    programme: programmeSchema,
    before: z.number(),
    after: z.number(),
  })
  .readonly()

/** How many programmes there are. */
const programmesEffectSchema = z
  .object({ figure: z.literal('programmes'), before: z.number(), after: z.number() })
  .readonly()

/** The days of a date of a programme. */
const dateEffectSchema = z
  .object({
    figure: z.literal('date'),
    programme: programmeSchema,
    code: z.string(),
    label: translatedSchema,
    before: spanSchema.nullable(),
    after: spanSchema.nullable(),
  })
  .readonly()

const targetSchema = z.object({ delay: z.number(), counting: z.enum(COUNTINGS) }).readonly()

/** A target, of a sub-category where there is one, of the days on which incidents are created. */
const targetEffectSchema = z
  .object({
    figure: z.literal('target'),
    category: z.string(),
    subcategory: z.string().nullable(),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    before: targetSchema.nullable(),
    after: targetSchema.nullable(),
  })
  .readonly()

/** A figure of a screen that the import would change. */
export const importEffectSchema = z.discriminatedUnion('figure', [
  countEffectSchema,
  moneyEffectSchema,
  indicatorEffectSchema,
  participantsEffectSchema,
  programmesEffectSchema,
  dateEffectSchema,
  targetEffectSchema,
])

/** A field that the import would change, and in how many rows that are known. */
export const changedFieldSchema = z.object({ field: z.enum(DIFFERENCE_FIELDS), count: z.number() }).readonly()

export type ChangedField = z.infer<typeof changedFieldSchema>
export type CountEffect = z.infer<typeof countEffectSchema>
export type MoneyEffect = z.infer<typeof moneyEffectSchema>
export type AmountOfDays = z.infer<typeof amountSchema>
export type TargetEffect = z.infer<typeof targetEffectSchema>
export type IndicatorEffect = z.infer<typeof indicatorEffectSchema>
export type IndicatorValue = z.infer<typeof indicatorValueSchema>
export type ImportEffect = z.infer<typeof importEffectSchema>
