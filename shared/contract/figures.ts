import { z } from 'zod'
import { daySchema } from '../domain/calendar/period.ts'
import { BUDGET_KINDS, QUALIFIERS } from '../domain/dataset/dataset.ts'
import { COUNTINGS } from '../domain/dataset/target-fields.ts'
import { MONEY_UNITS } from '../domain/vocabulary/money-unit.ts'
import { translatedSchema } from '../domain/vocabulary/translated.ts'

/** A short reference to the document, as it is printed in the source. */
const citation = { source: z.string(), quote: z.string().nullable() }

export const indicatorSchema = z
  .object({
    programme: z.string(),
    code: z.string(),
    label: translatedSchema,
    value: z.number(),
    qualifier: z.enum(QUALIFIERS),
    /** A unit code of the `units` messages, or the word that a user's file had. */
    unit: z.string(),
    from: daySchema.nullable(),
    to: daySchema,
    note: translatedSchema.nullable(),
    isInconsistent: z.boolean(),
    ...citation,
  })
  .readonly()

export const budgetLineSchema = z
  .object({
    kind: z.enum(BUDGET_KINDS),
    programme: z.string(),
    institution: z.string().nullable(),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    cents: z.number().int(),
    /** The unit in which the amount is printed, and the decimals it is printed with: 69,8 M EUR. */
    unit: z.enum(MONEY_UNITS),
    decimals: z.number().int(),
    qualifier: z.enum(QUALIFIERS),
    /** The as-of day of the import that brought the line, its file, and the line of that file. */
    asOf: daySchema,
    file: z.string(),
    line: z.number().int(),
    note: translatedSchema.nullable(),
    ...citation,
  })
  .readonly()

export const programmeSchema = z
  .object({ code: z.string(), name: translatedSchema, summary: translatedSchema.nullable(), ...citation })
  .readonly()

export const participantSchema = z
  .object({
    programme: z.string(),
    code: z.string(),
    kind: z.string(),
    name: translatedSchema,
    /** The as-of day of the import that brought the participant. */
    asOf: daySchema,
    ...citation,
  })
  .readonly()

export const keyDateSchema = z
  .object({
    programme: z.string(),
    code: z.string(),
    from: daySchema,
    to: daySchema,
    label: translatedSchema,
    /** The as-of day of the table that the date is cited from, where there is one, else that of the import. */
    asOf: daySchema,
    ...citation,
  })
  .readonly()

/** Within how many days incidents are to be closed that are created from one day to another. */
export const targetSchema = z
  .object({
    /** A code, or `*` for all categories. */
    category: z.string(),
    subcategory: z.string().nullable(),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    delay: z.number().int().nonnegative(),
    counting: z.enum(COUNTINGS),
    asOf: daySchema,
    source: z.string(),
  })
  .readonly()

/** A yearly total; a derived one is computed from the printed growth and is never a base of a percentage. */
export const yearFigureSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    value: z.number().int(),
    qualifier: z.enum(QUALIFIERS),
    /** Growth over the year before as printed, in percent. */
    growth: z.number().nullable(),
    note: translatedSchema.nullable(),
    ...citation,
  })
  .readonly()

export type Indicator = z.infer<typeof indicatorSchema>
export type BudgetLine = z.infer<typeof budgetLineSchema>
export type Programme = z.infer<typeof programmeSchema>
export type Participant = z.infer<typeof participantSchema>
export type ListedTarget = z.infer<typeof targetSchema>
export type KeyDate = z.infer<typeof keyDateSchema>
export type YearFigure = z.infer<typeof yearFigureSchema>
