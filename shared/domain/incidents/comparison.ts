import { z } from 'zod'
import { type Day, yearOf } from '../calendar/day.ts'
import { cutAt, daySchema, fullYearOf, type Span, spanLength, spanSchema } from '../calendar/period.ts'

/** What a figure is compared with: nothing, the year before, or chosen days. */
export const comparedSchema = z.union([z.enum(['none', 'previous-year']), spanSchema])
export type Compared = z.infer<typeof comparedSchema>

/** The chosen days to compare with, `null` for another comparison. */
export function comparedSpan(compared: Compared): Span | null {
  return typeof compared === 'string' ? null : compared
}

/** The chosen days up to the as-of day; unchanged where all of them lie ahead. */
export function comparedDays(compared: Compared, asOf: Day | null): Span | null {
  const span = comparedSpan(compared)
  return span === null || asOf === null ? span : (cutAt(span, asOf) ?? span)
}

/** Below this base no percentage is given: a handful of incidents makes any change look large. */
export const SMALLEST_BASE = 20

/** Why a change is withheld (shown as "n.c."). */
export const WITHHELD_REASONS = [
  'lengths-differ',
  'definition-changed',
  'roads-moved',
  'unequal-time',
  'base-zero',
  'base-small',
  'base-derived',
  'no-earlier-data',
  'needs-records',
  'needs-finer-cells',
  'not-a-count',
] as const

export type WithheldReason = (typeof WITHHELD_REASONS)[number]

/** True for the code of such a reason. */
export function isWithheldReason(code: string | null): code is WithheldReason {
  return WITHHELD_REASONS.some((reason) => reason === code)
}

const lengthsSchema = z.object({ now: z.number().int(), before: z.number().int() }).readonly()
type Lengths = z.infer<typeof lengthsSchema>

/** Days on either side, and whether they are too unlike for a change. */
export interface ComparedLengths {
  readonly days: Lengths
  readonly isUneven: boolean
}

export const comparisonSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    value: z.number().nullable(),
    /** (now - then) / then, or `null` with a reason. */
    change: z.number().nullable(),
    reason: z.enum(WITHHELD_REASONS).nullable(),
    /** The whole previous year, to be shown and never compared with a part of a year. */
    fullYear: z.number().nullable(),
    /** One side may have a 29 February more. */
    days: lengthsSchema,
  })
  .readonly()

export type Comparison = z.infer<typeof comparisonSchema>

/** True where a change is given although one side has a day more; a note says so. */
export function hasUnlikeDays({ change, days }: Pick<Comparison, 'change' | 'days'>): boolean {
  return change !== null && days.now !== days.before
}

/** Compares two counts; the change is withheld over unlike lengths or on a small base. */
export function compare(
  now: number | null,
  then: number | null,
  span: Span,
  fullYear: number | null,
  { days, isUneven }: ComparedLengths = evenLengths(span),
): Comparison {
  const withheld = (reason: WithheldReason): Comparison => {
    return { ...span, value: then, change: null, reason, fullYear, days }
  }
  if (then === null || now === null) return withheld('no-earlier-data')
  if (isUneven) return withheld('lengths-differ')
  if (then === 0) return withheld('base-zero')
  if (then < SMALLEST_BASE) return withheld('base-small')
  return { ...span, value: then, change: now / then - 1, reason: null, fullYear, days }
}

function evenLengths(span: Span): ComparedLengths {
  const length = spanLength(span)
  return { days: { now: length, before: length }, isUneven: false }
}

/**
 * The full year before, beside the days so far of one that is not over; `null` beside any others: a month is compared
 * with a month, and a year that is over with a year.
 */
export function yearBeside({ period, comparison, asOf }: Compares): number | null {
  if (period === null || asOf === null || comparison === undefined || fullYearOf(period) !== null) return null
  return period.from === `${yearOf(asOf)}-01-01` && period.to === asOf ? comparison.fullYear : null
}

interface Compares {
  readonly period: Span | null
  readonly comparison?: Comparison | undefined
  readonly asOf: Day | null
}
