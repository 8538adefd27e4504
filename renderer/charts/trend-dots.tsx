import type { DotItemDotProps } from 'recharts'
import styles from './trend-chart.module.css'

interface EndProps extends DotItemDotProps {
  readonly last: number
  readonly name: string
}

interface EndNameProps extends EndProps {
  readonly shift: number
  readonly isLone: boolean
}

/** Names a line at its end, so that no legend is needed; a dot stands for a point that no line leads to. */
export function EndName({ cx, cy, index, last, name, shift, isLone }: EndNameProps) {
  if (cx === undefined || cy === undefined) return <g key={index} />
  return (
    <g key={index}>
      {isLone && <circle cx={cx} cy={cy} r={2.5} fill="var(--mark-grey)" />}
      {index === last && (
        <text x={cx + 6} y={cy + 4 + shift} className={styles.tick}>
          {name}
        </text>
      )}
    </g>
  )
}

interface PointDotProps extends EndProps {
  readonly hasDot: boolean
  /** As of a point that lacks days. */
  readonly isHollow: boolean
}

/** A point of a line; the last one is larger and names the line. */
export function PointDot({ cx, cy, index, last, name, hasDot, isHollow }: PointDotProps) {
  if (cx === undefined || cy === undefined || !hasDot) return <g key={index} />
  return (
    <g key={index}>
      <circle
        cx={cx}
        cy={cy}
        r={index === last ? 3.5 : 2}
        fill={isHollow ? 'var(--surface)' : 'var(--accent)'}
        stroke="var(--accent)"
        strokeWidth={isHollow ? 1.5 : 0}
      />
      {index === last && (
        <text x={cx + 7} y={cy + 4} className={styles.name}>
          {name}
        </text>
      )}
    </g>
  )
}
