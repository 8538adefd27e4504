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

type Kind = 'earlier' | 'now' | 'cut'

/** A line of steps on a scale of its own from zero. What it says stands in words beside it. */
export function Sparkline({ earlier, now, cut = [], width = 66, height = 18 }: SparklineProps) {
  const values = [...earlier, ...now]
  const largest = Math.max(1, ...values.map((value) => value ?? 0))
  const step = (width - 2 * EDGE) / Math.max(1, values.length - 1)
  const x = (place: number): number => rounded(EDGE + place * step)
  const y = (value: number): number => rounded(height - EDGE - (value / largest) * (height - 2 * EDGE))
  const isCut = (place: number): boolean => cut.includes(place - earlier.length)
  const kindAt = (place: number): Kind => {
    if (isCut(place) || isCut(place - 1)) return 'cut'
    return place <= earlier.length && earlier.length > 0 ? 'earlier' : 'now'
  }
  const lines: Record<Kind, string> = { earlier: '', now: '', cut: '' }
  for (const [place, value] of values.entries()) {
    const last = values[place - 1] ?? null
    if (value === null || last === null) continue
    lines[kindAt(place)] += `M${x(place - 1)} ${y(last)}L${x(place)} ${y(value)}`
  }
  // A single present step has no line of its own.
  const isAlone = (place: number): boolean =>
    (values[place - 1] == null && values[place + 1] == null) || (now.length === 1 && place === earlier.length)
  return (
    <svg className={styles.sparkline} viewBox={`0 0 ${width} ${height}`} {...{ width, height }} aria-hidden>
      <path className={styles.earlier} d={lines.earlier} />
      <path className={styles.now} d={lines.now} />
      <path className={styles.cut} d={lines.cut} />
      {values.map((value, place) =>
        value !== null && (isCut(place) || isAlone(place)) ? (
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
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
