import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import { markLabels } from './mark-labels.ts'
import styles from './trend-chart.module.css'

export interface TrendMark {
  readonly key: string
  readonly text: string
}

interface TrendGridProps {
  /** Where the lines of the grid stand. */
  readonly ticks: readonly number[]
  /** Points that something is written about, each with what marks it. */
  readonly marks: readonly TrendMark[]
}

/** What lies under the lines of a trend: its grid, and the points that something is written about. */
export function TrendGrid({ ticks, marks }: TrendGridProps) {
  const [plot, across, up] = [usePlotArea(), useXAxisScale(), useYAxisScale()]
  if (plot === undefined || across === undefined || up === undefined) return null
  const places = marks.flatMap(({ key, text }) => {
    const x = across(key, { position: 'middle' })
    return x === undefined ? [] : [{ x, text }]
  })
  return (
    <ZIndexLayer zIndex={BEHIND}>
      {ticks.map((tick) => (
        <line key={tick} x1={plot.x} x2={plot.x + plot.width} y1={up(tick)} y2={up(tick)} stroke="var(--line)" />
      ))}
      <g className={styles.mark}>
        {places.map(({ x, text }) => (
          <line key={`${x} ${text}`} x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} strokeDasharray="1 3" />
        ))}
        {markLabels(places, plot.x).map(({ x, text }) => (
          <text key={`${x} ${text}`} x={x} y={plot.y - 5}>
            {text}
          </text>
        ))}
      </g>
    </ZIndexLayer>
  )
}

const BEHIND = -10
