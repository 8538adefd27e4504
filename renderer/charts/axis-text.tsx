import styles from './trend-chart.module.css'

interface AxisTextProps {
  readonly x: number
  readonly y: number
  readonly anchor: 'middle' | 'end'
  readonly children: string
}

/** The words at a tick: those of recharts measure themselves, for which the browser lays out the whole page. */
export function AxisText({ x, y, anchor, children }: AxisTextProps) {
  return (
    <text {...{ x, y }} textAnchor={anchor} className={styles.tick}>
      {children}
    </text>
  )
}
