import type { CSSProperties, ReactNode } from 'react'
import type { StepRange } from './step-range.ts'
import styles from './time-frame.module.css'
import { acrossAt, SIDES, type TimePlot, type TimeTick, type ValueAxis } from './time-plot.ts'

/** Days that something is written about, in steps of the plot. */
interface TimeBand {
  readonly from: number
  readonly to: number
}

export interface TimeFrameProps {
  readonly plot: TimePlot
  readonly width: number
  readonly axis: ValueAxis
  /** A value of the axis in words. */
  readonly tickWords: (value: number) => string
  readonly ticks: readonly TimeTick[]
  /** The steps that are chosen, drawn on a ground of their own; `null` for all. */
  readonly chosen: StepRange | null
  readonly bands: readonly TimeBand[]
  /** Where another thing begins to be counted, in steps. */
  readonly breaks: readonly number[]
  /** What the drawing says, for those who do not see it. */
  readonly label: string
  /** On paper nothing is outlined: a stroke around letters would become a Type 3 font. */
  readonly isPaper?: boolean
  /** What is drawn of all steps, over it what is only seen of the chosen ones, and over both the rest. */
  readonly context: ReactNode
  readonly clipped: { readonly id: string; readonly marks: ReactNode }
  readonly children?: ReactNode
}

/** Narrower a band is not seen. */
const LEAST_BAND = 6
/** From a figure of the axis to the plot, at whose edge a handle of the window may stand. */
const LABEL_GAP = 9

/** What every drawing over time has: axes, the ground of the chosen steps, bands of notes and lines of breaks. */
export function TimeFrame(props: TimeFrameProps) {
  const { plot, width, axis, tickWords, ticks, chosen, bands, breaks, label, isPaper = false } = props
  const { context, clipped, children } = props
  const { left, top, height } = plot
  const bottom = top + height
  const ends: StepRange = chosen ?? [0, plot.count - 1]
  const box = {
    x: acrossAt(plot, ends[0]),
    width: acrossAt(plot, ends[1] + 1) - acrossAt(plot, ends[0]),
    y: top,
    height,
  }
  // On screen the window is moved without a render: its ends are properties of what lies around.
  const measures: Readonly<Record<string, string>> = { '--left': String(left), '--plot': String(plot.width) }
  const fixed = { '--start': String(ends[0] / plot.count), '--end': String((ends[1] + 1) / plot.count) }
  return (
    <svg
      className={styles.frame}
      data-paper={isPaper || undefined}
      width={width}
      height={bottom + SIDES.bottom}
      viewBox={`0 0 ${width} ${bottom + SIDES.bottom}`}
      style={(isPaper ? { ...measures, ...fixed } : measures) satisfies CSSProperties}
      role="img"
      aria-label={label}
    >
      {bands.map(({ from, to }) => {
        const x = acrossAt(plot, from)
        const wide = Math.max(LEAST_BAND, acrossAt(plot, to) - x)
        return (
          <g key={`${from} ${to}`} className={styles.band}>
            <rect x={x} y={top} width={wide} height={height} data-band />
            <rect x={x} y={top} width={wide} height={2} />
          </g>
        )
      })}
      {(!isPaper || chosen !== null) && <rect {...box} className={styles.ground} />}
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? styles.base : styles.grid}
            x1={left}
            x2={left + plot.width}
            y1={axis.upAt(tick)}
            y2={axis.upAt(tick)}
          />
          <text className={styles.words} textAnchor="end" x={left - LABEL_GAP} y={axis.upAt(tick) + 4}>
            {tickWords(tick)}
          </text>
        </g>
      ))}
      {ticks.map(({ text, middle, begin, isCurrent }) => (
        <g key={`${middle}`}>
          {begin !== null && <line className={styles.tick} x1={begin} x2={begin} y1={bottom} y2={bottom + 5} />}
          <text className={styles.words} data-current={isCurrent} textAnchor="middle" x={middle} y={bottom + 16}>
            {text}
          </text>
        </g>
      ))}
      {(!isPaper || chosen !== null) && <rect {...box} className={styles.edge} />}
      {breaks.map((at) => (
        <line
          key={at}
          className={styles.break}
          data-break
          x1={acrossAt(plot, at)}
          x2={acrossAt(plot, at)}
          y1={0}
          y2={bottom}
        />
      ))}
      {context}
      <clipPath id={clipped.id}>
        <rect {...box} y={0} height={bottom + SIDES.bottom} className={styles.clip} />
      </clipPath>
      <g clipPath={`url(#${clipped.id})`}>{clipped.marks}</g>
      {children}
    </svg>
  )
}
