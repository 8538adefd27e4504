import { classLimits, classOf } from '../../shared/domain/quantile-classes.ts'

/** The classes of a map of rates, of the values as they are read on it. */
export interface MapClasses {
  /** So many decimals tell the classes apart. */
  readonly decimals: number
  /** The values with which the second to the last class begin, rounded to these decimals. */
  readonly limits: readonly number[]
  /** The class of a value, from 1. */
  classOf(value: number): number
}

const MOST_DECIMALS = 3

/**
 * Classes of rounded values, so that tiles that read alike look alike and each lies in the class that the legend names:
 * with one decimal, or as many more as keep the classes that the exact values have.
 */
export function mapClasses(values: readonly number[], fewestDecimals: number): MapClasses {
  const wanted = classLimits(values).length
  const classesAt = (decimals: number): MapClasses => {
    const round = (value: number) => roundTo(value, decimals)
    const limits = classLimits(values.map(round))
    if (limits.length < wanted && decimals < MOST_DECIMALS) return classesAt(decimals + 1)
    return { decimals, limits, classOf: (value) => classOf(round(value), limits) }
  }
  return classesAt(fewestDecimals)
}

function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
