import { medianOf, quantileOf } from './statistics.ts'
import { MEASURES, type Measure, type MeasureName, targetOf } from './targets.ts'

/** One line of the bench, as it stands in the document. */
export interface Result {
  readonly name: MeasureName
  readonly peer: string
  readonly ratio: number | null
  readonly target: number | null
  readonly better: Measure['better']
  /** False only where a target is missed. */
  readonly ok: boolean
  /** Why nothing was measured. With `ok` false: what went wrong. */
  readonly skipped?: string
  /** Of the product itself, in the unit of the measure: they hold for this machine only. */
  readonly median: number | null
  readonly p95: number | null
}

/** Judges a ratio; `samples` are those of the product itself. Where this size has no target, the line is skipped. */
export function judge(name: MeasureName, rows: number, ratio: number, samples: readonly number[]): Result {
  const target = targetOf(name, rows)
  if (target === null) return skip(name, rows, NO_TARGET)
  const { peer, better } = MEASURES[name]
  const ok = better === 'lower' ? ratio <= target : ratio >= target
  return { name, peer, ratio, target, better, ok, median: medianOf(samples), p95: quantileOf(samples, 0.95) }
}

export function skip(name: MeasureName, rows: number, skipped: string): Result {
  const { peer, better } = MEASURES[name]
  return { name, peer, ratio: null, target: targetOf(name, rows), better, ok: true, skipped, median: null, p95: null }
}

/** A measure that could not be taken although it should: as bad as a target that is missed. */
export function fail(name: MeasureName, rows: number, reason: string): Result {
  return { ...skip(name, rows, reason), ok: false }
}

export const NO_TARGET = 'this size has no target for it'
