import { z } from 'zod'
import { DATASETS } from '../dataset/dataset.ts'
import { CODED_VALUES } from '../incidents/dimension.ts'
import { MONEY_UNITS } from '../vocabulary/money-unit.ts'
import { snapshotNumberSchema } from '../vocabulary/snapshot-number.ts'
import { translatedSchema } from '../vocabulary/translated.ts'

/** What differs between two snapshots: the question, a page of its answer, and the fields that can differ. */
export const DIFFERENCE_KINDS = ['added', 'changed', 'removed'] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** The page size of a difference. */
export const MOST_DIFFERENCES = 200

/** Fields that can differ between two states of a row, of any dataset. */
export const DIFFERENCE_FIELDS = [
  'system',
  'reference',
  'created',
  'last-action',
  'closed-on',
  ...CODED_VALUES,
  'address',
  'from',
  'to',
  'value',
  'growth',
  'qualifier',
  'unit',
  'amount',
  'kind',
  'institution',
  'programme',
  'code',
  'label-fr',
  'label-nl',
  'label-en',
  'name-fr',
  'name-nl',
  'name-en',
  'summary-fr',
  'summary-nl',
  'summary-en',
  'note-fr',
  'note-nl',
  'note-en',
  'source',
  'quote',
  'flag',
  'delay',
  'counting',
] as const
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number]

/** True for the name of a field that can differ. */
export function isDifferenceField(name: string): name is DifferenceField {
  return DIFFERENCE_FIELDS.some((field) => field === name)
}

const moneySchema = z
  .object({
    cents: z.number().int(),
    unit: z.enum(MONEY_UNITS),
    decimals: z.number().int().nonnegative(),
  })
  .strict()
  .readonly()
export type Money = z.infer<typeof moneySchema>

/** A code with the name that the data give it: a programme, an indicator, a participant. */
const namedCodeSchema = z.object({ code: z.string(), label: translatedSchema }).strict().readonly()

/** A stored value on the wire: days as ISO text, closed lists as codes, `null` for none. */
const valueSchema = z.union([z.string(), z.number(), moneySchema, namedCodeSchema]).nullable()
export type DifferenceValue = z.infer<typeof valueSchema>

/** A value without its name, as it is stored. */
export function withoutLabel(value: DifferenceValue): string | number | Money | null {
  return typeof value === 'object' && value !== null && 'code' in value ? value.code : value
}

/** Two snapshots, in either order; the difference runs from the earlier to the later. */
export const differenceQuestionSchema = z
  .object({
    from: snapshotNumberSchema,
    to: snapshotNumberSchema,
    dataset: z.enum(DATASETS).nullable(),
    kind: z.enum(DIFFERENCE_KINDS).nullable(),
    offset: z.number().int().nonnegative(),
    limit: z.number().int().positive().max(MOST_DIFFERENCES),
  })
  .strict()
  .readonly()

/** A row that differs: its identity, and each field with both values. Of an added row `before` is `null`. */
export const differenceRowSchema = z
  .object({
    dataset: z.enum(DATASETS),
    kind: z.enum(DIFFERENCE_KINDS),
    key: z.array(z.object({ field: z.enum(DIFFERENCE_FIELDS), value: valueSchema }).readonly()).readonly(),
    fields: z
      .array(z.object({ field: z.enum(DIFFERENCE_FIELDS), before: valueSchema, after: valueSchema }).readonly())
      .readonly(),
  })
  .readonly()

const differenceCountSchema = z
  .object({ dataset: z.enum(DATASETS), added: z.number(), changed: z.number(), removed: z.number() })
  .readonly()

/** One page of a difference. `counts` are of all of it, `total` of the rows asked for. */
export const differencePageSchema = z
  .object({
    counts: z.array(differenceCountSchema).readonly(),
    total: z.number(),
    rows: z.array(differenceRowSchema).readonly(),
    /** How many incidents both states count, where they come as counts of a warehouse: there are no rows to compare. */
    cells: z.object({ before: z.number(), after: z.number() }).readonly().optional(),
  })
  .readonly()

export type DifferenceQuestion = z.infer<typeof differenceQuestionSchema>
export type DifferenceRow = z.infer<typeof differenceRowSchema>
export type DifferenceCount = z.infer<typeof differenceCountSchema>
export type DifferencePage = z.infer<typeof differencePageSchema>
