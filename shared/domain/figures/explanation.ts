import { z } from 'zod'
import { daySchema, spanSchema } from '../calendar/period.ts'
import { WITHHELD_REASONS } from '../incidents/comparison.ts'
import type { Dimension } from '../incidents/dimension.ts'
import { MEASURES } from '../incidents/measure.ts'
import { ANSWER_REASONS } from '../incidents/question.ts'
import { SERVICE_REASONS } from '../incidents/service-reason.ts'

/** Measures whose difference may be explained; of the others it is always withheld. */
export const EXPLAINED_MEASURES = [...MEASURES, 'on-time'] as const

/** By what a difference is told. Never by status: what is recent had less time to change it. */
export const EXPLAINED_DIMENSIONS = [
  'category',
  'subcategory',
  'municipality',
  'organisation',
  'channel',
  'weekday',
] as const satisfies readonly Dimension[]

const partSchema = z
  .object({
    key: z.array(z.string()).readonly(),
    now: z.number(),
    before: z.number(),
    /** What this value adds to the difference. */
    part: z.number(),
    /** Of a rate: by how much this value's own rate moved it, and by how much its weight did. */
    rate: z.number().optional(),
    mix: z.number().optional(),
    /** Likewise how many incidents its rates are of. */
    base: z.number().optional(),
    baseBefore: z.number().optional(),
    /** Why the change of this value alone is withheld: its two figures are not of the same thing. */
    reason: z.enum(WITHHELD_REASONS).optional(),
  })
  .readonly()

const explainedSchema = z
  .object({
    dimension: z.enum(EXPLAINED_DIMENSIONS),
    /** The least number of parts that reach half of all changes, whatever their sign. */
    carriers: z.number().int(),
    /** The largest first. */
    parts: z.array(partSchema).readonly(),
  })
  .readonly()

/** Which values of which dimension a difference is made of. */
export const explanationSchema = z
  .object({
    measure: z.enum(EXPLAINED_MEASURES),
    asOf: daySchema.nullable(),
    period: spanSchema.nullable(),
    /** The days compared with. */
    compared: spanSchema.nullable(),
    now: z.number().nullable(),
    before: z.number().nullable(),
    /** `null` with the reason for which the comparison is withheld. */
    difference: z.number().nullable(),
    reason: z.enum([...WITHHELD_REASONS, ...ANSWER_REASONS, ...SERVICE_REASONS]).optional(),
    dimensions: z.array(explainedSchema).readonly(),
  })
  .readonly()

export type ExplainedPart = z.infer<typeof partSchema>
export type ExplainedDimension = z.infer<typeof explainedSchema>
export type Explanation = z.infer<typeof explanationSchema>

/** What a value of a dimension counts now and before. */
export type Counts = ReadonlyMap<string, number>

/** Values with a part that a dimension should have to lead: few of them always hold half of a difference. */
const FEW_VALUES = 4

/** The parts of a difference of counts: each value's own, which add up to it. */
export function countParts(now: Counts, before: Counts): readonly ExplainedPart[] {
  return bothSides(now, before).map((code) => {
    const [later, earlier] = [now.get(code) ?? 0, before.get(code) ?? 0]
    return { key: [code], now: later, before: earlier, part: later - earlier }
  })
}

/** The numerator and the denominator of a rate. */
export interface RateCounts {
  readonly of: number
  readonly base: number
}

/**
 * The parts of a difference of rates: by each value's own rate, at its mean weight, and by its weight, at its mean rate. A
 * value without a denominator on one side takes the rate of the other.
 */
export function rateParts(
  now: ReadonlyMap<string, RateCounts>,
  before: ReadonlyMap<string, RateCounts>,
): readonly ExplainedPart[] {
  const [all, allBefore] = [baseOf(now), baseOf(before)]
  return bothSides(now, before).flatMap((code): readonly ExplainedPart[] => {
    const [later, earlier] = [now.get(code), before.get(code)]
    const [r1, r0] = [rateOf(later) ?? rateOf(earlier), rateOf(earlier) ?? rateOf(later)]
    if (r1 === null || r0 === null) return []
    const [w1, w0] = [weightOf(later, all), weightOf(earlier, allBefore)]
    const rate = ((r1 - r0) * (w0 + w1)) / 2
    const mix = ((w1 - w0) * (r0 + r1)) / 2
    const bases = { base: later?.base ?? 0, baseBefore: earlier?.base ?? 0 }
    return [{ key: [code], now: r1, before: r0, part: rate + mix, rate, mix, ...bases }]
  })
}

/** How many incidents the rates of some values are of, by which each is weighed. */
export function basesOf(parts: readonly ExplainedPart[]): { readonly base: number; readonly baseBefore: number } {
  const sum = (of: (part: ExplainedPart) => number): number => parts.reduce((all, part) => all + of(part), 0)
  return { base: sum(({ base = 0 }) => base), baseBefore: sum(({ baseBefore = 0 }) => baseBefore) }
}

function bothSides(now: ReadonlyMap<string, unknown>, before: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...now.keys(), ...before.keys()])].toSorted()
}

function baseOf(counts: ReadonlyMap<string, RateCounts>): number {
  return [...counts.values()].reduce((sum, { base }) => sum + base, 0)
}

function rateOf(counts: RateCounts | undefined): number | null {
  return counts === undefined || counts.base === 0 ? null : counts.of / counts.base
}

function weightOf(counts: RateCounts | undefined, all: number): number {
  return counts === undefined || all === 0 ? 0 : counts.base / all
}

/** A dimension with its parts, the largest first. */
export function explainedBy(
  dimension: ExplainedDimension['dimension'],
  parts: readonly ExplainedPart[],
): ExplainedDimension {
  const sorted = parts.toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part))
  return { dimension, carriers: carriersOf(sorted), parts: sorted }
}

function carriersOf(sorted: readonly ExplainedPart[]): number {
  const half = sorted.reduce((sum, { part }) => sum + Math.abs(part), 0) / 2
  let reached = 0
  for (const [index, { part }] of sorted.entries()) {
    reached += Math.abs(part)
    if (reached >= half && reached > 0) return index + 1
  }
  return 0
}

/**
 * The dimensions that tell something, those first of which the smallest part of their values carries half of the changes;
 * those with few values last, and without those with one.
 */
export function rankDimensions(dimensions: readonly ExplainedDimension[]): readonly ExplainedDimension[] {
  return dimensions
    .filter(({ parts }) => parts.length > 1)
    .map((explained) => ({ explained, values: explained.parts.filter(({ part }) => part !== 0).length }))
    .toSorted((a, b) => {
      const isFew = Number(a.values < FEW_VALUES) - Number(b.values < FEW_VALUES)
      return isFew === 0 ? shareOf(a) - shareOf(b) : isFew
    })
    .map(({ explained }) => explained)
}

function shareOf({ explained, values }: { readonly explained: ExplainedDimension; readonly values: number }): number {
  return values === 0 ? 1 : explained.carriers / values
}

/** True where parts go both ways: a share of what is left of them would say nothing. */
export function hasBothSigns({ parts }: Pick<ExplainedDimension, 'parts'>): boolean {
  return parts.some(({ part }) => part > 0) && parts.some(({ part }) => part < 0)
}
