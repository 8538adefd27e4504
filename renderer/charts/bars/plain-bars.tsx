import type { ReactNode } from 'react'
import { memoizedChart } from '../memoized-chart.tsx'
import { BarTrack, type Reach, roomFor } from './bar-track.tsx'
import bars from './bars.module.css'
import styles from './plain-bars.module.css'

/** Rows fill their card, but no row is higher than this: few rows stay together. */
export const MOST_ROW_HEIGHT = 44

interface PlainRow {
  readonly code: string
  readonly label: string
  /** Decides the length of the bar; `null` draws none. */
  readonly value: number | null
  /** The value in words of the language, at the end of the bar. */
  readonly text: string
  /** The share, in a column of its own at the right. */
  readonly share?: string
  /** Drawn in the accent: the subject of the title, or the selection. */
  readonly isMarked: boolean
}

interface PlainBarsProps {
  readonly rows: readonly PlainRow[]
  /** Of the same bars of another selection beside them. */
  readonly reach?: Reach
  /** What stands above the columns: label, value and share. */
  readonly heads?: readonly [string, string, string?]
  /** The sum under the bars: its name, the value with its control, the share. */
  readonly total?: readonly [ReactNode, ReactNode, ReactNode]
  /** What a click on a row does, and how it is said. Without it rows are not pressed. */
  readonly onPick?: { readonly pick: (code: string) => void; readonly title: (row: PlainRow) => string }
}

/** Horizontal bars from zero in the order given, each with its value and its share: nothing is selected or left out. */
export function PlainBars({ rows, onPick, ...drawn }: PlainBarsProps) {
  return onPick === undefined ? (
    <Bars {...drawn} rows={rows} />
  ) : (
    <Bars {...drawn} rows={rows.map((row) => ({ ...row, title: onPick.title(row) }))} onPick={onPick.pick} />
  )
}

interface BarsProps extends Omit<PlainBarsProps, 'rows' | 'onPick'> {
  readonly rows: readonly (PlainRow & { readonly title?: string })[]
  readonly onPick?: (code: string) => void
}

const Bars = memoizedChart(function Bars({ rows, reach, heads, total, onPick }: BarsProps) {
  const scaled = reach === undefined ? rows : [...rows, reach]
  const largest = Math.max(1, ...scaled.map(({ value }) => value ?? 0))
  const room = roomFor(scaled.map(({ text }) => text))
  const hasShares = rows.some(({ share }) => share !== undefined)
  return (
    <div className={styles.plain} data-shares={hasShares}>
      {heads !== undefined && (
        <p className={styles.heads} aria-hidden>
          {heads.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </p>
      )}
      <ol style={{ maxHeight: rows.length * MOST_ROW_HEIGHT }}>
        {rows.map((row) => (
          <li key={row.code}>
            {onPick === undefined ? (
              <div className={styles.row} data-marked={row.isMarked}>
                <Bar row={row} largest={largest} room={room} />
              </div>
            ) : (
              <button
                type="button"
                className={styles.row}
                data-marked={row.isMarked}
                title={row.title}
                onClick={() => onPick(row.code)}
              >
                <Bar row={row} largest={largest} room={room} />
              </button>
            )}
          </li>
        ))}
      </ol>
      {total !== undefined && (
        <p className={styles.total}>
          <span>{total[0]}</span>
          <span>{total[1]}</span>
          <span>{total[2]}</span>
        </p>
      )}
    </div>
  )
})

function Bar({ row, largest, room }: { row: PlainRow; largest: number; room: number }) {
  return (
    <>
      <span className={bars.label} title={row.label}>
        <bdi>{row.label}</bdi>
      </span>{' '}
      <BarTrack value={row.value} largest={largest} text={row.text} room={room} />{' '}
      {row.share !== undefined && <span className={bars.share}>{row.share}</span>}
    </>
  )
}
