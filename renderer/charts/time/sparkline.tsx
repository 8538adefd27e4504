import { memo } from 'react'
import { seriesCurve } from './series-curve.ts'
import styles from './sparkline.module.css'

/** A value by step, `null` where it is not known. */
type Values = readonly (number | null)[]

interface SparklineProps {
  /** The steps before, in grey. */
  readonly earlier: Values
  readonly now: Values
  /** Places among the present steps that are not whole: hollow, on a dotted line. */
  readonly cut?: readonly number[]
  readonly width?: number
  readonly height?: number
}

/** Room for the mark of a step at the edges. */
const EDGE = 3
const RADIUS = 2.2

const GAP = { value: null, isPartial: false } as const

/** A line of steps on a scale of its own from zero. What it says stands in words beside it. */
export const Sparkline = memo(function Sparkline(props: SparklineProps) {
  const { earlier, now, cut = [], width = 66, height = 18 } = props
  const values = [...earlier, ...now]
  const largest = Math.max(1, ...values.map((value) => value ?? 0))
  const step = (width - 2 * EDGE) / Math.max(1, values.length - 1)
  const x = (place: number): number => EDGE + place * step
  const y = (value: number): number => height - EDGE - (value / largest) * (height - 2 * EDGE)
  const isCut = (place: number): boolean => cut.includes(place - earlier.length)
  const curveOf = (isOf: (place: number) => boolean) =>
    seriesCurve(
      values.map((value, place) => (isOf(place) ? { value, isPartial: isCut(place) } : GAP)),
      (place, value) => [x(place), y(value)],
    )
  // The first present step ends the line of those before it, and begins its own.
  const before = curveOf((place) => place <= earlier.length && earlier.length > 0)
  const own = curveOf((place) => place >= earlier.length)
  const lone = new Set([...before.lone.filter((place) => place < earlier.length), ...own.lone])
  return (
    <svg className={styles.sparkline} viewBox={`0 0 ${width} ${height}`} {...{ width, height }} aria-hidden>
      <path className={styles.earlier} d={before.solid} />
      <path className={styles.now} d={own.solid} />
      <path className={styles.cut} d={before.dotted + own.dotted} />
      {values.map((value, place) =>
        value !== null && (isCut(place) || lone.has(place)) ? (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: A step is its place.
            key={place}
            className={isCut(place) ? styles.hollow : styles.alone}
            cx={x(place)}
            cy={y(value)}
            r={RADIUS}
          />
        ) : null,
      )}
    </svg>
  )
})
