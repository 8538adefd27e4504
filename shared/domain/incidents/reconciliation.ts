import { z } from 'zod'
import { contains, daySchema, overlaps, type Span } from '../calendar/period.ts'
import { QUALIFIERS, type Qualifier } from '../dataset/dataset.ts'
import { wholeMonths } from './choose-source.ts'
import { SMALLEST_BASE } from './comparison.ts'

/** Why records and a published figure may differ, the likeliest first. */
export const DIFFERENCE_REASONS = [
  'not-covered',
  'not-in-records',
  'partial-coverage',
  'derived',
  'synthetic',
  'categories-differ',
  'known-later',
  'known-earlier',
  'approximate',
  'unexplained',
] as const
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number]

/** A published count of a year or of a category, as the source gives it. */
const publishedFigureSchema = z
  .object({
    value: z.number().int(),
    qualifier: z.enum(QUALIFIERS),
    /** Computed from a printed growth, never printed itself. */
    isDerived: z.boolean(),
    /** The as-of day of the publication, and where it stands. */
    asOf: daySchema,
    source: z.string(),
  })
  .readonly()

const reconciledRowSchema = z
  .object({
    by: z.enum(['year', 'category']),
    /** A year, or the code of a category. */
    key: z.string(),
    from: daySchema,
    to: daySchema,
    /** `null` for a category that only records have. */
    published: publishedFigureSchema.nullable(),
    /** The records of the same days; `null` when they reach none of them, or when no record is of the category. */
    records: z.number().nullable(),
    /** Records less published; `null` where either is missing or the published one is derived. */
    difference: z.number().nullable(),
    /** The difference as a fraction of the published figure; withheld where the two are not alike. */
    share: z.number().nullable(),
    /** Empty where both are equal. */
    reasons: z.array(z.enum(DIFFERENCE_REASONS)).readonly(),
  })
  .readonly()

export const reconciliationSchema = z
  .object({
    /** The as-of day of the records and the days they cover; `null` when there are none. */
    records: z.object({ asOf: daySchema, from: daySchema, to: daySchema }).readonly().nullable(),
    isDemonstration: z.boolean(),
    rows: z.array(reconciledRowSchema).readonly(),
  })
  .readonly()

export type PublishedFigure = z.infer<typeof publishedFigureSchema>
export type ReconciledRow = z.infer<typeof reconciledRowSchema>
export type Reconciliation = z.infer<typeof reconciliationSchema>

/** A published figure beside what the records count of the very same days. */
export interface Pair {
  readonly by: ReconciledRow['by']
  readonly key: string
  readonly span: Span
  readonly published: PublishedFigure | null
  /** What the records count, whatever they cover; `null` for a category that no record of the state has. */
  readonly counted: number | null
}

/** What must be known of the records to judge a difference. */
export interface ComparedRecords {
  readonly asOf: string
  /** The days they cover, in whole months at the beginning. */
  readonly covers: Span
  readonly isSynthetic: boolean
  /** How many records of a span are in none of the published categories. */
  unclassified(span: Span): number
}

/** True where a figure can be set against records: it was printed, and they cover all of its days. */
export function isComparable({ from, to, difference }: ReconciledRow, records: Span): boolean {
  return difference !== null && contains(wholeMonths(records), { from, to })
}

/** True where what a source says of its figure lets the real one be on the side of the records. */
function isApproximate(
  qualifier: Qualifier,
  { canBeFewer, canBeMore }: { readonly canBeFewer: boolean; readonly canBeMore: boolean },
): boolean {
  switch (qualifier) {
    case 'exact':
      return false
    case 'more-than':
      return canBeMore
    case 'nearly':
      return canBeFewer
    case 'about':
    case 'plus-minus':
      return true
  }
}

/** Holds one published figure against the records of the same days; the two are never added. */
export function reconcile({ by, key, span, published, counted }: Pair, ground: ComparedRecords): ReconciledRow {
  const isReached = overlaps(ground.covers, span)
  const isCovered = contains(ground.covers, span)
  const records = isReached ? counted : null
  const isPrinted = published !== null && !published.isDerived
  const difference = records === null || !isPrinted ? null : records - published.value
  const isAlike = isCovered && isPrinted && published.value >= SMALLEST_BASE
  const share = difference === null || !isAlike ? null : difference / published.value
  const [canBeFewer, canBeMore] = [(difference ?? 0) <= 0, (difference ?? 0) >= 0]
  // Each explains records that are fewer, or more, or both: what would make them differ the other way is no reason.
  const holds: Readonly<Record<DifferenceReason, boolean>> = {
    'not-covered': !isReached,
    'not-in-records': counted === null,
    'partial-coverage': isReached && !isCovered && canBeFewer,
    derived: published?.isDerived === true,
    synthetic: ground.isSynthetic,
    'categories-differ': by === 'category' && (published === null || (ground.unclassified(span) > 0 && canBeFewer)),
    // With the days reports come in: records of a later day are more, those of an earlier one fewer.
    'known-later': published !== null && ground.asOf > published.asOf && canBeMore,
    'known-earlier': published !== null && isCovered && ground.asOf < published.asOf && canBeFewer,
    approximate: isPrinted && isApproximate(published.qualifier, { canBeFewer, canBeMore }),
    unexplained: false,
  }
  const found = difference === 0 ? [] : DIFFERENCE_REASONS.filter((reason) => holds[reason])
  // Beside days or a category that the records do not have at all, nothing else explains anything.
  const isMissing = found.includes('not-covered') || found.includes('not-in-records')
  const reasons = isMissing ? found.slice(0, 1) : found
  return {
    by,
    key,
    from: span.from,
    to: span.to,
    published,
    records,
    difference,
    share,
    reasons: reasons.length === 0 && difference !== 0 ? ['unexplained'] : reasons,
  }
}
