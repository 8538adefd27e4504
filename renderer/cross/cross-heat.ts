import { classLimits, classOf } from '../../shared/domain/incidents/quantile-classes.ts'

/** How the cells of a table are tinted. */
export interface CrossHeat {
  /** Ascending lower limits of the second to the last class. */
  readonly limits: readonly number[]
  /** Their unit: counts and shares as they are, or how often the share of the whole. */
  readonly isRatio: boolean
  /** The class of a figure from 1; `null` for what is not known, and for zero, which has no ground. */
  grade(value: number | null, whole: number | null): number | null
}

const STEPS = [1, 2, 5] as const
/** Between the lowest and the highest value: five classes. */
const LIMITS = 4
/** A share against that of the whole. */
const RATIOS: readonly number[] = [0.8, 0.95, 1.05, 1.25]

/** Limits of the series 1, 2, 5, 10, ... at equal distances on a logarithmic scale: they can be read, and remembered. */
export function seriesLimits(values: readonly number[]): readonly number[] {
  const known = values.filter((value) => value > 0)
  if (known.length === 0) return []
  const [lowest, highest] = [Math.min(...known), Math.max(...known)]
  const [from, to] = [Math.log10(lowest), Math.log10(highest)]
  const limits = Array.from({ length: LIMITS }, (_, index) =>
    nearestStep(10 ** (from + ((index + 1) * (to - from)) / (LIMITS + 1))),
  )
  return [...new Set(limits)].filter((limit) => limit > lowest && limit <= highest)
}

function nearestStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const steps = [...STEPS, 10].map((step) => step * power)
  const distance = (step: number) => Math.abs(Math.log(step / value))
  return steps.reduce((best, step) => (distance(step) < distance(best) ? step : best), power)
}

/** Tints of counts, or of shares of all, by such limits. */
export function countHeat(values: readonly (number | null)[]): CrossHeat {
  return plainHeat(seriesLimits(values.filter((value) => value !== null)))
}

/** Tints of what is no count, by equal parts of the cells. */
export function quantileHeat(values: readonly (number | null)[]): CrossHeat {
  return plainHeat(classLimits(values.filter((value) => value !== null && value > 0).map(Number)))
}

function plainHeat(limits: readonly number[]): CrossHeat {
  return {
    limits,
    isRatio: false,
    grade: (value) => (value === null || value === 0 ? null : classOf(value, limits)),
  }
}

/** Tints of shares of a row or a column, by how often they are the share of the whole. */
export const RATIO_HEAT: CrossHeat = {
  limits: RATIOS,
  isRatio: true,
  grade: (value, whole) =>
    value === null || value === 0 || whole === null || whole === 0 ? null : classOf(value / whole, RATIOS),
}
