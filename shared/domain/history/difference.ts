import { z } from 'zod'
import { DATASETS } from '../dataset/dataset.ts'

export const DIFFERENCE_KINDS = ['added', 'changed', 'removed'] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** So many rows of a difference cross the wire at once. */
export const MOST_DIFFERENCES = 200

/** What can differ between two states of a row, whatever its dataset. */
export const DIFFERENCE_FIELDS = [
  'system',
  'reference',
  'created',
  'last-action',
  'closed-on',
  'category',
  'subcategory',
  'municipality',
  'status',
  'organisation',
  'channel',
  'address',
  'from',
  'to',
  'value',
  'growth',
  'qualifier',
  'unit',
  'cents',
  'decimals',
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
] as const
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number]

/** A stored value as it crosses: days as ISO text, codes as codes, money in cents; `null` where there is none. */
const valueSchema = z.union([z.string(), z.number()]).nullable()
export type DifferenceValue = z.infer<typeof valueSchema>

const snapshotNumber = z.number().int().positive()

/** Two snapshots, in either order: the difference is told from the earlier to the later. */
export const differenceQuestionSchema = z
  .object({
    from: snapshotNumber,
    to: snapshotNumber,
    /** Only rows of this dataset, only of this kind; `null` for all. */
    dataset: z.enum(DATASETS).nullable(),
    kind: z.enum(DIFFERENCE_KINDS).nullable(),
    offset: z.number().int().nonnegative(),
    limit: z.number().int().positive().max(MOST_DIFFERENCES),
  })
  .strict()
  .readonly()

/** A row that differs: by what it is known, and each field with its two values. Of an added row `before` is `null`. */
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

export const differenceCountSchema = z
  .object({ dataset: z.enum(DATASETS), added: z.number(), changed: z.number(), removed: z.number() })
  .readonly()

/** One page of a difference. The counts are of the whole, `total` is of the rows that were asked for. */
export const differencePageSchema = z
  .object({
    counts: z.array(differenceCountSchema).readonly(),
    total: z.number(),
    rows: z.array(differenceRowSchema).readonly(),
  })
  .readonly()

export type DifferenceQuestion = z.infer<typeof differenceQuestionSchema>
export type DifferenceRow = z.infer<typeof differenceRowSchema>
export type DifferenceCount = z.infer<typeof differenceCountSchema>
export type DifferencePage = z.infer<typeof differencePageSchema>
