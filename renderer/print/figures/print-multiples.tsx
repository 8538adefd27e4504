import type { MonthSeries } from '../../../shared/domain/figures/month-series.ts'
import { PanelLines } from '../../charts/time/panel-lines.tsx'
import type { MonthHead } from '../../findings/series-months.ts'
import styles from './print-multiples.module.css'

/** One of the small trends of a report. */
export interface PrintedPanel {
  readonly code: string
  readonly name: string
  /** Of the whole period. */
  readonly figure: string
  readonly change: string
  readonly series: Pick<MonthSeries, 'now' | 'before'>
  /** The value at the top of its scale, and its words where the scale is its own. */
  readonly top: number
  readonly topText: string | null
  readonly label: string
  /** Column and row on the map of tiles, from 0. */
  readonly at: readonly [number, number] | null
}

interface PrintMultiplesProps {
  readonly panels: readonly PrintedPanel[]
  readonly months: readonly MonthHead[]
  readonly cut: readonly number[]
}

const COLUMNS = 5
const TILE_COLUMNS = 7

/** Small trends in rows that no page splits: one after the other, municipalities as on the map of tiles. */
export function PrintMultiples({ panels, months, cut }: PrintMultiplesProps) {
  const isPlaced = panels.some(({ at }) => at !== null)
  const columns = isPlaced ? TILE_COLUMNS : COLUMNS
  const rows = rowsOf(panels, columns).map((row) => (
    <div key={row[0]?.code} className={styles.row} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
      {row.map((panel) => (
        <div
          key={panel.code}
          className={styles.panel}
          data-placed={isPlaced}
          style={panel.at === null ? undefined : { gridColumn: panel.at[0] + 1 }}
        >
          <b className={styles.name}>{panel.name}</b>
          <span className={styles.figures}>
            <b>{panel.figure}</b> {panel.change}
          </span>
          <span className={styles.top}>{panel.topText}</span>
          <PanelLines
            series={panel.series}
            largest={Math.max(panel.top, Number.MIN_VALUE)}
            count={months.length}
            cut={cut}
            label={panel.label}
          />
          <span className={styles.letters} aria-hidden>
            {months.map(({ letter, name }) => (
              <span key={name}>{letter}</span>
            ))}
          </span>
        </div>
      ))}
    </div>
  ))
  return <div className={isPlaced ? styles.map : undefined}>{rows}</div>
}

/** The rows of the map of tiles, then those that have no place on it; else so many in each row. */
function rowsOf(panels: readonly PrintedPanel[], columns: number): readonly (readonly PrintedPanel[])[] {
  const placed = Map.groupBy(
    panels.filter(({ at }) => at !== null),
    ({ at }) => at?.[1] ?? 0,
  )
  const tiles = [...placed].toSorted(([one], [other]) => one - other).map(([, row]) => row)
  const others = panels.filter(({ at }) => at === null)
  return [
    ...tiles,
    ...Array.from({ length: Math.ceil(others.length / columns) }, (_, row) =>
      others.slice(row * columns, (row + 1) * columns),
    ),
  ]
}
