import { classLimits, classOf } from '../../../shared/domain/incidents/quantile-classes.ts'
import styles from './tints.module.css'

/** The ground of a value among others, in five classes; none for zero and for what was not counted. */
export function tintOf(values: readonly number[]): (value: number | null) => string | undefined {
  const limits = classLimits(values.filter((value) => value > 0))
  return (value) => (value === null || value === 0 ? undefined : styles[`tint${classOf(value, limits)}`])
}
