import { z } from 'zod'
import { contains, daySchema, overlaps, type Span } from '../calendar/period.ts'
import { QUALIFIERS, type Qualifier } from '../dataset/dataset.ts'
import { wholeMonths } from './choose-source.ts'
import { SMALLEST_BASE } from './comparison.ts'

/** Why records and a published figure may differ, likeliest first. */
export const DIFFERENCE_REASONS = [
  'not-covered',
  'not-in-records',
  'needs-finer-cells',
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

const publishedFigureSchema = z
  .object({
    value: z.number().int(),
    qualifier: z.enum(QUALIFIERS),
    /** Computed from a printed growth. */
    isDerived: z.boolean(),
    /** As-of day of the publication, and the place in it. */
    asOf: daySchema,
    source: z.string(),
  })
  .readonly()

const reconciledRowSchema = z
  .object({
    by: z.enum(['year', 'category']),
    key: z.string(),
    from: daySchema,
    to: daySchema,
    /** `null` for a category of records only. */
    published: publishedFigureSchema.nullable(),
    /** `null` where records reach none of the days, or have none of the category. */
    records: z.number().nullable(),
    /** Records less published; `null` where one is missing, or published is derived. */
    difference: z.number().nullable(),
    /** Difference / published; withheld where the two are not alike. */
    share: z.number().nullable(),
    /** Empty where equal. */
    reasons: z.array(z.enum(DIFFERENCE_REASONS)).readonly(),
  })
  .readonly()

export const reconciliationSchema = z
  .object({
    /** `null` without records. */
    records: z.object({ asOf: daySchema, from: daySchema, to: daySchema }).readonly().nullable(),
    isDemonstration: z.boolean(),
    rows: z.array(reconciledRowSchema).readonly(),
  })
  .readonly()

export type PublishedFigure = z.infer<typeof publishedFigureSchema>
export type ReconciledRow = z.infer<typeof reconciledRowSchema>
export type Reconciliation = z.infer<typeof reconciliationSchema>

/** A published figure and the count of records of the same days. */
export interface Pair {
  readonly by: ReconciledRow['by']
  readonly key: string
  readonly span: Span
  readonly published: PublishedFigure | null
  /** Whatever records cover; `null` for a category of no record, and where cells of months do not tell these days. */
  readonly counted: number | null
  readonly isUntold?: boolean
}

/** What judges a difference. */
export interface ComparedRecords {
  readonly asOf: string
  /** From the first of a month. */
  readonly covers: Span
  readonly isSynthetic: boolean
  /** Records of a span in none of the published categories. */
  unclassified(span: Span): number
}

/** True where a figure was printed and records cover all of its days. */
export function isComparable({ from, to, difference }: ReconciledRow, records: Span): boolean {
  return difference !== null && contains(wholeMonths(records), { from, to })
}

/** True where the qualifier (`plus de`, `environ`) allows for the count of records. */
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

/** Compares a published figure with the records of the same days; the two are never added. */
export function reconcile(
  { by, key, span, published, counted, isUntold = false }: Pair,
  compared: ComparedRecords,
): ReconciledRow {
  const isReached = overlaps(compared.covers, span)
  const isCovered = contains(compared.covers, span)
  const records = isReached ? counted : null
  const isPrinted = published !== null && !published.isDerived
  const difference = records === null || !isPrinted ? null : records - published.value
  const isAlike = isCovered && isPrinted && published.value >= SMALLEST_BASE
  const share = difference === null || !isAlike ? null : difference / published.value
  const [canBeFewer, canBeMore] = [(difference ?? 0) <= 0, (difference ?? 0) >= 0]
  // Each reason explains fewer records, more, or both; only those of the right direction hold.
  const holds: Readonly<Record<DifferenceReason, boolean>> = {
    'not-covered': !isReached,
    'not-in-records': counted === null && !isUntold,
    'needs-finer-cells': isUntold,
    'partial-coverage': isReached && !isCovered && canBeFewer,
    derived: published?.isDerived === true,
    synthetic: compared.isSynthetic,
    'categories-differ': by === 'category' && (published === null || (compared.unclassified(span) > 0 && canBeFewer)),
    // Reports come in with the days: later records are more, earlier ones fewer.
    'known-later': published !== null && compared.asOf > published.asOf && canBeMore,
    'known-earlier': published !== null && isCovered && compared.asOf < published.asOf && canBeFewer,
    approximate: isPrinted && isApproximate(published.qualifier, { canBeFewer, canBeMore }),
    unexplained: false,
  }
  const found = difference === 0 ? [] : DIFFERENCE_REASONS.filter((reason) => holds[reason])
  // Where records lack the days or the category, no other reason matters.
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
