import type { ReactNode } from 'react'
import { usePaperWords } from '../paper-words.tsx'
import styles from './chart.module.css'

/** The width of every chart, and the room for its scale. */
export const CHART_WIDTH = 660
export const CHART_LEFT = 44

interface ColumnFrameProps {
  readonly id: string
  readonly label: string
  readonly height: number
  /** The room for labels above. */
  readonly above?: number
  readonly top: number
  readonly base: number
  readonly largest: number
  /** Draws the columns, given the place of a value and the fill of unfinished periods. */
  readonly children: (y: (value: number) => number, hatch: string) => ReactNode
}

/** The frame of a column chart: steps, zero line, and the hatch of unfinished periods. */
export function ColumnFrame({ id, label, height, above = 0, top, base, largest, children }: ColumnFrameProps) {
  const { format } = usePaperWords()
  const steps = axisSteps(largest)
  const end = steps.at(-1) ?? 1
  const y = (value: number) => base - (value / end) * (base - top)
  return (
    <svg
      className={styles.chart}
      data-figure
      width={CHART_WIDTH}
      height={height + above}
      viewBox={`0 ${-above} ${CHART_WIDTH} ${height + above}`}
      role="img"
      aria-label={label}
    >
      <Hatch id={id} />
      {steps.map((step) => (
        <g key={step}>
          <line x1="0" x2={CHART_WIDTH} y1={y(step)} y2={y(step)} stroke="#d5d5de" />
          <text className={styles.axis} x="0" y={y(step) - 4}>
            {format.count(step)}
          </text>
        </g>
      ))}
      {children(y, `url(#${id})`)}
      <line x1="0" x2={CHART_WIDTH} y1={base} y2={base} stroke="#4c4d5e" />
    </svg>
  )
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="#fff" />
        <rect width="2" height="6" fill="#343c9c" />
      </pattern>
    </defs>
  )
}

/** At most four round steps up to the largest value: 50 000, 100 000, 150 000. */
function axisSteps(largest: number): readonly number[] {
  if (largest <= 0) return [1]
  const power = 10 ** Math.floor(Math.log10(largest))
  const step = [0.25, 0.5, 1, 2.5].map((each) => each * power).find((each) => largest / each <= 4) ?? 5 * power
  const rounded = Math.ceil(step)
  return Array.from({ length: Math.ceil(largest / rounded) }, (_, index) => (index + 1) * rounded)
}
