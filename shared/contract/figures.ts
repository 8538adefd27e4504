import { z } from 'zod'
import { BUDGET_KINDS, DATASETS, QUALIFIERS } from '../domain/dataset/dataset.ts'
import { MONEY_UNITS } from '../domain/money-unit.ts'
import { daySchema } from '../domain/period.ts'
import { ROW_COUNTS } from '../domain/row-counts.ts'
import { translatedSchema } from '../domain/translated.ts'

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

export const snapshotSchema = z
  .object({
    snapshot: z.number().int(),
    dataset: z.enum(DATASETS),
    origin: z.enum(['shipped', 'user']),
    file: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    declaredTotal: z.number().nullable(),
    ...ROW_COUNTS,
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    asOf: daySchema,
    importedAt: z.string(),
    importedBy: z.string(),
    /** True for the one import that undo would withdraw. */
    isUndoable: z.boolean(),
  })
  .readonly()

export const journalEntrySchema = z
  .object({
    sequence: z.number().int(),
    at: z.string(),
    kind: z.enum(['import', 'already-known', 'undo', 'demonstration', 'purge', 'restore']),
    snapshot: z.number().int().nullable(),
    detail: z.string(),
    previous: z.string(),
    hash: z.string(),
  })
  .readonly()

export type Indicator = z.infer<typeof indicatorSchema>
export type BudgetLine = z.infer<typeof budgetLineSchema>
export type Programme = z.infer<typeof programmeSchema>
export type Participant = z.infer<typeof participantSchema>
export type KeyDate = z.infer<typeof keyDateSchema>
export type YearFigure = z.infer<typeof yearFigureSchema>
export type Snapshot = z.infer<typeof snapshotSchema>
export type JournalEntry = z.infer<typeof journalEntrySchema>
