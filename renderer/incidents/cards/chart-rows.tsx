import { Fragment, type ReactNode } from 'react'
import type { IncidentChart } from '../../../shared/domain/view/view-state.ts'
import styles from './chart-rows.module.css'

/** A row of the page: the charts of its wider side, and of the other one. Narrow windows put one under the other. */
interface ChartRow {
  readonly start: readonly IncidentChart[]
  readonly end: readonly IncidentChart[]
}

/** The charts of the page in the order in which they are read. */
export const CHART_ROWS: readonly ChartRow[] = [
  { start: ['trend', 'categories'], end: ['municipalities', 'statuses'] },
  { start: ['delays'], end: ['distribution', 'channels'] },
  { start: ['organisations'], end: ['weekdays'] },
]

interface ChartRowsProps {
  readonly grid: (element: HTMLElement | null) => void
  /** The charts that there are. */
  readonly charts: readonly IncidentChart[]
  /** Those that stand over the whole width, above their row: beside that of a pinned selection, or as many small ones. */
  readonly wide: readonly IncidentChart[]
  readonly draw: (chart: IncidentChart) => ReactNode
  /** What stands above the charts. */
  readonly children: ReactNode
}

/** The charts in rows of two stacks; a stack that is alone in its row takes all of it. */
export function ChartRows({ grid, charts, wide, draw, children }: ChartRowsProps) {
  return (
    <div className={styles.rows} ref={grid}>
      {children}
      {CHART_ROWS.map((row) => {
        const sides = (['start', 'end'] as const).map((side) => ({
          side,
          shown: row[side].filter((chart) => charts.includes(chart) && !wide.includes(chart)),
        }))
        return (
          <Fragment key={row.start[0]}>
            {wide.filter((chart) => row.start.includes(chart) || row.end.includes(chart)).map(draw)}
            <div className={styles.row}>
              {sides.map(
                ({ side, shown }) =>
                  shown.length > 0 && (
                    <div key={side} className={styles.stack} data-side={side}>
                      {shown.map(draw)}
                    </div>
                  ),
              )}
            </div>
          </Fragment>
        )
      })}
    </div>
  )
}
