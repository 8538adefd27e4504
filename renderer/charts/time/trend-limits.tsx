import { acrossAt, type TimePlot, type ValueAxis } from './time-plot.ts'
import styles from './trend-picture.module.css'

/** Between which values a step would lie that changed as usual. */
export interface TrendLimit {
  readonly index: number
  readonly low: number
  readonly high: number
}

interface TrendLimitsProps {
  readonly limits: readonly TrendLimit[]
  readonly plot: TimePlot
  readonly axis: ValueAxis
}

/** The usual values of each step, as a ground behind the lines. */
export function TrendLimits({ limits, plot, axis }: TrendLimitsProps) {
  return (
    <g className={styles.limits} aria-hidden>
      {limits.map(({ index, low, high }) => (
        <rect
          key={index}
          x={acrossAt(plot, index)}
          y={axis.upAt(high)}
          width={acrossAt(plot, index + 1) - acrossAt(plot, index)}
          height={Math.max(1, axis.upAt(low) - axis.upAt(high))}
        />
      ))}
    </g>
  )
}
