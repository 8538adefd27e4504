import type { ReactNode } from 'react'
import { memoizedChart } from '../memoized-chart.tsx'
import { BarTrack, roomFor } from './bar-track.tsx'
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
  readonly share: string
  /** How a click on the row is said. */
  readonly title: string
  /** Drawn in the accent: the subject of the title, or the selection. */
  readonly isMarked: boolean
}

interface PlainBarsProps {
  readonly rows: readonly PlainRow[]
  /** What stands above the columns: label, value and share. */
  readonly heads: readonly [string, string, string]
  /** The sum under the bars: its name, the value with its control, the share. */
  readonly total: readonly [ReactNode, ReactNode, ReactNode]
  readonly onPick: (code: string) => void
}

/** Horizontal bars from zero in the order given, each with its value and its share: nothing is selected or left out. */
export const PlainBars = memoizedChart(function PlainBars({ rows, heads, total, onPick }: PlainBarsProps) {
  const largest = Math.max(1, ...rows.map(({ value }) => value ?? 0))
  const room = roomFor(rows.map(({ text }) => text))
  return (
    <div className={styles.plain}>
      <p className={styles.heads} aria-hidden>
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </p>
      <ol style={{ maxHeight: rows.length * MOST_ROW_HEIGHT }}>
        {rows.map(({ code, label, value, text, share, title, isMarked }) => (
          <li key={code}>
            <button
              type="button"
              className={styles.row}
              data-marked={isMarked}
              title={title}
              onClick={() => onPick(code)}
            >
              <span className={bars.label} title={label}>
                <bdi>{label}</bdi>
              </span>{' '}
              <BarTrack {...{ value, largest, text, room }} /> <span className={styles.share}>{share}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.total}>
        <span>{total[0]}</span>
        <span>{total[1]}</span>
        <span>{total[2]}</span>
      </p>
    </div>
  )
})
