import { classLimits, classOf } from '../../shared/domain/quantile-classes.ts'
import { rateDecimals, roundTo } from '../../shared/domain/rate-decimals.ts'

/** The classes of a map of rates, of the values as they are read on it. */
export interface MapClasses {
  /** So many decimals tell the classes apart. */
  readonly decimals: number
  /** The values with which the second to the last class begin, rounded to these decimals. */
  readonly limits: readonly number[]
  /** The class of a value, from 1. */
  classOf(value: number): number
}

/** Classes of rounded values, so that tiles that read alike look alike and each lies in the class that the legend names. */
export function mapClasses(values: readonly number[], fewestDecimals: number): MapClasses {
  const decimals = rateDecimals(values, fewestDecimals)
  const round = (value: number) => roundTo(value, decimals)
  const limits = classLimits(values.map(round))
  return { decimals, limits, classOf: (value) => classOf(round(value), limits) }
}
