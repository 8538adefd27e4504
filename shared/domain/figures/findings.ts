import { z } from 'zod'
import { monthCode, monthNumber } from '../calendar/month.ts'
import { SMALLEST_BASE } from '../incidents/comparison.ts'

/** The incidents of a whole month, and of the same month of the year before; `null` where the two do not compare. */
export interface MonthCount {
  readonly month: string
  readonly count: number
  readonly before: number | null
}

const swingSchema = z
  .object({
    month: z.string(),
    /** Incidents of the month minus those of the same month of the year before. */
    difference: z.number(),
    before: z.number(),
    /** The usual swing: the mean of the differences before, plus and minus so much. */
    mean: z.number(),
    width: z.number(),
  })
  .readonly()
type MonthSwing = z.infer<typeof swingSchema>

const findingSchema = z.discriminatedUnion('rule', [
  /** The last whole month lies outside its usual swing. */
  z.object({ rule: z.literal('swing'), count: z.number(), swing: swingSchema }).readonly(),
  /** The last whole month is the highest or the lowest of so many. */
  z
    .object({
      rule: z.literal('extreme'),
      kind: z.enum(['highest', 'lowest']),
      month: z.string(),
      count: z.number(),
      months: z.number().int(),
    })
    .readonly(),
  /** So many incidents are open beyond their due day. */
  z.object({ rule: z.literal('overdue'), count: z.number() }).readonly(),
])
export type Finding = z.infer<typeof findingSchema>

/** The usual differences of a month, in whole incidents: from, to. */
export function usualDifferences({ mean, width }: Pick<MonthSwing, 'mean' | 'width'>) {
  // Rounding up leaves a zero its minus.
  return { least: Math.ceil(mean - width) + 0, most: Math.floor(mean + width) }
}

export const findingsSchema = z
  .object({
    findings: z.array(findingSchema).readonly(),
    /** Of each month that has one, to be drawn on the trend. */
    swings: z.array(swingSchema).readonly(),
  })
  .readonly()
export type Findings = z.infer<typeof findingsSchema>

/** Fewer differences say nothing of what is usual. */
const LEAST_DIFFERENCES = 13
/** Of natural process limits: three standard deviations, estimated from how far neighbours lie apart. */
const LIMIT_FACTOR = 2.66
const LEAST_MONTHS = 36
const MOST_OVERDUE = 20
const MOST_FINDINGS = 3

/** The usual swing of each month that has 13 differences, its own and those before it; months are in their order. */
function monthSwings(months: readonly MonthCount[]): readonly MonthSwing[] {
  const differences = months.flatMap(({ month, count, before }) =>
    before === null || before < SMALLEST_BASE || count < SMALLEST_BASE
      ? []
      : [{ month, before, difference: count - before }],
  )
  return differences.flatMap((each, index) => {
    if (index + 1 < LEAST_DIFFERENCES) return []
    const earlier = differences.slice(0, index).map(({ difference }) => difference)
    const steps = earlier.slice(1).map((difference, place) => Math.abs(difference - (earlier[place] ?? 0)))
    return [{ ...each, mean: meanOf(earlier), width: LIMIT_FACTOR * meanOf(steps) }]
  })
}

/**
 * What deserves to be said first, at most three, one for each rule, those first that lie farthest outside the usual swing.
 * `months` are all whole months, one after the other; `overdue` is `null` where it is not known.
 */
export function findingsOf(months: readonly MonthCount[], overdue: number | null): Findings {
  const swings = monthSwings(months)
  const last = months.at(-1)
  const swing = swings.find(({ month }) => month === last?.month) ?? null
  const distance = swing === null ? 0 : distanceOf(swing)
  const found: readonly (readonly [Finding, number])[] = [
    ...(last !== undefined && swing !== null && distance > 1
      ? [[{ rule: 'swing' as const, count: last.count, swing }, distance] as const]
      : []),
    ...extremes(months).map((finding) => [finding, distance] as const),
    ...(overdue !== null && overdue > MOST_OVERDUE ? [[{ rule: 'overdue' as const, count: overdue }, 0] as const] : []),
  ]
  const findings = found.toSorted(([, a], [, b]) => b - a).map(([finding]) => finding)
  return { findings: findings.slice(0, MOST_FINDINGS), swings }
}

/** In widths of the usual swing: outside it beyond 1. Where nothing ever swung, all but the mean is. */
function distanceOf({ difference, mean, width }: MonthSwing): number {
  return difference === mean ? 0 : Math.abs(difference - mean) / width
}

function extremes(months: readonly MonthCount[]): readonly Finding[] {
  const last = months.at(-1)
  if (last === undefined || months.length < LEAST_MONTHS) return []
  const others = months.slice(0, -1).map(({ count }) => count)
  const { month, count } = last
  const said = (kind: 'highest' | 'lowest'): readonly Finding[] => [
    { rule: 'extreme', kind, month, count, months: months.length },
  ]
  if (count > Math.max(...others)) return said('highest')
  return count < Math.min(...others) ? said('lowest') : []
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Whole months one after the other: those that no row tells have no incidents. */
export function monthsInRow(rows: readonly MonthCount[], first: string, last: string): readonly MonthCount[] {
  const known = new Map(rows.map((row) => [row.month, row]))
  const from = monthNumber(first)
  return Array.from({ length: Math.max(0, monthNumber(last) - from + 1) }, (_, place) => {
    const month = monthCode(from + place)
    return known.get(month) ?? { month, count: 0, before: null }
  })
}
