import { classLimits, classOf } from '../../shared/domain/incidents/quantile-classes.ts'

/** The classes of a map, of the values as they are read on it. */
export interface MapClasses {
  /** The rounded values with which the second to the last class begin. */
  readonly limits: readonly number[]
  /** The class of a value, from 1. */
  classOf(value: number): number
}

/** Classes of rounded values, so that tiles that read alike look alike and each lies in the class that the legend names. */
export function mapClasses(values: readonly number[], round: (value: number) => number): MapClasses {
  const limits = classLimits(values.map(round))
  return { limits, classOf: (value) => classOf(round(value), limits) }
}
