import { z } from 'zod'
import { monthSpan } from '../calendar/month.ts'
import { commonDays, contains, daySchema, type Span, yearSpan } from '../calendar/period.ts'
import { CODED_DIMENSIONS } from '../incidents/dimension.ts'
import { type Filter, filtersSchema } from '../incidents/filter.ts'
import { isTold, monthsAround } from '../incidents/finer-cells.ts'
import type { RecordCoverage } from '../incidents/shown-registers.ts'
import { registerSchema } from '../vocabulary/register.ts'
import { recordsPlanSchema } from './pull.ts'

/** Days and codes that grouped counts tell apart: of such records they know the number. */
const listedSelectionSchema = z.object({ from: daySchema, to: daySchema, filters: filtersSchema }).strict().readonly()

export type ListedSelection = z.infer<typeof listedSelectionSchema>

/** Records that were fetched to be listed beside counts, which alone are counted from. */
export const listedRecordsSchema = z
  .object({
    source: z.string(),
    /** When the servers gave them, by their own clock: ISO text. */
    moment: z.string(),
    selection: listedSelectionSchema,
    rows: z.number().int(),
  })
  .readonly()

export type ListedRecords = z.infer<typeof listedRecordsSchema>

/** What fetching the records of a selection would bring, from whom. */
export const listsOfferSchema = z
  .object({
    source: z.string(),
    servers: z.array(z.string()).readonly(),
    selection: listedSelectionSchema,
    /** As the counts tell. */
    rows: z.number().int(),
  })
  .readonly()

export type ListsOffer = z.infer<typeof listsOfferSchema>

/** Which records are asked of a warehouse to be listed. */
export const listsQuestionSchema = z
  .object({
    source: registerSchema,
    filters: filtersSchema,
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    /** Asks and compares, and keeps nothing. */
    dryRun: z.literal(true).optional(),
  })
  .strict()
  .readonly()

export type ListsQuestion = z.infer<typeof listsQuestionSchema>

/** What became of it; `listed` is null where nothing was kept. */
export const listsReceiptSchema = z
  .object({ plan: recordsPlanSchema, offer: listsOfferSchema, listed: listedRecordsSchema.nullable() })
  .readonly()

export type ListsReceipt = z.infer<typeof listsReceiptSchema>

interface Asked {
  readonly filters: readonly Filter[]
  readonly from: string | null
  readonly to: string | null
}

type Ground = Pick<RecordCoverage, 'covers' | 'cells'>

const CODED: ReadonlySet<string> = new Set(CODED_DIMENSIONS)

/** The least selection that counts know, and that has all the rows of a list; `null` where no day of it is counted. */
export function listedSelection(asked: Asked, { covers, cells }: Ground): ListedSelection | null {
  const days = daysOf(asked, covers)
  if (days === null) return null
  const filters = asked.filters.filter(({ kind }) => CODED.has(kind) && isTold(kind, cells ?? null))
  const whole = cells === 'month' ? monthsAround(days, covers.to) : days
  return { from: whole.from, to: whole.to, filters }
}

/** True where all the rows of a list are among records that were fetched. */
export function isListed(asked: Asked, listed: ListedSelection, { covers }: Ground): boolean {
  const days = daysOf(asked, covers)
  return days !== null && contains(listed, days) && listed.filters.every((kept) => asked.filters.some(isWithin(kept)))
}

function isWithin({ kind, values }: Filter): (other: Filter) => boolean {
  return (other) => other.kind === kind && other.values.every((value) => values.includes(value))
}

/** The days from the first to the last that a list may have, of those that are counted. */
function daysOf({ filters, from, to }: Asked, covers: Span): Span | null {
  const asked = commonDays({ from: from ?? covers.from, to: to ?? covers.to }, covers)
  return filters.reduce<Span | null>((days, filter) => {
    const bounds = boundsOf(filter)
    return days === null || bounds === null ? days : commonDays(days, bounds)
  }, asked)
}

function boundsOf({ kind, values }: Filter): Span | null {
  const spans = values.flatMap((value): readonly Span[] => {
    if (kind === 'year') return [yearSpan(Number(value))]
    if (kind === 'month') return [monthSpan(value)]
    return kind === 'day' ? [{ from: value, to: value }] : []
  })
  const from = spans.map((span) => span.from).toSorted()[0]
  const to = spans
    .map((span) => span.to)
    .toSorted()
    .at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}
